/**
 * Where the quiz begins: the question of where to settle, and that of for whom.
 *
 * @module start_pages
 */

import { ANYWHERE } from '../page_parts.js';
import { h, on } from '../dom.js';
import { UNKNOWN } from '../deciding/decider.js';
import { pagesWords } from '../words.js';
import { ABOUT, earlierAnswers } from './frame_view.js';
import { pendingPlace, placeAfter } from './interview.js';
import { aboutWhom, prepareWhom, whomIn } from './whom_view.js';

/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('./trail.js').Move} Move */

export class StartPages {
  /** @param {import('../quiz.js').Quiz} quiz */
  constructor(quiz) {
    this._quiz = quiz;
  }

  /**
   * @param {Move} move
   * @param {string} [notice]
   */
  showStart(move, notice = '') {
    if (!notice && this.skipStart()) return;
    this._quiz.arrive({ at: 'start' }, move);
    const form = this._quiz.parts.firstQuestion();
    this.prepareStart(form);
    this._quiz.screen.show(notice ? h('p', { class: 'quiz-about' }, notice) : null, form);
  }

  /** @returns {boolean} whether the quiz went on by itself: there is no direction to choose, and no earlier answer to tell of */
  skipStart() {
    const { parts, session } = this._quiz;
    if (parts.asksDirection || session.given.length > 0) return false;
    this._takeDirection(parts.everywhere, 'replace');
    return true;
  }

  /** @param {HTMLFormElement} form the first question */
  prepareStart(form) {
    const { scope, given } = this._quiz.session;
    const chosen = scope && scope.clause === null ? (scope.direction ?? ANYWHERE) : null;
    for (const input of form.querySelectorAll('input')) input.checked ||= input.value === chosen;
    on(form, 'submit', (event) => this._submitDirection(event, form));
    if (form.hasAttribute('data-pressed')) this._answerEarlyPress(form);
    if (given.length > 0) form.after(earlierAnswers(given.length, () => this._quiz.clear()));
  }

  /** @param {HTMLFormElement} form in which 继续 was pressed before the quiz was there (fallback.js) */
  _answerEarlyPress(form) {
    form.removeAttribute('data-pressed');
    const button = form.querySelector('[type="submit"]');
    if (button) button.textContent = '继续';
    this._submitDirection(new Event('submit'), form);
  }

  /**
   * @param {Event} event
   * @param {HTMLFormElement} form
   */
  _submitDirection(event, form) {
    event.preventDefault();
    const chosen = this._quiz.questions.chosenIn(form);
    if (chosen !== null) this._takeDirection(chosen === ANYWHERE ? null : chosen);
  }

  /**
   * @param {string | null} direction
   * @param {Move} [move]
   */
  async _takeDirection(direction, move = 'push') {
    const { revision } = this._quiz.session;
    this._quiz.session.choose({ direction, clause: null });
    const step = await this._quiz.askAnew(() => this._takeDirection(direction, move), (decider) => this._quiz.session.step(decider));
    if (!step) return;
    this._quiz.discarded = step.discarded;
    const asksWhom = !revision && this._quiz.parts.whomQuestion() !== null;
    await this._quiz.go(asksWhom ? { at: 'whom' } : placeAfter(step, null, revision), move);
  }

  /**
   * @param {Step} step
   * @param {Move} move
   */
  async showWhom(step, move) {
    const form = this._quiz.parts.whomQuestion();
    if (!form) return this._quiz.go(pendingPlace(step), 'replace');
    this._quiz.arrive({ at: 'whom' }, move);
    prepareWhom(form, this._quiz.session.whom);
    on(form, 'submit', (event) => {
      event.preventDefault();
      const who = this._quiz.questions.chosenIn(form);
      if (who === null) return;
      const { revision } = this._quiz.session;
      this._quiz.session.chooseWhom(who === UNKNOWN ? null : whomIn(form, who));
      this._quiz.go(revision ? { at: revision.returnTo } : placeAfter(step, null, null), 'push');
    });
    const words = this._quiz.session.revision ? '' : pagesWords(step.pages === null ? null : step.pages + 1);
    this._quiz.screen.show(this._quiz.back(step), words ? aboutWhom(ABOUT, words) : null, form);
  }
}
