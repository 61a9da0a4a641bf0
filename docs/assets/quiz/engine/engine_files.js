/**
 * The files of the engine: where they are, how big, how many bytes have come, and whether they are what the site was built with.
 *
 * @module engine_files
 */

import { DeciderError } from '../deciding/decider.js';
import { isWhole } from './hash.js';

/** The worker puts {@link EngineFiles.fetch} in its place. */
const original = fetch;

/** @typedef {'loader' | 'runtime' | 'wasm' | 'library' | 'lock' | 'wheel'} Role */
/** @typedef {Readonly<{role: Role, address: string, bytes: number, sha256: string}>} EngineFile the hash in hexadecimal digits */

/**
 * As `assets/engine/manifest.json` lists them; every address is whole. `policies` has what the engine calls a policy, by its id.
 * @typedef {Readonly<{
 *   address: string, files: readonly EngineFile[], folder: string, policies: Readonly<Record<string, string>>
 * }>} Manifest
 */

/**
 * A file on its way. `whole` rejects with {@link DeciderError} if it turns out not to be the right one; `response` comes when it is known to be,
 * but that of the WebAssembly at once, which must not be instantiated before ({@link EngineFiles.instantiate}).
 * @typedef {Readonly<{response: Promise<Response>, whole: Promise<void>}>} Arriving
 */

/**
 * @param {string} address of the manifest
 * @returns {Promise<Manifest>}
 */
export async function readManifest(address) {
  const response = await original(address).catch((error) => Promise.reject(new DeciderError('unreachable', `${address}: ${error}`)));
  if (!response.ok) throw new DeciderError('missing', `${address}: ${response.status}`);
  const manifest = await response.json();
  const whole = (/** @type {string} */ path) => new URL(path, address).href;
  /** @type {EngineFile[]} */
  const files = manifest.files.map((/** @type {any} */ { path, ...file }) => ({ ...file, address: whole(path) }));
  return { address, files, folder: whole(manifest.indexURL), policies: manifest.policies };
}

/**
 * @param {Response} response with a file, or only about it
 * @param {number} bytes how much it is unpacked
 * @returns {number} what the host's compression leaves of it
 */
export function packedBytes({ headers }, bytes) {
  return Number(headers.get('content-length')) || bytes;
}

/** All files, asked for at once, because the runtime's own loader asks for them one after the other. */
export class EngineFiles {
  /**
   * @param {Manifest} manifest
   * @param {(received: number, total: number) => void} onReceived told how many bytes have come over the network, and how many do in all: 0 while no host has said
   */
  constructor({ files, folder }, onReceived) {
    this._folder = folder;
    let received = 0;
    let total = 0;
    let awaited = files.length;
    /** @type {Counting} */
    const counting = {
      expect: (bytes) => {
        total += bytes;
        awaited -= 1;
      },
      count: (bytes) => onReceived((received += bytes), awaited > 0 ? 0 : total),
    };
    this._addresses = new Map(files.map(({ role, address }) => [role, address]));
    this._arriving = new Map(files.map((file) => [file.address, arriving(file, counting)]));
    /** Rejects with {@link DeciderError} as soon as one file turns out missing or broken. */
    this.whole = Promise.all([...this._arriving.values()].map(({ whole }) => whole)).then(() => {});
    this._module = this._compile(this.address('wasm'));
    this._module.catch(() => {}); // told to whoever asks
  }

  /**
   * @param {Role} role
   * @returns {string}
   */
  address(role) {
    const found = this._addresses.get(role);
    if (!found) throw new DeciderError('unavailable', `the manifest names no ${role}`);
    return found;
  }

  /**
   * The address of a script that is whole. It is imported out of the browser's cache, after this and never before.
   * @param {Role} role
   * @returns {Promise<string>}
   */
  async script(role) {
    const address = this.address(role);
    const arriving = this._arriving.get(address);
    await (await arriving?.response)?.arrayBuffer();
    await arriving?.whole;
    return address;
  }

  /**
   * What a file holds, when it is whole.
   * @param {Role} role
   * @returns {Promise<Uint8Array>}
   */
  async content(role) {
    return new Uint8Array(await (await this.fetch(this.address(role))).arrayBuffer());
  }

