/**
 * What another answer would change: two verdicts side by side. Pure, and nothing of the law: it compares what was decided.
 *
 * @module what_if
 */

import { isInScope } from '../deciding/scope.js';
import { placesInWords } from '../words.js';

/** @typedef {import('../deciding/decider.js').Scope} Scope */
/** @typedef {import('../deciding/decider.js').Status} Status */
/** @typedef {import('../deciding/decider.js').Ending} Ending */

/**
 * How one pathway stands; `where` is empty while the landing place is not sure or the pathway is not open.
 * @typedef {Readonly<{id: string, clause: string, title: string, status: Status, where: string}>} Standing
 */

/** @typedef {Readonly<{before: Standing, after: Standing}>} Difference */

/**
 * @param {Scope} scope
 * @param {readonly Ending[]} endings
 * @returns {readonly Standing[]} in the order of the official text
 */
export function standings(scope, endings) {
  const chosen = endings.filter((one) => isInScope(scope, one));
  return chosen.map(({ id, clause, title, status, places }) => ({ id, clause, title, status, where: placesInWords(places.map(({ name }) => name)) }));
}

/**
 * The pathways that stand otherwise, or land elsewhere.
 * @param {readonly Standing[]} before
 * @param {readonly Standing[]} after
 * @returns {readonly Difference[]} in the order of the official text
 */
export function differences(before, after) {
  const now = new Map(before.map((one) => [one.id, one]));
  return after.flatMap((one) => {
    const old = now.get(one.id);
    return old && (old.status !== one.status || old.where !== one.where) ? [{ before: old, after: one }] : [];
  });
}
