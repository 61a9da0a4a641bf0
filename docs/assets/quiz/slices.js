/**
 * Long work in slices, so that the page answers to whoever presses or scrolls meanwhile.
 *
 * @module slices
 */

/** How many milliseconds a slice may have lasted before the next piece of work waits for its turn. */
const LONG_ENOUGH = 20;

export class Slices {
  constructor() {
    this._began = performance.now();
  }

  /**
   * Between two pieces of work.
   * @returns {Promise<void>}
   */
  async next() {
    if (performance.now() - this._began < LONG_ENOUGH) return;
    await turn();
    this._began = performance.now();
  }
}

/**
 * When the page has nothing else to do. Browsers that do not tell (Safari) are given the time in which a view comes.
 * @returns {Promise<void>}
 */
export function idle() {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 200);
  });
}

/**
 * A message to oneself comes after whatever waits, and unlike a timer as soon as that is done.
 * @returns {Promise<void>}
 */
function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
