/**
 * Where the element gets its decider from: starts it early, once, and again when asked to.
 *
 * @module supply
 */

import { DeciderError } from './decider.js';

/** @typedef {import('./decider.js').Decider} Decider */
/** @typedef {import('./engine_connection.js').Stage} Stage */

/**
 * A decider on its way. `ready` rejects with a {@link DeciderError} when it will not come.
 * @typedef {Readonly<{decider: Decider, ready: Promise<void>, end: () => void}>} Connection
 */

/** @typedef {(options: Readonly<{manifest: URL, patience: number, onStage: (stage: Stage) => void}>) => Connection} Connect */

/** After so many starts that neither came up nor failed in words, the page itself must have crashed: then it waits to be asked. */
const MOST_UNFINISHED_STARTS = 2;

export class Supply {
  /**
   * @param {{connect: () => Connection, store: import('./store.js').Store}} options
   */
  constructor({ connect, store }) {
    this._connect = connect;
    this._store = store;
    /** @type {Connection | null} */
    this._connection = null;
    this.isReady = false;
  }

  /** Starts the decider unless earlier starts went wrong without a word. */
  begin() {
    if (this._store.unfinishedStarts() < MOST_UNFINISHED_STARTS) this._start();
  }

  /** Starts it anew, whatever happened before. */
  restart() {
    this._connection?.end();
    this._start();
  }

  /** The page is being left: an unfinished start is nobody's fault. */
  leave() {
    this._store.noteUnfinishedStarts(0);
  }

  /**
   * @returns {Promise<Decider>}
   * @throws {DeciderError} it did not come up
   */
  async decider() {
    if (!this._connection) throw new DeciderError('unavailable', 'earlier starts crashed');
    await this._connection.ready;
    return this._connection.decider;
  }

  _start() {
    this._store.noteUnfinishedStarts(this._store.unfinishedStarts() + 1);
    this.isReady = false;
    const connection = (this._connection = this._connect());
    const finished = (/** @type {boolean} */ isReady) => {
      if (this._connection !== connection) return;
      this.isReady = isReady;
      this._store.noteUnfinishedStarts(0);
    };
    connection.ready.then(
      () => finished(true),
      () => finished(false),
    );
  }
}
