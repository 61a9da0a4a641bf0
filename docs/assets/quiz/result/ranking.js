/**
 * Which pathways a result shows, and in which order: the best one first.
 *
 * @module ranking
 */

/** @typedef {import('../deciding/decider.js').BriefPathway} BriefPathway */
/** @typedef {import('../deciding/decider.js').BriefVerdict} BriefVerdict */
/** @typedef {import('../deciding/decider.js').Pathway} Pathway */
/** @typedef {import('../deciding/decider.js').Scope} Scope */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */

/**
 * Whether a pathway is what the interview was about: one direction, or one clause with all its sentences.
 * @param {Scope} scope
 * @param {Pick<Pathway, 'id' | 'clause' | 'direction'>} pathway
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

/**
 * The pathways in scope, the best first; equals keep the order of the official text.
 * @param {Scope} scope
 * @param {Verdict} verdict
 * @returns {readonly Pathway[]}
 */
export function ranked(scope, verdict) {
  const chosen = verdict.pathways.filter((pathway) => isInScope(scope, pathway));
  return [...chosen].sort((one, other) => compare(merit(one), merit(other)));
}

/**
 * The same of a brief verdict, which knows neither cautions nor changes.
 * @param {Scope} scope
 * @param {Pick<BriefVerdict, 'pathways'>} verdict
 * @returns {readonly BriefPathway[]}
 */
export function rankedBriefly(scope, verdict) {
  const place = (/** @type {BriefPathway} */ { status, certain }) => ['entitled', 'undetermined', 'not_entitled'].indexOf(status) * 2 + (certain ? 0 : 1);
  const chosen = verdict.pathways.filter((pathway) => isInScope(scope, pathway));
  return [...chosen].sort((one, other) => place(one) - place(other));
}

/**
 * Smaller is better: open with a sure place, open (the fewer cautions the better), undecided (the fewer doubts the better), closed (the
 * fewer changes the better; among equals, the more of its conditions hold already: who has all but the record of a lease is not told to move).
 * @param {Pathway} pathway
 * @returns {Merit}
 */
function merit(pathway) {
  switch (pathway.status) {
    case 'entitled':
      return [pathway.certain ? 0 : 1, pathway.relied_on.filter(({ caution }) => caution).length, 0];
    case 'undetermined':
      return [2, pathway.missing.length + pathway.unsure.length + pathway.open_terms.length, 0];
    default:
      return [...distance(pathway), -held(pathway.conditions)];
  }
}

/** @typedef {readonly [number, number, number]} Merit */

/**
 * @param {Pathway} pathway
 * @returns {readonly [number, number]} whether a person can bring the opening about, and how many changes it takes
 */
function distance({ changes }) {
  return changes.doable.length > 0 ? [3, size(changes.doable)] : [4, size(changes.fixed)];
}

/**
 * @param {import('../deciding/decider.js').Explained} conditions
 * @returns {number} how many single conditions are as the text asks
 */
function held({ reason, parts }) {
  return reason ? Number(reason.favourable === true) : parts.reduce((sum, part) => sum + held(part), 0);
}

/**
 * @param {readonly import('../deciding/decider.js').ChangeSet[]} sets
 * @returns {number}
 */
function size(sets) {
  const [first] = sets;
  return first ? first.changes.length + first.provided.length : 99;
}

/**
 * @param {Merit} one
 * @param {Merit} other
 * @returns {number}
 */
function compare(one, other) {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}
