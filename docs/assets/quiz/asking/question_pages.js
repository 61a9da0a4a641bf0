/**
 * The questions: that of where to settle, that of for whom, and those about the person, alone or several on a page.
 *
 * @module question_pages
 */

import { ANYWHERE } from '../page_parts.js';
import { h, on } from '../dom.js';
import { range } from '../words.js';
import { answersOf, checklistFor, ticksIn } from './checklist.js';
import { checklistForm, ticksChosen } from './checklist_view.js';
import { ABOUT, aboutQuestion, belowQuestion, earlierAnswers } from './frame_view.js';
import { givenIn } from '../deciding/given.js';
import { pendingPlace, placeAfter, questionIn } from './interview.js';
import { chosenIn, questionForm, showEmptyChoice } from './question_view.js';
import { aboutWhom, prepareWhom, whomIn } from './whom_view.js';

/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('./trail.js').Move} Move */

export class QuestionPages {
  /** @param {import('../quiz.js').Quiz} quiz */
  constructor(quiz) {
    this._quiz = quiz;
  }

  /**
   * @param {Move} move
   * @param {string} [notice]
   */
  showStart(move, notice = '') {
    this._quiz.arrive({ at: 'start' }, move);
    const form = this._quiz.parts.firstQuestion();
    this.prepareStart(form);
    this._quiz.screen.show(notice ? h('p', { class: 'quiz-about' }, notice) : null, form);
  }

  /** @param {HTMLFormElement} form the first question */
  prepareStart(form) {
    const { scope, count } = this._quiz.session;
    const chosen = scope && scope.clause === null ? (scope.direction ?? ANYWHERE) : null;
    for (const input of form.querySelectorAll('input')) input.checked ||= input.value === chosen;
    on(form, 'submit', (event) => this._submitDirection(event, form));
    if (count > 0) form.after(earlierAnswers(count, () => this._quiz.clear()));
  }

  /**
   * @param {Event} event
   * @param {HTMLFormElement} form
   */
  _submitDirection(event, form) {
    event.preventDefault();
    const chosen = this._chosenIn(form);
    if (chosen !== null) this._takeDirection(chosen === ANYWHERE ? null : chosen);
  }

