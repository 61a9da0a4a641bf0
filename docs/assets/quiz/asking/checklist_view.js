/**
 * Several questions on one page: tick all that apply.
 *
 * @module checklist_view
 */

import { h, on } from '../dom.js';
import { UNKNOWN_LABEL } from '../words.js';
import { submitBar } from './question_view.js';

/** @typedef {import('./checklist.js').Checklist} Checklist */
/** @typedef {import('./checklist.js').Ticks} Ticks */

/** The two ticks that exclude all others. */
const ALONE = /** @type {const} */ (['none', 'unknown']);

/**
 * @param {Checklist} checklist
 * @param {{ticks: Ticks | null, describedBy: string, onSubmit: (event: Event) => void, onSingly: () => void}} options
 * @returns {HTMLFormElement}
 */
export function checklistForm(checklist, { ticks, describedBy, onSubmit, onSingly }) {
  const { question, hint, items, why, where } = checklist;
  const isTicked = (/** @type {number} */ index) => Array.isArray(ticks) && ticks.includes(items[index]);
  const form = h(
    'form',
    { class: 'quiz-form quiz-checklist', method: 'dialog', novalidate: true, autocomplete: 'off' },
    h(
      'fieldset',
      { class: 'quiz-fieldset', 'aria-describedby': 'quiz-hint' },
      h('legend', {}, h('h1', { class: 'quiz-heading', tabindex: -1, 'aria-describedby': describedBy }, question)),
      h('p', { class: 'quiz-hint', id: 'quiz-hint' }, hint),
      h(
        'div',
        { class: 'quiz-options' },
        items.map(({ label }, index) => checkbox(String(index), label, isTicked(index))),
        h('p', { class: 'quiz-or' }, '或者'),
        checkbox('none', '都没有', ticks === 'none'),
        checkbox('unknown', UNKNOWN_LABEL, ticks === 'unknown'),
      ),
    ),
    aside('为什么问这个？', why),
    aside('到哪里查？', where),
    h('p', { class: 'quiz-singly' }, on(h('button', { type: 'button', class: 'quiz-link' }, '有的清楚，有的不清楚？一题一题答'), 'click', onSingly)),
    submitBar(),
  );
  on(form, 'change', ({ target }) => keepApart(form, /** @type {HTMLInputElement} */ (target)));
  return on(form, 'submit', onSubmit);
}

/**
 * @param {HTMLFormElement} form
 * @param {Checklist} checklist
 * @returns {Ticks | null} null where nothing is ticked
 */
export function ticksChosen(form, { items }) {
  const ticked = [...form.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
  if (ticked.length === 0) return null;
  const alone = ALONE.find((one) => ticked.includes(one));
  return alone ?? items.filter((_, index) => ticked.includes(String(index)));
}

/**
 * 都没有 and 不清楚 stand alone: ticking one takes the others back, and the other way round.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} changed
 */
function keepApart(form, changed) {
  if (!changed.checked) return;
  const isAlone = (/** @type {string} */ value) => ALONE.some((one) => one === value);
  for (const input of form.querySelectorAll('input')) {
    if (input !== changed && (isAlone(changed.value) || isAlone(input.value))) input.checked = false;
  }
}

/**
 * @param {string} title
 * @param {readonly string[]} words
 * @returns {HTMLElement | null}
 */
function aside(title, words) {
  const shown = words.filter(Boolean);
  return shown.length > 0 ? h('details', { class: 'quiz-aside' }, h('summary', {}, title), h('div', {}, shown.map((one) => h('p', {}, one)))) : null;
}

/**
 * @param {string} value
 * @param {string} label
 * @param {boolean} isTicked
 * @returns {HTMLElement}
 */
function checkbox(value, label, isTicked) {
  const input = h('input', { type: 'checkbox', name: 'ticks', value, id: `quiz-tick-${value}` });
  input.checked = isTicked;
  return h('label', { class: 'quiz-option', for: input.id }, input, h('span', { class: 'quiz-option__label' }, label));
}
