/**
 * The shortest and the longest walk through a graph of states, without looking at all of them; the very search of
 * `policy_engine.reasoning.best_first`, which says why its result is exact.
 *
 * @module best_first
 */

/** An optimistic number of steps, and whether it is the exact one.
 * @typedef {Readonly<{steps: number, exact: boolean}>} Estimate
 */

/**
 * @template S
 */
export class BestFirst {
  /**
   * @param {1 | -1} sign 1 for the fewest steps, -1 for the most
   * @param {(state: S) => Estimate} estimate exact for a state at which the walk ends
   * @param {(state: S) => readonly S[]} after the states that can follow any other; equal states are one object
   */
  constructor(sign, estimate, after) {
    this._sign = sign;
    this._estimate = estimate;
    this._after = after;
    /** @type {Map<S, number>} */
    this._found = new Map();
    /** @type {Set<S>} */
    this._exact = new Set();
  }

  /**
   * @param {S} start
   * @returns {number} the fewest or the most steps to an end
   */
  steps(start) {
    this._look(start);
    /** @type {S[]} */
    const way = [start];
    /** @type {Map<S, readonly S[]>} */
    const following = new Map();
    while (!this._exact.has(start)) {
      const state = way[way.length - 1] ?? start;
      const known = following.get(state) ?? this._after(state);
      following.set(state, known);
      const best = this._best(known);
      const steps = this._look(best) + 1;
      const corrected = steps !== this._found.get(state);
      this._found.set(state, steps);
      if (this._exact.has(best)) {
        this._exact.add(state);
        way.pop();
      } else if (corrected && way.length > 1) way.pop(); // another state may look better now
      else way.push(best);
    }
    return this._look(start);
  }

  /**
   * @param {readonly S[]} states at least one
   * @returns {S} what looks best; of several, one that is settled
   */
  _best(states) {
    return states.reduce((best, one) => {
      const better = (this._look(one) - this._look(best)) * this._sign;
      return better < 0 || (better === 0 && this._exact.has(one) && !this._exact.has(best)) ? one : best;
    });
  }

  /**
   * @param {S} state
   * @returns {number} what is known of a state, or thought of it for the time being
   */
  _look(state) {
    const known = this._found.get(state);
    if (known !== undefined) return known;
    const { steps, exact } = this._estimate(state);
    this._found.set(state, steps);
    if (exact) this._exact.add(state);
    return steps;
  }
}
