/**
 * The interview as the build publishes it in the page: `policy_engine.reasoning.published` as JSON.
 *
 * @module published_interview
 */

/** @typedef {import('./decider.js').Fact} Fact */
/** @typedef {import('./decider.js').Status} Status */

/**
 * `nodes` are read by {@link module:diagrams}; `places` of an outcome are null where the landing cannot be known.
 * @typedef {Readonly<{
 *   format: number, policy: string, title: string, version: string, effective: string, checked_on: string, next_check_due: string,
 *   superseded_by: import('./decider.js').Replacement | null,
 *   directions: readonly Readonly<{id: string}>[], facts: readonly Fact[],
 *   outcomes: readonly Readonly<{status: Status, places: readonly string[] | null}>[], nodes: readonly (readonly number[])[],
 *   pathways: readonly Readonly<{id: string, clause: string, direction: string, title: string, root: number}>[],
 *   orders: readonly Readonly<{direction: string, root: number}>[], places: Readonly<Record<string, string>>
 * }>} PublishedInterview
 */

/** The format that this version walks. */
const FORMAT = 1;

/**
 * @param {string} text
 * @returns {PublishedInterview | null} null where the page has none, or only a part of it arrived
 */
export function readInterview(text) {
  try {
    const found = JSON.parse(text);
    return found?.format === FORMAT ? found : null;
  } catch {
    return null;
  }
}
