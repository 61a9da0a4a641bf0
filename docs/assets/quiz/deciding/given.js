/**
 * Answers as a decider is given them: fact id and option id, in the order in which they were given.
 *
 * @module given
 */

import { UNKNOWN } from './decider.js';

/** @typedef {import('./decider.js').Fact} Fact */
/** @typedef {import('./decider.js').Step} Step */
/** @typedef {readonly (readonly [string, string])[]} Given */

/**
 * @param {Step} step
 * @returns {Given}
 */
export function givenIn(step) {
  return step.answers.map(({ fact, option }) => [fact.id, option]);
}

/**
 * The answers of a step with one more, or with another one in its place.
 * @param {Step} step
 * @param {string} factId
 * @param {string} optionId
 * @returns {Given}
 */
export function givenWith(step, factId, optionId) {
  const given = [...givenIn(step)];
  const at = given.findIndex(([fact]) => fact === factId);
  given.splice(at < 0 ? given.length : at, 1, [factId, optionId]);
  return given;
}

/**
 * Whether a fact has this answer; every fact has 不清楚.
 * @param {Fact | undefined} fact
 * @param {string} option
 * @returns {boolean}
 */
export function isAnswer(fact, option) {
  return fact !== undefined && (option === UNKNOWN || fact.options.some(({ id }) => id === option));
}
