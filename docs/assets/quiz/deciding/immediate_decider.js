/**
 * A decider that never keeps anybody waiting: the published diagrams ask and decide, the policy engine brings the reasons when it is ready.
 *
 * @module immediate_decider
 */

/** @typedef {import('./decider.js').Whom} Whom */
/** @typedef {import('./decider.js').Decider} Decider */
/** @typedef {import('./decider.js').Scope} Scope */
/** @typedef {import('./decider.js').Step} Step */
/** @typedef {import('./decider.js').Verdict} Verdict */
/** @typedef {import('./diagram_decider.js').DiagramDecider} DiagramDecider */

/** A running engine takes a few hundredths of a second; so many milliseconds it is waited for before the brief verdict is shown. */
const SOON = 250;

/** @implements {Decider} */
export class ImmediateDecider {
  /**
   * @param {DiagramDecider} diagrams
   * @param {(step: Step, whom: Whom | null, exact?: import('./decider.js').Exact) => Promise<Verdict>} reason the verdict with its reasons, from the engine
   */
  constructor(diagrams, reason) {
    this._diagrams = diagrams;
    this._reason = reason;
  }

  /** @returns {Promise<readonly import('./decider.js').Fact[]>} */
  facts() {
    return this._diagrams.facts();
  }

  /**
   * @param {Scope} scope
   * @param {import('./given.js').Given} [given]
   * @returns {Promise<Step>}
   */
  start(scope, given) {
    return this._diagrams.start(scope, given);
  }

  /**
   * @param {Step} step
   * @param {string} factId
   * @param {string} optionId
   * @returns {Promise<Step>}
   */
  answer(step, factId, optionId) {
    return this._diagrams.answer(step, factId, optionId);
  }

  /**
   * @param {Step} step
   * @returns {Promise<Step>}
   */
  back(step) {
    return this._diagrams.back(step);
  }

  /**
   * @param {Step} step
   * @returns {Promise<Verdict>}
   */
  standing(step) {
    return this._diagrams.standing(step);
  }

  /**
   * The verdict with its reasons if they come soon; else without, with the reasons to follow.
   * @param {Step} step
   * @param {Whom | null} whom
   * @param {import('./decider.js').Exact} [exact]
   * @returns {Promise<Verdict>}
   */
  async verdict(step, whom, exact) {
    const decided = await this._diagrams.verdict(step, whom);
    const full = this._reason(step, whom, exact).then((verdict) => checked(decided, verdict));
    const incomplete = { ...decided, full };
    return Promise.race([full.catch(() => incomplete), later(incomplete)]);
  }
}

/**
 * Both come from one policy, so they agree. Should they ever not, the engine's is the one that counts, and this must not pass unnoticed.
 * @param {Verdict} decided
 * @param {Verdict} verdict
 * @returns {Verdict}
 */
function checked(decided, verdict) {
  const [here, there] = [decided, verdict].map(({ endings, result: { headline, top, next } }) => JSON.stringify({ endings, headline, top, next }));
  if (here !== there) console.error(`the diagrams and the engine disagree: ${here}, ${there}`);
  return verdict;
}

/**
 * @template T
 * @param {T} value
 * @returns {Promise<T>}
 */
function later(value) {
  return new Promise((resolve) => setTimeout(resolve, SOON, value));
}
