/**
 * The pathway map: from the person to every direction and every pathway, each with how it stands. Drawn, and once more in words; both are made of
 * the same entries.
 *
 * @module map_view
 */

import { focusOn, h, on } from '../dom.js';
import { folded, pictureOf } from './lines_view.js';
import { isInScope } from '../deciding/scope.js';
import { STATUS_WORDS } from '../words.js';

/** @typedef {import('../deciding/decider.js').Scope} Scope */
/** @typedef {import('../deciding/decider.js').Ending} Ending */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/**
 * One pathway on the map. `state` is how it stands, or that this interview was not about it.
 * @typedef {Readonly<{id: string, title: string, clause: string, state: import('../deciding/decider.js').Status | 'not_asked'}>} Entry
 */

/** @typedef {Readonly<{label: string, entries: readonly Entry[]}>} Branch */

const NOT_ASKED = '这次没有问';

/**
 * @param {Scope} scope
 * @param {readonly Ending[]} endings of all pathways, in the order of the text
 * @param {PageParts} parts
 * @returns {readonly Branch[]} directions and pathways in the order of the official text
 */
function branchesOf(scope, endings, parts) {
  const directions = [...new Set(endings.map(({ direction }) => direction))];
  return directions.map((direction) => ({
    label: parts.directionLabel(direction),
    entries: endings
      .filter((one) => one.direction === direction)
      .map((one) => ({ id: one.id, title: one.title, clause: one.clause, state: isInScope(scope, one) ? one.status : 'not_asked' })),
  }));
}

/**
 * @param {Scope} scope
 * @param {readonly Ending[]} endings of all pathways, in the order of the text
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
export function mapView(scope, endings, parts) {
  const branches = branchesOf(scope, endings, parts);
  const words = h('ul', { class: 'quiz-map-words' }, branches.map((branch) => h('li', {}, inWords(branch, parts))));
  return folded('一张图看所有的路', drawing(branches), folded('用文字看这张图', words));
}

/**
 * @param {readonly Branch[]} branches
 * @returns {HTMLElement}
 */
function drawing(branches) {
  return h(
    'div',
    { class: 'quiz-map' },
    h('p', { class: 'quiz-map__you' }, '您'),
    h('ul', {}, branches.map((branch) => h('li', { class: 'quiz-map__branch' }, h('p', { class: 'quiz-map__direction' }, branch.label), h('ul', {}, branch.entries.map(box))))),
  );
}

/**
 * @param {Entry} entry
 * @returns {HTMLElement}
 */
function box(entry) {
  const { id, title, state } = entry;
  const words = h('span', { class: 'quiz-map__state' }, pictureOf(state === 'not_asked' ? 'not_concerned' : state), stateWords(entry));
  const inside = [h('span', { class: 'quiz-map__title' }, title), words];
  const attributes = { class: `quiz-map__box quiz-map__box--${state}`, 'data-entry': id, 'data-state': state };
  if (state === 'not_asked') return h('li', {}, h('div', attributes, inside));
  return h('li', {}, on(h('a', { ...attributes, href: `#pathway-${id}` }, inside), 'click', (event) => reveal(event, id)));
}

/**
 * The part of the address after # belongs to the quiz; so the way to a pathway is gone by hand.
 * @param {Event} event
 * @param {string} id
 */
function reveal(event, id) {
  event.preventDefault();
  const found = document.getElementById(`pathway-${id}`);
  for (let around = found?.closest('details'); around; around = around.parentElement?.closest('details')) around.open = true;
  const target = found?.querySelector('summary');
  if (found && target) focusOn(target, found);
}

/**
 * @param {Branch} branch
 * @param {PageParts} parts
 * @returns {readonly import('../dom.js').Child[]}
 */
function inWords({ label, entries }, parts) {
  return [
    `${label}：`,
    h('ul', {}, entries.map((entry) => h('li', { 'data-entry': entry.id, 'data-state': entry.state }, `${entry.title}（`, parts.clauseLink(entry.clause), `）：${stateWords(entry)}`))),
  ];
}

/**
 * @param {Entry} entry
 * @returns {string}
 */
function stateWords({ state }) {
  return state === 'not_asked' ? NOT_ASKED : STATUS_WORDS[state];
}
