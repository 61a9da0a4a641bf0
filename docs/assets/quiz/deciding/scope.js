/**
 * What an interview is about.
 *
 * @module scope
 */

/**
 * Whether a pathway is what the interview was about: one direction, or one clause with all its sentences.
 * @param {import('./decider.js').Scope} scope
 * @param {Readonly<{id: string, clause: string, direction: string}>} pathway
 * @returns {boolean}
 */
export function isInScope(scope, pathway) {
  if (scope.clause !== null) return [pathway.id, pathway.clause, clauseOfSentence(pathway.clause)].includes(scope.clause);
  return scope.direction === null || pathway.direction === scope.direction;
}

/**
 * @param {string} clause
 * @returns {string} the clause in which a sentence stands: 3.2.1 for 3.2.1b
 */
function clauseOfSentence(clause) {
  return clause.replace(/[a-z]+$/, '');
}
