/**
 * Answers that came with a link: flagged for review wherever they show, and never put in the place of a person's own unasked.
 *
 * @module shared_view
 */

import { addressOf } from './address.js';
import { h, on } from '../dom.js';

/** @typedef {import('./store.js').Source} Source */

export const BROKEN_LINK = '这个链接里的回答打不开：可能复制的时候少了一截，或者写错了。请对方再发一次，或者就从这里开始测。';

const NOTE = 'quiz-from-link';

/**
 * Says below a view's heading that its answers came with a link; the heading is read out together with it.
 * @param {HTMLElement} view
 * @param {Source | null} source null if they did not
 * @param {{version: string, isSummary: boolean}} options `version`: of the rules now
 * @returns {HTMLElement} the same view
 */
export function flaggedForReview(view, source, { version, isSummary }) {
  const heading = view.querySelector('h1');
  if (!source || !heading) return view;
  const review = isSummary ? '请一条一条核对，不对的就改。' : h('a', { href: addressOf({ at: 'summary' }) }, '核对这些回答');
  const note = h('div', { class: 'quiz-from-link', id: NOTE }, h('p', {}, '这些回答来自链接，不是在这里一题一题答的。', review), changed(source, version), unread(source));
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
 * @param {string} version
 * @returns {HTMLElement | null}
 */
function changed(source, version) {
  if (!source.version) return null;
  const then = /^\d{4}-\d\d-\d\d$/.test(source.version) ? `是按 ${source.version} 版规则做的，` : '是按别的一版规则做的，'; // whoever made the link wrote this
  return h('p', {}, h('strong', {}, `这个链接${then}现在是 ${version} 版。规则后来改过，结论可能和当时不一样。`));
}

/**
 * @param {Source} source
 * @returns {HTMLElement | null}
 */
function unread({ unread: count }) {
  return count > 0 ? h('p', {}, h('strong', {}, `链接里有 ${count} 个回答现在的规则里没有，没有用上。`)) : null;
}
