/**
 * Answers that came with a link: flagged for review wherever they show, and never put in the place of a person's own unasked.
 *
 * @module shared_view
 */

import { addressOf } from './address.js';
import { h, on } from '../dom.js';
import { editionWords } from './share_code.js';

/** @typedef {import('./store.js').Source} Source */

export const BROKEN_LINK = '这个链接里的回答打不开：可能复制的时候少了一截，或者写错了。请对方再发一次，或者就从这里开始测。';

const NOTE = 'quiz-from-link';

/**
 * Says below a view's heading that its answers came with a link; the heading is read out together with it.
 * @param {HTMLElement} view
 * @param {Source | null} source null if they did not
 * @param {{edition: string, isSummary: boolean}} options `edition`: of the rules now
 * @returns {HTMLElement} the same view
 */
export function flaggedForReview(view, source, { edition, isSummary }) {
  const heading = view.querySelector('h1');
  if (!source || !heading) return view;
  const review = isSummary ? '请一条一条核对，不对的就改。' : h('a', { href: addressOf({ at: 'summary' }) }, '核对这些回答');
  const note = h('div', { class: 'quiz-from-link', id: NOTE }, h('p', {}, '这些回答来自链接，不是在这里一题一题答的。', review), changed(source, edition), reworded(source), aged(source), unread(source));
  (heading.closest('header') ?? heading).after(note);
  heading.setAttribute('aria-describedby', `${NOTE} ${heading.getAttribute('aria-describedby') ?? ''}`.trim());
  return view;
}

/**
 * Whose answers to go on with, where a person has some of their own.
 * @param {{own: number, linked: number, onOpen: () => void, onKeep: () => void}} options
 * @returns {HTMLElement}
 */
export function linkChoice({ own, linked, onOpen, onKeep }) {
  return h(
    'section',
    {},
    h('h1', { class: 'quiz-heading', tabindex: -1 }, '打开链接里的回答吗？'),
    h('p', {}, `链接里有 ${linked} 题的回答。您自己在这里答过 ${own} 题：打开链接，您自己的就换掉了，找不回来。`),
    h(
      'div',
      { class: 'quiz-actions' },
      on(h('button', { type: 'button', class: 'quiz-button' }, '留着我自己的'), 'click', onKeep),
      on(h('button', { type: 'button', class: 'quiz-button quiz-button--quiet' }, '打开链接里的'), 'click', onOpen),
    ),
  );
}

/**
 * @param {Source} source
 * @param {string} edition
 * @returns {HTMLElement | null}
 */
function changed(source, edition) {
  if (!source.edition) return null;
  const then = editionWords(source.edition) || '别的一版';
  return h('p', {}, h('strong', {}, `这个链接是按${then}规则做的，现在是 ${editionWords(edition)}。规则后来改过，结论可能和当时不一样。`));
}

/**
 * @param {Source} source
 * @returns {HTMLElement | null}
 */
function reworded({ reworded: answers }) {
  if (answers.length === 0) return null;
  return h('p', {}, h('strong', {}, `链接里有 ${answers.length} 个回答，题目或者选项后来改了，没有用上，请重新回答：${answers.join('；')}。`));
}

/**
 * @param {Source} source
 * @returns {HTMLElement | null}
 */
function aged({ day, aged: answers }) {
  return answers.length > 0 ? h('p', {}, h('strong', {}, agedWords(day, answers))) : null;
}

/**
 * @param {string} day on which they were worked out; empty where nobody knows
 * @param {readonly string[]} answers
 * @returns {string}
 */
export function agedWords(day, answers) {
  return `有 ${answers.length} 个回答是${day ? `按 ${day} ` : '早先'}算的时间，到今天可能不一样了，没有用上，请重新回答：${answers.join('；')}。`;
}

/**
 * @param {Source} source
 * @returns {HTMLElement | null}
 */
function unread({ unread: count }) {
  return count > 0 ? h('p', {}, h('strong', {}, `链接里有 ${count} 个回答现在的规则里没有，没有用上。`)) : null;
}
