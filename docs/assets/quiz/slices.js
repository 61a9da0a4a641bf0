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
 * Once what is being shown has come, for work that nobody waits for; Safari does not tell when a page is idle.
 * @returns {Promise<void>}
 */
export function later() {
  return new Promise((resolve) => setTimeout(resolve, 1000));
}

/**
 * A message to oneself comes after whatever waits, and unlike a timer as soon as that is done.
 * @returns {Promise<void>}
 */
export function turn() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
