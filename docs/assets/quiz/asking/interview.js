/**
 * Where a person goes next. Pure: from where the interview stands to a place in the quiz.
 *
 * @module interview
 */

/** @typedef {import('./address.js').Place} Place */
/** @typedef {import('../deciding/decider.js').Fact} Fact */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('./store.js').Revision} Revision */

/**
 * Where to go after a question was answered.
 *
 * Ordinarily on to the next one: an earlier answer is shown again, prefilled, after going back. In a revision only
 * what it made necessary is asked, then the way leads back to where it was begun.
 * @param {Step} step after the answer
 * @param {string | null} factId the question that was answered, null for the first one of all
 * @param {Revision | null} revision
 * @returns {Place}
 */
export function placeAfter(step, factId, revision) {
  if (revision) return revisionIsOver(step, revision) ? { at: revision.returnTo } : pendingPlace(step);
  const at = factId === null ? 0 : positionOf(step, factId) + 1;
  const next = factId === null || at > 0 ? step.answers[at] : undefined;
  return next ? { at: 'question', fact: next.fact.id } : pendingPlace(step);
}

/**
 * The next question, or the result where there is none.
 * @param {Step} step
 * @returns {Place}
 */
export function pendingPlace(step) {
  return step.question ? { at: 'question', fact: step.question.id } : { at: 'result' };
}

/**
 * Where a person came from, for whom the browser does not know it.
 * @param {Step} step
 * @param {Place} place
 * @returns {Place | null} null at the very beginning
 */
export function placeBefore(step, place) {
  if (place.at === 'start' || place.at === 'clause') return null;
  if (place.at === 'whom') return { at: 'start' };
  if (place.at === 'summary') return pendingPlace(step);
  const at = place.at === 'question' ? positionOf(step, place.fact) : -1;
  const before = step.answers[(at < 0 ? step.answers.length : at) - 1];
  if (before) return { at: 'question', fact: before.fact.id };
  return step.scope.clause === null ? { at: 'whom' } : null;
}

/**
 * The question with this id and the answer given, if the interview has it now.
 * @param {Step} step
 * @param {string} factId
 * @returns {Readonly<{fact: Fact, option: string | null}> | null}
 */
export function questionIn(step, factId) {
  const answered = step.answers[positionOf(step, factId)];
  if (answered) return answered;
  return step.question?.id === factId ? { fact: step.question, option: null } : null;
}

/**
 * The number of a question: it tells of no answer, so addresses and titles have it in place of the question.
 * @param {Step} step
 * @param {string} factId
 * @returns {number} from 1
 */
export function numberOf(step, factId) {
  const at = positionOf(step, factId);
  return (at < 0 ? step.answers.length : at) + 1;
}

/**
 * @param {Step} step
 * @param {number} number
 * @returns {Place} the question with this number, or the next one where there is none
 */
export function placeOfNumber(step, number) {
  const answered = step.answers[number - 1];
  return answered ? { at: 'question', fact: answered.fact.id } : pendingPlace(step);
}

/**
 * @param {Step} step
 * @param {Revision} revision
 * @returns {boolean}
 */
function revisionIsOver(step, revision) {
  return step.question === null || step.certain || step.question.id === revision.pending;
}

/**
 * @param {Step} step
 * @param {string} factId
 * @returns {number} -1 if it is not answered
 */
function positionOf(step, factId) {
  return step.answers.findIndex(({ fact }) => fact.id === factId);
}