  /** @param {string | null} direction */
  async _takeDirection(direction) {
    const { revision } = this._quiz.session;
    this._quiz.session.choose({ direction, clause: null });
    const step = await this._quiz.askAnew(() => this._takeDirection(direction), (decider) => this._quiz.session.step(decider));
    if (!step) return;
    this._quiz.discarded = step.discarded;
    const asksWhom = !revision && this._quiz.parts.whomQuestion() !== null;
    await this._quiz.go(asksWhom ? { at: 'whom' } : placeAfter(step, null, revision), 'push');
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
      const who = this._chosenIn(form);
      if (who === null) return;
      const { revision } = this._quiz.session;
      this._quiz.session.chooseWhom(whomIn(form, who));
      this._quiz.go(revision ? { at: revision.returnTo } : placeAfter(step, null, null), 'push');
    });
    const { remaining } = step;
    const words = this._quiz.session.revision ? '' : `还要回答${range(remaining && { least: remaining.least + 1, most: remaining.most + 1 })}（连这一题）。`;
    this._quiz.screen.show(this._quiz.back(step), words ? aboutWhom(ABOUT, words) : null, form);
  }

  /**
   * @param {Step} step
   * @param {string} factId
   * @param {Move} move
   */
  async showQuestion(step, factId, move) {
    const found = questionIn(step, factId);
    if (!found) return this._quiz.go(pendingPlace(step), move === 'push' ? 'push' : 'replace');
    if (await this._showChecklist(step, factId, move)) return;
    const { fact, option } = found;
    this._quiz.arrive({ at: 'question', fact: factId }, move);
    const isRevision = this._quiz.session.revision !== null;
    this._quiz.screen.show(
      this._quiz.back(step),
      aboutQuestion(step, { isPending: option === null, discarded: this._quiz.takeDiscarded(), isRevision, parts: this._quiz.parts }),
      questionForm(fact, { chosen: option, describedBy: ABOUT, onSubmit: (event) => this._submitAnswer(event, factId) }),
      belowQuestion(step),
    );
  }

  /**
   * Shows the question together with those that it shares a page with.
   * @param {Step} step
   * @param {string} factId
   * @param {Move} move
   * @returns {Promise<boolean>} false where it stands alone
   */
  async _showChecklist(step, factId, move) {
    const listed = this._quiz.parts.checklists.find(({ otherwise }) => factId in otherwise);
    if (!listed || this._quiz.session.singly || this._quiz.session.revision) return false;
    const facts = Object.keys(listed.otherwise);
    const before = await this._quiz.ask(() => this._quiz.go({ at: 'question', fact: factId }, move), (decider) => this._quiz.session.without(decider, facts));
    if (!before) return true;
    const shared = checklistFor(this._quiz.parts.checklists, factId, before.relevant);
    const ticks = shared && ticksIn(shared.checklist, givenIn(step));
    if (!shared || ticks === 'mixed') return false;
    const { checklist, first } = shared;
    this._quiz.arrive({ at: 'question', fact: first }, move);
    const onSingly = () => {
      this._quiz.session.askSingly();
      this._quiz.go({ at: 'question', fact: first }, 'replace');
    };
    const onSubmit = (/** @type {Event} */ event) => this._submitTicks(event, checklist);
    this._quiz.screen.show(
      this._quiz.back(step),
      aboutQuestion(step, { isPending: ticks === null, isShared: true, discarded: this._quiz.takeDiscarded(), isRevision: false, parts: this._quiz.parts }),
      checklistForm(checklist, { ticks, describedBy: ABOUT, onSubmit, onSingly }),
      belowQuestion(step),
    );
    return true;
  }

  /**
   * @param {Event} event
   * @param {import('./checklist.js').Checklist} checklist
   */
  async _submitTicks(event, checklist) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const ticks = ticksChosen(form, checklist);
    if (ticks === null) return this._sayEmpty(form);
    const given = answersOf(checklist, ticks);
    const taken = await this._quiz.askAnew(() => this._quiz.go(this._quiz.place, 'replace'), (decider) => this._quiz.session.answerAll(decider, given));
    if (!taken) return;
    const { step, discarded } = taken;
    this._quiz.discarded = discarded;
    const last = step.answers.filter(({ fact }) => fact.id in checklist.otherwise).pop();
    await this._quiz.go(placeAfter(step, last?.fact.id ?? null, null), 'push');
  }

  /**
   * @param {Event} event
   * @param {string} fact
   */
  _submitAnswer(event, fact) {
    event.preventDefault();
    const chosen = this._chosenIn(/** @type {HTMLFormElement} */ (event.target));
    if (chosen !== null) this.takeAnswer(fact, chosen);
  }

  /**
   * @param {string} fact
   * @param {string} option
   */
  async takeAnswer(fact, option) {
    const step = await this._quiz.askAnew(() => this.takeAnswer(fact, option), (decider) => this._quiz.session.answer(decider, fact, option));
    if (!step) return;
    this._quiz.discarded = step.discarded;
    await this._quiz.go(placeAfter(step, fact, this._quiz.session.revision), 'push');
  }

  /**
   * The choice in a form; where there is none, the form says so.
   * @param {HTMLFormElement} form
   * @returns {string | null}
   */
  _chosenIn(form) {
    const chosen = chosenIn(form);
    if (chosen === null) this._sayEmpty(form);
    return chosen;
  }

  /** @param {HTMLFormElement} form in which nothing is chosen */
  _sayEmpty(form) {
    showEmptyChoice(form);
    this._quiz.screen.markError();
  }
}
