/**
 * The whole form on one page, for somebody who knows the terms: a row for each question, and how it stands so far.
 *
 * @module form_view
 */

import { h } from '../dom.js';
import { empty, numberField, sortsInto } from './number_view.js';

/** @typedef {import('../deciding/decider.js').Fact} Fact */
/** @typedef {import('./form_rows.js').Choice} Choice */
/** @typedef {import('./form_rows.js').Row} Row */
/** @typedef {import('./form_rows.js').State} State */

const KEYS = '按数字键选，选好自动到下一行；↑ ↓ 换行；0 是每一行的最后一项；回车看结果；先按 Esc 再按回车，清空。写着“不影响结果”的行不用选。';
const TYPING = '要填数、填日期的行，填好按回车到下一行。';
const IDLE = '不影响结果';

export class FormView {
  /**
   * @param {readonly Row[]} rows
   * @param {ReadonlyMap<string, string>} typed the number or the day that was typed, by row
   */
  constructor(rows, typed) {
    /** @type {ReadonlyMap<string, HTMLElement>} */
    this._rows = new Map(rows.map((row) => [row.id, rowView(row, typed.get(row.id) ?? '')]));
    this._facts = new Map(rows.map(({ id, fact }) => [id, fact]));
    this._questions = new Map(rows.map(({ id, question }) => [id, question]));
    this._standing = h('div', { class: 'form-standing__words', role: 'status' });
    this._question = h('p', { class: 'form-question', 'aria-hidden': 'true' });
    this._pathways = h('div', { class: 'form-pathways' });
    this.result = h('button', { class: 'quiz-button', type: 'submit' }, '看结果');
    this.clear = h('button', { class: 'quiz-button quiz-button--quiet', type: 'button' }, '清空，换下一位');
    this.form = h(
      'form',
      { class: 'form-page', method: 'dialog', novalidate: true, autocomplete: 'off' },
      h('div', { class: 'form-rows' }, [...this._rows.values()]),
      h(
        'div',
        { class: 'form-side' },
        h('div', { class: 'form-standing' }, this._question, this._standing, h('div', { class: 'form-actions' }, this.result, this.clear)),
        this._pathways,
      ),
    );
    this.element = h(
      'section',
      { class: 'form-view' },
      h('header', {}, h('h1', { class: 'quiz-heading', tabindex: -1 }, '窗口用表'), h('p', { class: 'form-keys' }, KEYS, rows.some(({ fact }) => fact?.quantity) && TYPING)),
      this.form,
    );
    this.form.addEventListener('focusin', (event) => this._follow(event.target));
  }

  /** @returns {string | null} the id of the row that has the focus */
  get current() {
    return rowAt(document.activeElement);
  }

  /**
   * @param {ReadonlyMap<string, State>} states
   * @param {{words: readonly Node[], pathways: readonly Node[]}} standing
   */
  show(states, { words, pathways }) {
    for (const [id, row] of this._rows) fill(row, states.get(id) ?? { chosen: null, matters: true }, this._facts.get(id) ?? null);
    this._standing.replaceChildren(...words);
    this._pathways.replaceChildren(...pathways);
  }

  /**
   * What is chosen in a row, and the number or the day that was typed there.
   * @param {string} id
   * @returns {{value: string | null, typed: string}}
   */
  chosenIn(id) {
    const inputs = [...(this._rows.get(id)?.querySelectorAll('input') ?? [])];
    return { value: inputs.find(({ checked }) => checked)?.value ?? null, typed: inputs.find(isField)?.value ?? '' };
  }

  /** @param {string} id the row that takes the focus, on what is chosen in it */
  focusRow(id) {
    const row = this._rows.get(id);
    const input = row?.querySelector('input:checked') ?? row?.querySelector('input');
    if (input instanceof HTMLInputElement) input.focus({ preventScroll: true });
  }

  /**
   * The row with the focus stands in sight, and its question in full.
   * @param {EventTarget | null} target
   */
  _follow(target) {
    const id = target instanceof Element ? rowAt(target) : null;
    if (id === null) return;
    this._question.textContent = this._questions.get(id) ?? '';
    this._rows.get(id)?.scrollIntoView({ block: 'nearest' });
  }
}

/**
 * @param {Element | null} element
 * @returns {string | null}
 */
function rowAt(element) {
  return element?.closest('.form-row')?.getAttribute('data-row') ?? null;
}

/**
 * @param {HTMLInputElement} input
 * @returns {boolean} whether a number or a day is typed there
 */
export function isField(input) {
  return input.type === 'text';
}

/**
 * @param {Row} row
 * @param {string} typed
 * @returns {HTMLElement}
 */
function rowView({ id, topic, question, choices, fact }, typed) {
  const idle = h('span', { class: 'form-row__idle' });
  return h(
    'fieldset',
    { class: 'form-row', 'data-row': id, 'aria-describedby': `form-${id}-question` },
    h('legend', { class: 'form-row__legend' }, h('span', { class: 'form-row__topic' }, topic), idle),
    h('div', { class: 'form-row__choices' }, fact?.quantity && numberField(fact, fact.quantity, typed), choices.map((choice) => choiceView(id, choice))),
    h('p', { id: `form-${id}-question`, hidden: true }, question),
  );
}

/**
 * @param {string} name
 * @param {Choice} choice
 * @returns {HTMLElement}
 */
function choiceView(name, { value, label, digit }) {
  const input = h('input', { type: 'radio', name, value, id: `form-${name}-${value}` });
  return h('label', { class: 'form-choice', for: input.id }, input, h('kbd', { class: 'form-choice__digit' }, digit), h('span', {}, label));
}

/**
 * @param {HTMLElement} row
 * @param {State} state
 * @param {Fact | null} fact
 */
function fill(row, { chosen, matters }, fact) {
  row.classList.toggle('form-row--idle', !matters);
  const idle = row.querySelector('.form-row__idle');
  if (idle) idle.textContent = matters ? '' : IDLE;
  for (const input of row.querySelectorAll('input')) {
    if (!isField(input)) input.checked = input.value === chosen;
    else if (fact && input !== document.activeElement && !sortsInto(input.value, fact, chosen)) empty(input);
  }
}
