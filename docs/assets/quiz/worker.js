/**
 * The worker in which the policy engine runs: fetches the runtime and the engine, then answers requests one after the other.
 *
 * Told `{manifest}` once, then `{id, request}` with a request of `policy_engine.browser` as JSON text. Tells `{stage, received, total}`
 * while it starts, `{ready}` or `{failed}` once, then `{id, reply}`.
 *
 * @module worker
 */

import { countedFetch, readManifest } from './engine_files.js';

/** Working out the rules takes a moment; it is spent here, before the first answer waits for it. */
const WARM_UP = JSON.stringify({ kind: 'verdict', answers: {} });

/** @type {((request: string) => string) | null} */
let handle = null;

self.addEventListener('message', (event) => {
  if (event.data.manifest) start(event.data.manifest).catch((error) => tell({ failed: String(error) }));
  else answer(event.data);
});

/** @param {string} manifest */
async function start(manifest) {
  const files = await readManifest(manifest);
  const { total } = files;
  self.fetch = countedFetch(files, (received) => tell({ stage: 'files', received, total }));
  const { loadPyodide } = await import(files.loader);
  const python = await loadPyodide({
    indexURL: files.folder,
    lockFileURL: files.lock,
    stdLibURL: files.library,
    fsInit: async () => tell({ stage: 'start', received: total, total }),
  });
  await python.loadPackage(files.package, { messageCallback: () => {} });
  tell({ stage: 'policy', received: total, total });
  handle = /** @type {(request: string) => string} */ (python.pyimport('policy_engine.browser').handle);
  handle(WARM_UP);
  tell({ ready: true });
}

/** @param {{id: number, request: string}} message */
function answer({ id, request }) {
  try {
    if (!handle) throw new Error('asked before it was ready');
    tell({ id, reply: handle(request) });
  } catch (error) {
    tell({ failed: String(error) });
  }
}

/** @param {object} message */
function tell(message) {
  self.postMessage(message);
}
