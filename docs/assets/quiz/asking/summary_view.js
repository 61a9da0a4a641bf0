/**
 * The answers, each with a link to change it, and the way to clear them.
 *
 * @module summary_view
 */

import { addressOf } from './address.js';
import { h, on } from '../dom.js';
import { answerLabel } from '../words.js';

/** @typedef {import('../deciding/decider.js').Step} Step */

/** What `data-revise` names where it is not an answer but for whom they are. */
export const WHOM = 'whom';

/**
 * The answers as a list; links carry `data-revise` with the question they change.
 * @param {Step} step
 * @param {string | undefined} directionTopic what the first question is about; undefined where there is none
 * @param {string} directionLabel
 * @param {string} whomLabel empty where nobody has said
 * @returns {HTMLElement}
 */
export function answerList(step, directionTopic, directionLabel, whomLabel) {
  const direction = step.scope.clause === null && directionTopic ? row(directionTopic, directionLabel, addressOf({ at: 'start' }), '') : null;
  return h(
    'dl',
    { class: 'quiz-answers' },
    direction,
    direction && whomLabel ? row('给谁测', whomLabel, addressOf({ at: 'whom' }), WHOM) : null,
    step.answers.map(({ fact, option }) => row(fact.topic, answerLabel(fact, option), addressOf({ at: 'question', fact: fact.id }), fact.id)),
  );
}

/**
 * A button that asks once more before anything is cleared.
 * @param {() => void} onClear
 * @returns {HTMLElement}
 */
export function clearButton(onClear) {
  const place = h('div', { class: 'quiz-clear' });
  const ask = on(h('button', { type: 'button', class: 'quiz-button quiz-button--quiet' }, '清空我的回答'), 'click', () => {
    place.replaceChildren(h('p', { class: 'quiz-clear__ask' }, '清空以后，这台设备上不再留您的回答，也找不回来。'), yes, no);
    yes.focus();
  });
  const yes = on(h('button', { type: 'button', class: 'quiz-button' }, '确定清空'), 'click', onClear);
  const no = on(h('button', { type: 'button', class: 'quiz-button quiz-button--quiet' }, '不清空'), 'click', () => {
    place.replaceChildren(ask);
    ask.focus();
  });
  place.replaceChildren(ask);
  return place;
}

/**
 * @param {string} topic
 * @param {string} answer
 * @param {string} href
 * @param {string} fact empty for the first question
 * @returns {HTMLElement}
 */
function row(topic, answer, href, fact) {
  return h(
    'div',
    { class: 'quiz-answers__row' },
    h('dt', {}, topic),
    h('dd', {}, answer),
    h('dd', { class: 'quiz-answers__change' }, h('a', { href, 'data-revise': fact, 'aria-label': `修改“${topic}”的回答` }, '修改')),
  );
}
