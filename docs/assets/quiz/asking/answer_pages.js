/**
 * All answers at once: the list of them, the form in which all questions stand, and answers that come with a link.
 *
 * @module answer_pages
 */

import { FormPage } from './form_page.js';
import { summaryView } from './frame_view.js';
import { today } from '../words.js';
import { readCode } from './share_code.js';
import { BROKEN_LINK, flaggedForReview, linkChoice } from './shared_view.js';

/** @typedef {import('../quiz.js').Quiz} Quiz */
/** @typedef {import('./trail.js').Move} Move */

/**
 * @param {Quiz} quiz
 * @param {import('../deciding/decider.js').Step} step
 * @param {Move} move
 */
export function showSummary(quiz, step, move) {
  const { parts, session } = quiz;
  quiz.arrive({ at: 'summary' }, move);
  const view = summaryView(step, {
    discarded: quiz.takeDiscarded(),
    directionTopic: parts.words['direction_topic'],
    directionLabel: parts.directionLabel(step.scope.direction),
    whomLabel: session.whom ? parts.whomLabel(session.whom.who) : '',
    onClear: () => quiz.clear(),
  });
  quiz.screen.show(quiz.back(step), flagged(quiz, view, true));
}

/**
 * @param {Quiz} quiz
 * @param {Move} move
 */
export async function showForm(quiz, move) {
  const { parts, session, turn } = quiz;
  const form = new FormPage({
    session,
    parts,
    ask: (question) => quiz.ask(() => quiz.go({ at: 'form' }, 'replace'), question, turn),
    onResult: () => quiz.go({ at: 'result' }, 'push'),
  });
  if (!(await form.open())) return;
  quiz.arrive({ at: 'form' }, move);
  quiz.screen.show(flagged(quiz, form.view));
  form.focus();
}

/**
 * Answers out of a link leave the address at once, and are shown for review before anything is concluded from them.
 * @param {Quiz} quiz
 * @param {string} code
 */
export function receiveLink(quiz, code) {
  const { parts, session } = quiz;
  const shared = readCode(code, parts.linkTable, today());
  if (!shared) return quiz.start.showStart('replace', BROKEN_LINK);
  const toSummary = () => quiz.go({ at: 'summary' }, 'replace');
  const onOpen = () => {
    session.adopt(shared);
    toSummary();
  };
  quiz.trail.record({ at: 'summary' }, 'replace');
  if (!session.hasOthersThan(shared)) return onOpen();
  quiz.screen.show(linkChoice({ own: session.given.length, linked: shared.answers.length, onOpen, onKeep: toSummary }));
}

/**
 * A view of answers, flagged if they came with a link.
 * @param {Quiz} quiz
 * @param {HTMLElement} view
 * @param {boolean} [isSummary]
 * @returns {HTMLElement}
 */
export function flagged({ parts, session }, view, isSummary = false) {
  return flaggedForReview(view, session.source, { edition: parts.linkTable.edition, isSummary });
}
