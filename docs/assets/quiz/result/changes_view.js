/**
 * What would open a closed pathway: what a person can do, apart from what nobody can change.
 *
 * @module changes_view
 */

import { h } from '../dom.js';
import { sentence } from '../words.js';

/** @typedef {import('../deciding/decider.js').Change} Change */
/** @typedef {import('../deciding/decider.js').ChangeSet} ChangeSet */
/** @typedef {import('../deciding/decider.js').Pathway} Pathway */

/**
 * @param {Pathway} pathway
 * @returns {readonly import('../dom.js').Child[]}
 */
export function changesNeeded({ status, changes }) {
  if (status !== 'not_entitled') return [];
  return [
    changes.doable.length > 0 && h('div', { class: 'quiz-changes quiz-changes--doable' }, h('h4', {}, '怎样就能办'), choices(changes.doable, doableSet)),
    changes.fixed.length > 0 && h('div', { class: 'quiz-changes' }, h('h4', {}, '不是自己能改的'), choices(changes.fixed, fixedSet)),
    changes.doable.length === 0 && changes.fixed.length === 0 && h('p', {}, '改一两处回答也走不通这条路，看看别的路。'),
  ];
}

/**
 * The same in lines of plain text.
 * @param {Pathway} pathway
 * @returns {readonly string[]}
 */
export function changeLines({ changes }) {
  const text = (/** @type {readonly import('../dom.js').Child[]} */ views) => h('div', {}, views).textContent ?? '';
  return [...changes.doable.map((set) => `可以这样办：${text(doableSet(set))}`), ...changes.fixed.map((set) => `不是自己能改的：${text(fixedSet(set))}`)];
}

/**
 * @param {readonly ChangeSet[]} sets
 * @param {(set: ChangeSet) => readonly import('../dom.js').Child[]} view
 * @returns {HTMLElement | readonly import('../dom.js').Child[]}
 */
function choices(sets, view) {
  const [only] = sets;
  if (sets.length === 1 && only) return view(only);
  return h('ul', {}, sets.map((set) => h('li', {}, view(set))));
}

/**
 * @param {ChangeSet} set
 * @returns {readonly import('../dom.js').Child[]}
 */
function doableSet(set) {
  return [set.changes.map((change) => h('p', {}, doableChange(change))), provided(set)];
}

/**
 * @param {Change} change
 * @returns {readonly import('../dom.js').Child[]}
 */
function doableChange({ topic, from, to }) {
  const ways = to.filter(({ remedy }) => remedy);
  return [
    h('strong', {}, ways.map(({ remedy }) => remedy.replace(/。$/, '')).join('，或者')),
    `。（“${topic}”现在是“${from.label}”，要变成${ways.map(({ label }) => `“${label}”`).join('或')}。）`,
  ];
}

/**
 * @param {ChangeSet} set
 * @returns {readonly import('../dom.js').Child[]}
 */
function fixedSet(set) {
  const words = set.changes.map(({ topic, from, to }) => `“${topic}”您答的是“${from.label}”，这条路要求是${to.map(({ label }) => `“${label}”`).join('或')}。`);
  return [words.map((one) => h('p', {}, one)), provided(set)];
}

/**
 * @param {ChangeSet} set
 * @returns {HTMLElement | null}
 */
function provided({ provided: needed }) {
  if (needed.length === 0) return null;
  const each = needed.map(({ topic, options }) => `“${topic}”是${options.map(({ label }) => `“${label}”`).join('或')}`);
  return h('p', {}, sentence(`另外还要${each.join('；')}（${needed.length === 1 ? '这一题' : `这 ${needed.length} 题`}您还没有说清楚）`));
}

