/**
 * Where the element gets its decider from: starts it early, once, and again when asked to.
 *
 * @module decider_starter
 */

/** @typedef {import('../deciding/decider.js').Decider} Decider */
/** @typedef {import('./engine_connection.js').Stage} Stage */

/**
 * A decider on its way. `ready` is null if it can be asked at once; it rejects with {@link DeciderError} when the decider will not come.
 * `started` settles when nothing of it is starting any more, be it well or in words; null if nothing ever was.
 * @typedef {Readonly<{decider: Decider, ready: Promise<void> | null, started: Promise<void> | null, end: () => void}>} Connection
 */

/**
 * `interview`: the published diagrams as JSON text, empty if there are none; `directions`: those that the first question offers, null for all; `together`: facts that stand on one page;
 * `policy`: id of the policy, as the manifest lists it; `isSuspect`: the start before went wrong, so nothing that it left is to be used;
 * `isCautious`: earlier starts crashed, so nothing that might do so is to be started; `isSparing`: data are to be spared, so nothing large is fetched unasked;
 * `patience`: milliseconds without a sign of progress.
 * @typedef {Readonly<{
 *   interview: string, directions: readonly (string | null)[], together: readonly (readonly string[])[], policy: string, manifest: URL, patience: number, isSuspect: boolean, isCautious: boolean, isSparing: boolean,
 *   onStage: (stage: Stage) => void
 * }>} ConnectOptions
 */

/** @typedef {(options: ConnectOptions) => Connection} Connect */
/** @typedef {Pick<ConnectOptions, 'isSuspect' | 'isCautious' | 'isSparing'>} Past */

/** After so many starts that neither came up nor failed in words, the page itself must have crashed: then caution is called for. */
const MOST_UNFINISHED_STARTS = 2;

export class DeciderStarter {
  /**
   * @param {{connect: (past: Past) => Connection, store: import('../asking/store.js').Store}} options
   */
  constructor({ connect, store }) {
    this._connect = connect;
    this._store = store;
    /** @type {Connection | null} */
    this._connection = null;
    /** Whether the decider answers at once. */
    this.isReady = false;
  }

  /** Starts the decider, cautiously if earlier starts went wrong without a word. */
  begin() {
    const unfinished = this._store.unfinishedStarts();
    this._start({ isSuspect: unfinished > 0, isCautious: unfinished >= MOST_UNFINISHED_STARTS, isSparing: sparesData() });
  }

  /** Starts it anew, whatever happened before. */
  restart() {
    this._connection?.end();
    this._start({ isSuspect: true, isCautious: false, isSparing: false });
  }

  /** Nobody wants to wait for what is still on its way. */
  cancel() {
    this._connection?.end();
  }

  /** The page is being left: an unfinished start is nobody's fault. */
  leave() {
    this._store.noteUnfinishedStarts(0);
  }

  /**
   * @returns {Promise<Decider>}
   * @throws {import('../deciding/decider.js').DeciderError} it did not come up
   */
  async decider() {
    if (!this._connection) throw new TypeError('nothing was begun');
    await this._connection.ready;
    return this._connection.decider;
  }

  /** @param {Past} past */
  _start(past) {
    if (!past.isCautious && !past.isSparing) this._store.noteUnfinishedStarts(this._store.unfinishedStarts() + 1);
    const connection = (this._connection = this._connect(past));
    this.isReady = connection.ready === null;
    const current = (/** @type {() => void} */ action) => () => this._connection === connection && action();
    connection.ready?.then(current(() => (this.isReady = true)), () => {});
    const finished = current(() => this._store.noteUnfinishedStarts(0));
    connection.started?.then(finished, finished);
  }
}

/** @returns {boolean} whether the person has asked to spare data, or the line is so slow that megabytes would be in the way */
function sparesData() {
  const { saveData = false, effectiveType = '' } = /** @type {any} */ (navigator).connection ?? {};
  return saveData || ['slow-2g', '2g'].includes(effectiveType);
}
