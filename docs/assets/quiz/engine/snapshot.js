/**
 * The engine's memory as it is right after its first start and before it is asked anything, kept by the browser: from the second visit on Python need
 * not start anew. It holds the rules and no answer.
 *
 * The runtime's options for this are not public, so nothing rests on them: a snapshot belongs to exactly these files and this browser, is kept with its
 * hash, has to give the reply it gave before, and is given up at the first doubt, as when a start hangs or takes the page with it
 * ({@link module:engine_connection}). Then the engine starts as if there were none.
 *
 * It lies in the site's private folder (origin private file system), which gives back 31 MB in half the time that Cache Storage takes.
 *
 * @module snapshot
 */

import { hashOf } from './hash.js';

/** Devices with less memory, in gigabytes, get none; nor do browsers that do not say how much there is. */
const LEAST_MEMORY = 4;

/** The browser must have room for so many times its size. */
const ROOM = 8;

const MEMORY = 'memory';
/** What has to be true of it. Written last: without it there is none. */
const RECORD = 'record';

/** @typedef {Readonly<{memory: Uint8Array, reply: string}>} Snapshot `reply`: what the engine said to the first request */
/** @typedef {Readonly<{memory: Promise<Uint8Array>, reply: string}>} Kept `memory` rejects where it is not whole */

/** The one place that a site has for a snapshot, seen by one set of files, one policy and one version of one browser. */
export class SnapshotPlace {
  /**
   * @param {FileSystemDirectoryHandle} folder
   * @param {string} owner of whose snapshot it is
   */
  constructor(folder, owner) {
    this._folder = folder;
    this._owner = owner;
  }

  /**
   * @param {import('./engine_files.js').Manifest} manifest
   * @param {string} policy
   * @returns {Promise<SnapshotPlace | null>} null where there had better be none
   */
  static async find({ address, files }, policy) {
    try {
      const { deviceMemory = 0, storage, userAgent } = /** @type {Navigator & {deviceMemory?: number}} */ (navigator);
      if (deviceMemory < LEAST_MEMORY || !crypto.subtle) return null;
      const root = await storage.getDirectory();
      return new SnapshotPlace(await root.getDirectoryHandle(nameFor(address), { create: true }), JSON.stringify([files, policy, userAgent]));
    } catch {
      return null; // the browser refuses to keep anything
    }
  }

  /**
   * What is kept here.
   * @returns {Promise<Kept | null>}
   */
  async take() {
    try {
      const { owner, reply, sha256 } = JSON.parse(await (await this._file(RECORD)).text());
      if (owner !== this._owner) return null;
      const memory = this._file(MEMORY).then((file) => whole(file, sha256));
      memory.catch(() => {}); // told to whoever asks
      return { memory, reply };
    } catch {
      return null; // there is none
    }
  }

  /**
   * Keeps a snapshot in the place of any other of this site, if it can be had.
   * @param {() => Snapshot} snapshot
   */
  async put(snapshot) {
    try {
      const { memory, reply } = snapshot(); // at once: soon it is asked something
      const { quota = 0, usage = 0 } = await navigator.storage.estimate();
      await this.clear();
      if (quota - usage < ROOM * memory.byteLength) return;
      await this._write(MEMORY, memory);
      await this._write(RECORD, JSON.stringify({ owner: this._owner, reply, sha256: await hashOf(memory) }));
    } catch {
      await this.clear(); // no room after all, or the runtime cannot
    }
  }

  /** Gives up whatever is kept for this site. */
  async clear() {
    for (const name of [RECORD, MEMORY]) await this._folder.removeEntry(name).catch(() => {}); // there may be none
  }

  /** @param {string} name */
  async _file(name) {
    return (await this._folder.getFileHandle(name)).getFile();
  }

  /**
   * @param {string} name
   * @param {Uint8Array | string} content
   */
  async _write(name, content) {
    const file = await (await this._folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(/** @type {FileSystemWriteChunkType} */ (content));
    await file.close();
  }
}

/**
 * Gives up what any version of the site has kept.
 * @param {string} manifest its address
 */
export async function clearSnapshots(manifest) {
  try {
    await (await navigator.storage.getDirectory()).removeEntry(nameFor(manifest), { recursive: true });
  } catch {
    // There is none, or no such storage.
  }
}

/**
 * Sites of one host share the private folder.
 * @param {string} manifest its address
 */
function nameFor(manifest) {
  return `started-${encodeURIComponent(new URL(manifest).pathname)}`;
}

/**
 * @param {File} file
 * @param {string} sha256
 * @returns {Promise<Uint8Array>}
 */
async function whole(file, sha256) {
  const content = new Uint8Array(await file.arrayBuffer());
  if ((await hashOf(content)) !== sha256) throw new Error('the snapshot is not as it was kept');
  return content;
}
