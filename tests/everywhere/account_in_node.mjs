/**
 * The account of the engine in Pyodide under Node, from the files that the site serves: `node account_in_node.mjs SITE/assets/engine brief|whole`,
 * with the account's own source on standard input.
 *
 * @module account_in_node
 */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { withEngine } from '../../docs/assets/quiz/engine/engine_place.js';
import { readAccount } from './read_account.mjs';

const folder = resolve(String(process.argv[2]));
const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));

// Under Node the loader takes some modules by `require`; the served folder has no node_modules to find them in.
globalThis.require = createRequire(import.meta.url);

/** @type {typeof import('pyodide')} */
const { loadPyodide } = await import(pathToFileURL(join(folder, manifest.indexURL, 'pyodide.mjs')).href);
const wheel = manifest.files.find((/** @type {{role: string, path: string}} */ { role }) => role === 'wheel').path;
const python = await loadPyodide({
  indexURL: join(folder, manifest.indexURL),
  lockFileURL: join(folder, manifest.lockFileURL),
  ...withEngine(await readFile(join(folder, wheel))),
});
const source = await readFile('/dev/stdin', 'utf8');
console.log(JSON.stringify({ ...(await readAccount(python, source, process.argv[3] === 'brief')), node: process.versions.node }));