  /**
   * In place of `WebAssembly.instantiateStreaming`, whatever that is given: runs nothing before the file is known to be whole.
   * @param {WebAssembly.Imports} [imports]
   * @returns {Promise<WebAssembly.WebAssemblyInstantiatedSource>}
   */
  async instantiate(imports) {
    const module = await this._module;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  }

  /**
   * Compiles while the file comes, whatever the runtime's script is still waiting for. That script asks for the file later: it gets an empty answer, to
   * hand back to {@link EngineFiles.instantiate}.
   * @param {string} address
   * @returns {Promise<WebAssembly.Module>} when the file is known to be whole
   */
  async _compile(address) {
    const arriving = this._arriving.get(address);
    if (!arriving) throw new TypeError(`${address} has been given away`);
    this._arriving.set(address, { ...arriving, response: Promise.resolve(new Response()) });
    const response = await arriving.response;
    // Browsers compile a stream only of that type; a host that names another has sent the same bytes, whose hash is looked at anyway.
    const isNamedSo = /^application\/wasm\s*$/i.test(response.headers.get('content-type') ?? '');
    const module = await (isNamedSo ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
    await arriving.whole;
    return module;
  }

  /**
   * A `fetch` that gives what has been asked for already, once: a body can be read only once.
   * @param {RequestInfo | URL} input
   * @param {RequestInit} [init]
   * @returns {Promise<Response>}
   */
  fetch(input, init) {
    const address = new URL(input instanceof Request ? input.url : input, this._folder).href;
    const found = this._arriving.get(address);
    this._arriving.delete(address);
    return found?.response ?? original(input, init);
  }
}

/** @typedef {Readonly<{expect: (bytes: number) => void, count: (bytes: number) => void}>} Counting told how many bytes a file has on its way, and of every piece */

/**
 * @param {EngineFile} file
 * @param {Counting} counting
 * @returns {Arriving}
 */
function arriving(file, counting) {
  const { address, role } = file;
  const asked = original(address);
  const whole = asked.then(
    (response) => check(response, file, counting),
    (error) => Promise.reject(new DeciderError('unreachable', `${address}: ${error}`)),
  );
  // WebAssembly is compiled while it comes, and out of the browser's own response: only for such a one does it keep what it has compiled.
  const response = role === 'wasm' ? asked : whole.then(() => asked);
  for (const promise of [whole, response]) promise.catch(() => {}); // told to whoever asks
  return { response, whole };
}

/**
 * @param {Response} response stays unread
 * @param {EngineFile} file
 * @param {Counting} counting
 */
async function check(response, { address, bytes, sha256 }, counting) {
  if (!response.ok) throw new DeciderError('missing', `${address}: ${response.status}`);
  const packed = packedBytes(response, bytes);
  counting.expect(packed);
  const content = await read(response.clone(), bytes, (piece) => counting.count((piece * packed) / bytes));
  if (content && (await isWhole(content, sha256))) return;
  await renewKept(address);
  throw new DeciderError('corrupt', `${address} is not the file that the site was built with`);
}

/**
 * @param {Response} response
 * @param {number} bytes how many there should be
 * @param {(bytes: number) => void} count
 * @returns {Promise<Uint8Array<ArrayBuffer> | null>} the content; null if it is shorter or longer
 */
async function read(response, bytes, count) {
  const content = new Uint8Array(bytes);
  let received = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    if (received + piece.value.byteLength > bytes) return null;
    content.set(piece.value, received);
    received += piece.value.byteLength;
    count(piece.value.byteLength);
  }
  return received === bytes ? content : null;
}

/**
 * Whatever keeps a broken file, be it the browser or the service worker, takes the host's in its place; or else every later try would find the
 * broken one again.
 * @param {string} address
 */
async function renewKept(address) {
  try {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(address, { ignoreVary: true });
    await (await original(address, { cache: 'reload' })).arrayBuffer();
  } catch {
    // No network, or no such caches: nothing can be renewed.
  }
}
