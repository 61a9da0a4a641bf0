/**
 * The engine's memory as it is right after its first start and before it is asked anything, kept by the browser: from the second visit on Python need
 * not start anew. It holds the rules and no answer.
 *
 * The runtime's options for this are not public, so nothing rests on them: a snapshot belongs to exactly these files and this browser, is kept with its
 * hash, has to give the reply it gave before, and is given up at the first doubt, as when a start hangs or takes the page with it
 * ({@link module:engine_connection}). Then the engine starts as if there were none.
 *
 * @module snapshot
 */

/** Devices with less memory, in gigabytes, get none; nor do browsers that do not say how much there is. */
const LEAST_MEMORY = 4;

/** The browser must have room for so many times its size. */
const ROOM = 8;
const ABOUT = 32 * 1024 * 1024;

const HASH = 'X-Content-SHA-256';

/** @typedef {Readonly<{memory: Uint8Array, reply: string}>} Snapshot `reply`: what the engine said to the first request */
/** @typedef {Readonly<{memory: Promise<Uint8Array>, reply: Promise<string>}>} Kept a snapshot on its way; rejects where it is not whole */

/** One place in the browser's storage, for one set of files, one policy and one version of one browser. */
export class SnapshotPlace {
  /**
   * @param {Cache} cache
   * @param {string} address
   */
  constructor(cache, address) {
    this._cache = cache;
    this._memory = `${address}memory`;
    this._reply = `${address}reply`;
  }

  /**
   * @param {import('./engine_files.js').Manifest} manifest
   * @param {string} policy
   * @returns {Promise<SnapshotPlace | null>} null where there had better be none
   */
  static async find({ address, files, folder }, policy) {
    try {
      const { deviceMemory = 0, storage, userAgent } = /** @type {Navigator & {deviceMemory?: number}} */ (navigator);
      if (deviceMemory < LEAST_MEMORY || !crypto.subtle) return null;
      const { quota = 0, usage = 0 } = await storage.estimate();
      if (quota - usage < ROOM * ABOUT) return null;
      const about = new TextEncoder().encode(JSON.stringify([files, policy, userAgent]));
      return new SnapshotPlace(await caches.open(nameFor(address)), `${folder}snapshot/${await hashOf(about)}/`);
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
      const [memory, reply] = await Promise.all([this._memory, this._reply].map((one) => this._cache.match(one)));
      if (!memory || !reply) return null;
      const kept = { memory: whole(memory), reply: reply.text() };
      for (const one of [kept.memory, kept.reply]) one.catch(() => {}); // told to whoever asks
      return kept;
    } catch {
      return null;
    }
  }

  /**
   * Keeps a snapshot in the place of any other of this site, if it can be had.
   * @param {() => Snapshot} snapshot
   */
  async put(snapshot) {
    try {
      const { memory, reply } = snapshot();
      await this.clear();
      const headers = { [HASH]: await hashOf(memory) };
      await this._cache.put(this._reply, new Response(reply));
      await this._cache.put(this._memory, new Response(/** @type {BodyInit} */ (memory), { headers }));
    } catch {
      await this.clear(); // no room after all, or the runtime cannot
    }
  }

  /** Gives up whatever is kept for this site. */
  async clear() {
    try {
      for (const one of await this._cache.keys()) await this._cache.delete(one);
    } catch {
      // Storage is out of order: nothing will be found in it either.
    }
  }
}

/**
 * Gives up what any version of the site has kept.
 * @param {string} manifest its address
 */
export async function clearSnapshots(manifest) {
  try {
    await caches.delete(nameFor(manifest));
  } catch {
    // There is no such storage.
  }
}

/**
 * The name also tells the service worker of which site it is.
 * @param {string} manifest its address
 */
function nameFor(manifest) {
  return `started-${manifest}`;
}

/**
 * @param {Response} kept
 * @returns {Promise<Uint8Array>}
 */
async function whole(kept) {
  const content = new Uint8Array(await kept.arrayBuffer());
  if ((await hashOf(content)) !== kept.headers.get(HASH)) throw new Error('the snapshot is not as it was kept');
  return content;
}

/**
 * @param {Uint8Array} content
 * @returns {Promise<string>} SHA-256 in hexadecimal digits
 */
async function hashOf(content) {
  const digest = await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (content));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
