/**
 * Reasons: each says how one condition stands, quotes its words and links to the clause.
 *
 * @module reasons_view
 */

import { h } from '../dom.js';
import { icon } from '../icons.js';
import { sentence } from '../words.js';

/** @typedef {import('../deciding/decider.js').Reason} Reason */
/** @typedef {import('../deciding/decider.js').Explained} Explained */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/** @type {Readonly<Record<string, readonly [import('../icons.js').Picture, string]>>} */
const STANDS = {
  true: ['yes', '符合'],
  false: ['no', '不符合'],
  open: ['maybe', '原文没写清楚'],
  unknown: ['maybe', '您答了“不清楚”'],
  not_asked: ['unasked', '还没有回答'],
};

/**
 * @param {readonly Reason[]} reasons in the order of the official text
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
export function reasonList(reasons, parts) {
  return h('ol', { class: 'quiz-reasons' }, reasons.map((reason) => h('li', { class: 'quiz-reason' }, reasonBody(reason, parts))));
}

/**
 * Every condition of a pathway as a nested list, with how each stands.
 * @param {Explained} explained
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
export function conditionTree(explained, parts) {
  if (explained.reason) return h('div', { class: 'quiz-reason' }, reasonBody(explained.reason, parts));
  const [only] = explained.parts;
  if (explained.kind === 'negate' && only) return conditionTree(only, parts); // the reason itself says which way round it is
  const title = explained.kind === 'any_of' ? '下面满足一条就行：' : '下面每一条都要满足：';
  return h('div', { class: 'quiz-tree' }, h('p', {}, title), h('ul', {}, explained.parts.map((part) => h('li', {}, conditionTree(part, parts)))));
}

/**
 * How a reason stands, its picture and the words for it.
 * @param {Reason} reason
 * @returns {Readonly<{picture: import('../icons.js').Picture, stands: string, words: string}>}
 */
export function standing({ state, favourable, words, topic }) {
  const decided = state === 'holds' || state === 'fails';
  const [picture, stands] = STANDS[decided ? String(favourable) : state] ?? ['unasked', ''];
  return { picture, stands, words: decided ? sentence(words) : `${topic}。` };
}

/**
 * A quotation from the official text with a link to it in its clause; only the link where the passage has no words for it.
 * @param {string} quote
 * @param {string} clause
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
export function quotation(quote, clause, parts) {
  return h('p', { class: 'quiz-quote' }, '原文', parts.clauseLink(clause, quote), quote ? h('q', {}, quote) : null);
}

/**
 * @param {Reason} reason
 * @param {PageParts} parts
 * @returns {readonly import('../dom.js').Child[]}
 */
function reasonBody(reason, parts) {
  const { picture, stands, words } = standing(reason);
  return [
    icon(picture),
    h(
      'div',
      { class: 'quiz-reason__body' },
      h('p', { class: 'quiz-reason__words' }, h('strong', {}, stands), '：', words),
      reason.answer === null ? null : h('p', { class: 'quiz-reason__answer' }, `您答的是“${reason.answer}”`),
      quotation(reason.quote, reason.clause, parts),
    ),
  ];
}
