/**
 * What stands around a question: the way back, how many follow, what was discarded; and the page of answers.
 *
 * @module frame_view
 */

import { addressOf } from './address.js';
import { h, on } from '../dom.js';
import { answerList, clearButton } from './summary_view.js';
import { pagesWords, quoted, remainingWords } from '../words.js';

/** @typedef {import('../deciding/decider.js').Fact} Fact */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/** The id of what a heading is described by, so that it is read out with it once. */
export const ABOUT = 'quiz-about';

/**
 * @param {(() => void) | null} onBack
 * @returns {HTMLElement | null}
 */
export function backLink(onBack) {
  if (!onBack) return null;
  return on(h('button', { type: 'button', class: 'quiz-back' }, '返回'), 'click', onBack);
}

/**
 * What to know before answering: discarded answers, how many questions follow, which clause, whether one may stop here.
 * @param {Step} step
 * @param {{isPending: boolean, discarded: readonly Fact[], isRevision: boolean, isSingly: boolean, parts: PageParts}} options
 * @returns {HTMLElement}
 */
export function aboutQuestion(step, { isPending, discarded, isRevision, isSingly, parts }) {
  const { clause } = step.scope;
  const mayStop = step.offer !== '' && step.question !== null;
  return h(
    'div',
    { class: mayStop ? 'quiz-about quiz-about--certain' : 'quiz-about' },
    h(
      'div',
      { id: ABOUT },
      discardedNote(discarded),
      clause !== null && h('p', {}, `只问${parts.clauseName(clause)}这一条要看的。`),
      h('p', {}, isRevision && !isPending ? '改好以后，只再问因此要补的题。' : remainingWords(parts.words, step, isPending, isSingly)),
    ),
    mayStop && h('p', {}, h('a', { class: 'quiz-button', href: addressOf({ at: 'result' }) }, '看结果')),
  );
}

/**
 * @param {Step} step
 * @returns {HTMLElement | null}
 */
export function belowQuestion(step) {
  const count = step.answers.length;
  return h(
    'div',
    { class: 'quiz-below' },
    count > 0 && h('p', {}, h('a', { href: addressOf({ at: 'summary' }) }, `看看、修改已经答的 ${count} 题`)),
    step.scope.clause !== null && h('p', {}, h('a', { href: addressOf({ at: 'start' }) }, '不只看这一条，从头测一测')),
  );
}

/**
 * “您的回答”, with what can be done from there.
 * @param {Step} step
 * @param {{discarded: readonly Fact[], directionTopic: string | undefined, directionLabel: string, whomLabel: string, onClear: () => void}} options
 * @returns {HTMLElement}
 */
export function summaryView(step, { discarded, directionTopic, directionLabel, whomLabel, onClear }) {
  const { question } = step;
  return h(
    'section',
    { class: 'quiz-summary' },
    h('h1', { class: 'quiz-heading', tabindex: -1, 'aria-describedby': ABOUT }, '您的回答'),
    h('div', { id: ABOUT, class: 'quiz-about' }, discardedNote(discarded), question && h('p', {}, pagesWords(step.pages))),
    answerList(step, directionTopic, directionLabel, whomLabel),
    h(
      'div',
      { class: 'quiz-actions' },
      question && h('a', { class: 'quiz-button', href: addressOf({ at: 'question', fact: question.id }) }, '接着答题'),
      h('a', { class: question ? 'quiz-button quiz-button--quiet' : 'quiz-button', href: addressOf({ at: 'result' }) }, question ? '先看现在的结果' : '看结果'),
    ),
    clearButton(onClear),
  );
}

/**
 * At the first question, for those who have answers from before.
 * @param {number} count
 * @param {() => void} onClear
 * @returns {HTMLElement}
 */
export function earlierAnswers(count, onClear) {
  return h(
    'div',
    { class: 'quiz-about quiz-earlier' },
    h('p', {}, `您前面答过的 ${count} 题还在。`, h('a', { href: addressOf({ at: 'summary' }) }, '看看、接着答')),
    clearButton(onClear),
  );
}

/**
 * @param {readonly Fact[]} discarded
 * @returns {HTMLElement | null}
 */
export function discardedNote(discarded) {
  if (discarded.length === 0) return null;
  return h('p', { class: 'quiz-discarded' }, `您改了回答，所以这${discarded.length === 1 ? '一题' : `几题`}的回答用不着了，已经去掉：${quoted(discarded.map(({ topic }) => topic))}。`);
}
