/// <reference lib="webworker" />

/**
 * The engine of the site in this browser, from the files that the site serves, hashes and all; told `brief` or `whole`.
 *
 * @module account_worker
 */

import { readAccount } from './read_account.mjs';

self.addEventListener('message', ({ data }) => {
  give(data === 'brief').then(
    (found) => self.postMessage(found),
    (error) => self.postMessage({ failed: String(error) }),
  );
});

/** @param {boolean} brief */
async function give(brief) {
  const site = new URL('site/', self.location.href);
  const modules = new URL('source/quiz/engine/', self.location.href); // in the site they are one file
  const { EngineFiles, readManifest } = await import(new URL('engine_files.js', modules).href);
  const manifest = await readManifest(new URL('assets/engine/manifest.json', site).href);
  const files = new EngineFiles(manifest, () => {});
  self.fetch = (input, init) => files.fetch(input, init);
  WebAssembly.instantiateStreaming = (_, imports) => files.instantiate(imports);
  const [loader] = await Promise.all([files.script('loader'), files.script('runtime')]);
  /** @type {typeof import('pyodide')} */
  const { loadPyodide } = await import(loader);
  const { withEngine } = await import(new URL('engine_place.js', modules).href);
  const places = { indexURL: manifest.folder, lockFileURL: files.address('lock'), stdLibURL: files.address('library') };
  const python = await loadPyodide({ ...places, ...withEngine(files.content('wheel')) });
  const source = await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest(); // `fetch` knows the engine's files only
    request.open('GET', 'account.py');
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new Error('account.py cannot be read'));
    request.send();
  });
  return readAccount(python, source, brief);
}
