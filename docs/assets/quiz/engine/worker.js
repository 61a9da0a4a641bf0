/**
 * The worker in which the policy engine runs: fetches the runtime and the engine, then answers requests one after the other.
 *
 * Told `{manifest, policy}` once, then `{id, request}` with a request of `policy_engine.browser` as JSON text. Tells `{stage, received, total}`
 * while it starts, `{ready}` or `{failed, kind}` once, then `{id, reply}`.
 *
 * @module worker
 */

import { DeciderError } from '../deciding/decider.js';
import { EngineFiles, readManifest } from './engine_files.js';
import { withEngine } from './engine_place.js';
import { SnapshotPlace } from './snapshot.js';

/** Working out the rules takes a moment; it is spent here, before the first answer waits for it. */
const WARM_UP = JSON.stringify({ kind: 'verdict', answers: {} });

/** Bytes by which WebAssembly counts its memory. */
const PAGE = 65_536;

/** @type {((request: string) => string) | null} */
let handle = null;

self.addEventListener('message', (event) => {
  if (event.data.manifest) start(event.data).catch(fail);
  else answer(event.data);
});

/** @param {{manifest: string, policy: string}} about the address of the manifest, and the id of the policy */
async function start({ manifest: address, policy }) {
  const manifest = await readManifest(address);
  const reference = manifest.policies[policy];
  if (typeof reference !== 'string') throw new Error(`${address} lists no policy ${policy}`);
  const files = new EngineFiles(manifest, (received, total) => tell({ stage: 'files', received, total }));
  files.whole.catch(fail); // the runtime's loader would swallow it and wait for ever
  self.fetch = (input, init) => files.fetch(input, init);
  const keeping = findSnapshot(manifest, policy);
  WebAssembly.instantiateStreaming = async (_, imports) => makeRoom(await files.instantiate(imports), keeping);
  const started = await boot(manifest, files, { reference, keeping }).catch(async (error) => {
    await files.whole; // where a file is broken, that is the reason, whatever the loader makes of it
    const { place, snapshot } = await keeping;
    if (!snapshot) throw error;
    await place?.clear();
    throw new DeciderError('corrupt', `the snapshot does not start: ${error}`); // once more, without it
  });
  tell({ ready: true });
  const { place, snapshot } = await keeping;
  if (!snapshot) await place?.put(started);
}

/** @typedef {Readonly<{place: SnapshotPlace | null, snapshot: import('./snapshot.js').Kept | null}>} Keeping */

/**
 * @param {import('./engine_files.js').Manifest} manifest
 * @param {string} policy
 * @returns {Promise<Keeping>}
 */
async function findSnapshot(manifest, policy) {
  const place = await SnapshotPlace.find(manifest, policy);
  return { place, snapshot: place && (await place.take()) };
}

/**
 * The runtime writes a snapshot into the memory it starts with, and does not make it larger first.
 * @param {WebAssembly.WebAssemblyInstantiatedSource} started
 * @param {Promise<Keeping>} keeping
 */
async function makeRoom(started, keeping) {
  const { snapshot } = await keeping;
  const content = await snapshot?.memory.catch(() => null); // the loader asks for it too, and says why there is none
  const [memory] = Object.values(started.instance.exports).filter((one) => one instanceof WebAssembly.Memory);
  const missing = (content?.byteLength ?? 0) - (memory?.buffer.byteLength ?? 0);
  if (missing > 0) memory?.grow(Math.ceil(missing / PAGE));
  return started;
}

/**
 * @param {import('./engine_files.js').Manifest} manifest
 * @param {EngineFiles} files
 * @param {{reference: string, keeping: Promise<Keeping>}} how `reference`: what the engine calls the policy
 * @returns {Promise<() => import('./snapshot.js').Snapshot>} takes a snapshot, before anything else is asked
 */
async function boot(manifest, files, { reference, keeping }) {
  const { folder } = manifest;
  const { env, fsInit } = withEngine(files.content('wheel'));
  // The one imports the other.
  const [loader, { place, snapshot }] = await Promise.all([files.script('loader'), keeping, files.script('runtime')]);
  const { loadPyodide } = await import(loader);
  const python = await loadPyodide({
    indexURL: folder,
    lockFileURL: files.address('lock'),
    stdLibURL: files.address('library'),
    env,
    fsInit: (/** @type {unknown} */ system) => {
      tell({ stage: 'start', received: 0, total: 0 }); // WebAssembly is there
      return fsInit(system);
    },
    ...(snapshot ? { _loadSnapshot: snapshot.memory } : { _makeSnapshot: place !== null }),
  });
  tell({ stage: 'policy', received: 0, total: 0 });
  const engine = python.pyimport('policy_engine.browser');
  handle = (request) => engine.handle(request, reference);
  const reply = handle(WARM_UP);
  if (snapshot && reply !== snapshot.reply) throw new Error('it says something else than before');
  return () => ({ memory: python.makeMemorySnapshot(), reply });
}

/** @param {{id: number, request: string}} message */
function answer({ id, request }) {
  try {
    if (!handle) throw new Error('asked before it was ready');
    tell({ id, reply: handle(request) });
  } catch (error) {
    fail(error);
  }
}

/** @param {unknown} error */
function fail(error) {
  tell({ failed: String(error), kind: error instanceof DeciderError ? error.kind : 'unavailable' });
}

/** @param {object} message */
function tell(message) {
  self.postMessage(message);
}
