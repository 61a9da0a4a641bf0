/**
 * How a pathway can end, and what is certain while not everything is known; `policy_engine.reasoning.status` is the same.
 *
 * @module status
 */

/** @typedef {import('./decider.js').Status} Status */

/** @type {readonly Status[]} */
export const BEST_FIRST = ['entitled', 'already_there', 'undetermined', 'not_entitled', 'not_concerned'];

/** @type {Readonly<Partial<Record<Status, Status>>>} what is still certain where the narrower of two is not */
const WIDER = { already_there: 'entitled', not_concerned: 'not_entitled' };

/**
 * @param {Status | undefined} status
 * @returns {boolean} whether the conditions are met, be there something to move or not
 */
export function isMet(status) {
  return status === 'entitled' || status === 'already_there';
}

/**
 * @param {Status | undefined} status
 * @returns {boolean} whether the conditions are not met, be it that the policy does not reach the person
 */
export function isUnmet(status) {
  return status === 'not_entitled' || status === 'not_concerned';
}

/**
 * @param {readonly Status[]} statuses
 * @returns {Status} the one that all are, the wider one of two, or that nothing is certain
 */
export function commonStatus(statuses) {
  const same = new Set(statuses);
  const [common, ...others] = same.size > 1 ? new Set([...same].map((one) => WIDER[one] ?? one)) : same;
  return common && others.length === 0 ? common : 'undetermined';
}
