/**
 * The conditions of a pathway as a drawn tree with the person's answers on it. The same in words is {@link module:reasons_view}'s list; both are made
 * of the same conditions.
 *
 * @module tree_view
 */

import { h } from '../dom.js';
import { icon } from '../icons.js';
import { standing } from './reasons_view.js';

/** @typedef {import('../deciding/decider.js').Explained} Explained */
/** @typedef {import('../deciding/decider.js').Reason} Reason */

/** @type {Readonly<Record<'all_of' | 'any_of', string>>} */
const GATES = { all_of: '每一条都要', any_of: '满足一条就行' };

/** @type {Readonly<Record<string, readonly [import('../icons.js').Picture, string]>>} */
const TRUTHS = { true: ['yes', '符合'], false: ['no', '不符合'], null: ['maybe', '还定不下来'] };

/**
 * @param {Explained} conditions
 * @param {string} title what the conditions lead to
 * @returns {HTMLElement}
 */
export function treeView(conditions, title) {
  return h('div', { class: 'quiz-drawn' }, h('ul', {}, h('li', {}, h('p', { class: 'quiz-drawn__root' }, title), h('ul', {}, node(conditions)))));
}

/**
 * @param {Explained} explained
 * @returns {HTMLElement}
 */
function node(explained) {
  const { kind, parts, reason, truth } = explained;
  if (reason) return leaf(reason);
  const [only] = parts;
  if (kind === 'negate' && only) return node(only); // the leaf itself says which way round it is
  const [picture, words] = TRUTHS[String(truth)] ?? ['unasked', ''];
  const gate = h('p', { class: 'quiz-drawn__gate' }, icon(picture), `${kind === 'any_of' ? GATES.any_of : GATES.all_of}：${words}`);
  return h('li', {}, gate, h('ul', {}, parts.map(node)));
}

/**
 * @param {Reason} reason
 * @returns {HTMLElement}
 */
function leaf(reason) {
  const { picture, stands } = standing(reason);
  return h(
    'li',
    {},
    h(
      'div',
      { class: `quiz-drawn__leaf quiz-drawn__leaf--${picture}` },
      h('p', { class: 'quiz-drawn__quote' }, reason.quote ? h('q', {}, reason.quote) : reason.topic),
      h('p', { class: 'quiz-drawn__state' }, icon(picture), h('strong', {}, stands), reason.answer === null ? null : h('span', {}, `您答的是“${reason.answer}”`)),
    ),
  );
}
