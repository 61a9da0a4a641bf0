/**
 * The form at work: what keys and clicks do to the session, and where the focus goes. It fills in the same session as the questions.
 *
 * @module form_page
 */

import { h, on } from '../dom.js';
import { DIRECTION, neighbour, nextRow, rowsOf, statesOf } from './form_rows.js';
import { pathwayLists, standingLines } from './form_standing.js';
import { FormView, isField } from './form_view.js';
import { ANYWHERE } from '../page_parts.js';

/** @typedef {import('../deciding/decider.js').Decider} Decider */
/** @typedef {import('./form_rows.js').Row} Row */
/** @typedef {import('./form_rows.js').State} State */
/**
 * `ask` gives null when the person has gone elsewhere, or nothing could decide.
 * @typedef {Readonly<{
 *   session: import('./session.js').Session, parts: import('../page_parts.js').PageParts,
 *   ask: <T>(question: (decider: Decider) => Promise<T>) => Promise<T | null>, onResult: () => void
 * }>} Setting
 */

const BEFORE = '从第一行开始。';
const CLEARED = '已经清空，可以填下一位的了。';

export class FormPage {
  /** @param {Setting} setting */
  constructor({ session, parts, ask, onResult }) {
    this._session = session;
    this._parts = parts;
    this._ask = ask;
    this._onResult = onResult;
    /** @type {readonly Row[]} */
    this._rows = [];
    /** @type {ReadonlyMap<string, State>} */
    this._states = new Map();
    this._work = Promise.resolve();
    if (session.scope?.clause) session.leaveScope(); // the form is about everything
  }

  /** @returns {Promise<boolean>} whether there is something to show */
  async open() {
    const facts = await this._ask((decider) => decider.facts());
    if (!facts) return false;
    this._session.reconsider();
    this._rows = rowsOf(this._parts, facts);
    this._form = new FormView(this._rows, this._session.typed);
    this._listen(this._form);
    return this._refresh(BEFORE);
  }

  /** @returns {HTMLElement} */
  get view() {
    return this._view.element;
  }

  /** Puts the focus where there is something to do. */
  focus() {
    const next = nextRow(this._rows, this._states, null);
    if (next) this._view.focusRow(next.id);
    else this._view.result.focus();
  }

  /** @returns {FormView} */
  get _view() {
    if (!this._form) throw new TypeError('the form was not opened');
    return this._form;
  }

  /** @param {FormView} view */
  _listen(view) {
    on(view.form, 'keydown', (event) => this._onKey(/** @type {KeyboardEvent} */ (event)));
    on(view.form, 'change', ({ target }) => {
      if (target instanceof HTMLInputElement) this._soon(() => this._take(target.name, target.value));
      else this._takeTyped();
    });
    on(view.form, 'submit', (event) => {
      event.preventDefault();
      this._soon(() => this._finish());
    });
    on(view.clear, 'click', () => this._soon(() => this._clear()));
  }

  /**
   * Digits, the arrows up and down, and Escape; a digit that is held down counts once, or it would fill in row after row.
   * @param {KeyboardEvent} event
   */
  _onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const job = event.target instanceof HTMLInputElement && isField(event.target) ? this._jobInField(event.key) : this._jobFor(event.key);
    if (!job) return;
    event.preventDefault();
    if (!event.repeat || event.key.startsWith('Arrow')) this._soon(job);
  }

  /**
   * @param {string} key
   * @returns {(() => Promise<unknown> | void) | null} null where a key means nothing here
   */
  _jobFor(key) {
    if (/^\d$/.test(key)) return () => this._choose(key);
    if (key === 'ArrowUp' || key === 'ArrowDown') return () => this._walk(key === 'ArrowUp' ? -1 : 1);
    return key === 'Escape' ? () => this._view.clear.focus() : null;
  }

  /**
   * A field takes the digits itself, and Enter does not leave the form for the result.
   * @param {string} key
   * @returns {(() => Promise<unknown> | void) | null}
   */
  _jobInField(key) {
    if (key === 'Enter') return () => this._goOn();
    return /^\d$/.test(key) ? null : this._jobFor(key);
  }

  /**
   * One thing after the other, as typed: a fast hand is ahead of the decider.
   * @param {() => Promise<unknown> | void} job
   */
  _soon(job) {
    const done = this._work.then(job);
    this._work = done.then(() => {}, () => {});
  }

  /** @param {string} digit */
  async _choose(digit) {
    const { current } = this._view;
    const choice = this._rows.find(({ id }) => id === current)?.choices.find((one) => one.digit === digit);
    if (current === null || !choice) return;
    await this._take(current, choice.value);
    this._goOn();
  }

  /** To the next row that is still to be filled in. */
  _goOn() {
    const next = nextRow(this._rows, this._states, this._view.current);
    if (next) this._view.focusRow(next.id);
    else this._view.result.focus();
  }

  /** @param {-1 | 1} way */
  _walk(way) {
    const { current } = this._view;
    const next = neighbour(this._rows, this._states, current, way);
    if (next) this._view.focusRow(next.id);
    else if (way > 0) this._view.result.focus();
  }

  /** What the number or the day in the row with the focus has chosen there. */
  _takeTyped() {
    const { current } = this._view;
    const { value, typed } = current === null ? { value: null, typed: '' } : this._view.chosenIn(current);
    if (current !== null && value !== null) this._soon(() => this._take(current, value, typed));
  }

  /**
   * @param {string} row
   * @param {string} value
   * @param {string} [typed] the number or the day by which it was chosen
   */
  async _take(row, value, typed = '') {
    if (row === DIRECTION) this._session.choose({ direction: value === ANYWHERE ? null : value, clause: null });
    else {
      this._session.typed.set(row, typed);
      this._session.note(row, value);
    }
    if (!this._session.scope) this._session.choose({ direction: this._parts.everywhere, clause: null });
    await this._refresh('');
  }

  _finish() {
    if (!this._session.scope) this._session.choose({ direction: this._parts.everywhere, clause: null });
    this._onResult();
  }

  async _clear() {
    this._session.clear();
    for (const note of this.view.querySelectorAll('.quiz-from-link')) note.remove(); // nothing here is from a link any more
    await this._refresh(CLEARED);
    this.focus();
  }

  /**
   * @param {string} words what to say where nothing is chosen yet
   * @returns {Promise<boolean>}
   */
  async _refresh(words) {
    const { scope } = this._session;
    const found = scope ? await this._ask((decider) => this._stand(decider)) : { step: null, standing: { words: [h('p', {}, words)], pathways: [] } };
    if (!found) return false;
    this._states = statesOf(this._rows, this._session, found.step);
    this._view.show(this._states, found.standing);
    return true;
  }

  /** @param {Decider} decider */
  async _stand(decider) {
    const step = await this._session.step(decider);
    const verdict = await decider.standing(step);
    return { step, standing: { words: standingLines(step, verdict), pathways: pathwayLists(step, verdict, this._parts) } };
  }
}
