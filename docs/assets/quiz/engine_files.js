/**
 * The files of the engine: where they are, how big, and how many bytes have come.
 *
 * @module engine_files
 */

/**
 * As `assets/engine/manifest.json` lists them; every address is whole.
 * @typedef {Readonly<{
 *   loader: string, runtime: string, wasm: string, library: string, lock: string, wheel: string, folder: string, package: string, total: number
 * }>} EngineFiles
 */

/** Fetched at once, because the runtime's own loader asks for them one after the other. */
const EARLY = /** @type {const} */ (['wasm', 'library', 'lock', 'wheel']);

/**
 * @param {string} address of the manifest
 * @returns {Promise<EngineFiles>}
 */
export async function readManifest(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const manifest = await response.json();
  const whole = (/** @type {string} */ path) => new URL(path, address).href;
  const byRole = Object.fromEntries(manifest.files.map((/** @type {any} */ file) => [file.role, whole(file.path)]));
  const counted = manifest.files.filter((/** @type {any} */ file) => EARLY.includes(file.role));
  return {
    .../** @type {any} */ (byRole),
    folder: whole(manifest.indexURL),
    package: manifest.package,
    total: counted.reduce((/** @type {number} */ sum, /** @type {any} */ file) => sum + file.bytes, 0),
  };
}

/**
 * A `fetch` that has asked for the big files already, and tells how many of their bytes have arrived in all.
 * @param {EngineFiles} files
 * @param {(received: number) => void} onReceived
 * @returns {typeof fetch}
 */
export function countedFetch(files, onReceived) {
  const original = fetch;
  let received = 0;
  const count = (/** @type {number} */ bytes) => onReceived((received += bytes));
  const early = new Map(EARLY.map((role) => [files[role], original(files[role]).then((response) => counted(response, count))]));
  for (const response of early.values()) response.catch(() => {}); // told to whoever asks for the file
  return (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, files.folder).href;
    const response = early.get(address);
    early.delete(address); // a body can be read only once
    return response ?? original(input, init);
  };
}

/**
 * The same response, whose body counts as it is read.
 * @param {Response} response
 * @param {(bytes: number) => void} count
 * @returns {Response}
 */
function counted(response, count) {
  if (!response.ok || !response.body) return response;
  /** @type {TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>} */
  const counter = new TransformStream({
    transform(chunk, controller) {
      count(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
}
