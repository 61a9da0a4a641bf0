/**
 * The quiz at work: what a person does leads to the next view. Who decides is not its business.
 *
 * @module quiz
 */

import { readPlace } from './asking/address.js';
import { answersOf, checklistFor, ticksIn } from './asking/checklist.js';
import { checklistForm, ticksChosen } from './asking/checklist_view.js';
import { DeciderError } from './deciding/decider.js';
import { h, on } from './dom.js';
import { FormPage } from './asking/form_page.js';
import { ABOUT, aboutQuestion, backLink, belowQuestion, earlierAnswers, summaryView } from './asking/frame_view.js';
import { givenIn } from './deciding/given.js';
import { pendingPlace, placeAfter, placeBefore, questionIn } from './asking/interview.js';
import { ANYWHERE } from './page_parts.js';
import { chosenIn, questionForm, showEmptyChoice } from './asking/question_view.js';
import { ResultPage } from './result/result_page.js';
import { Screen } from './screen.js';
import { readCode } from './asking/share_code.js';
import { BROKEN_LINK, flaggedForReview, linkChoice } from './asking/shared_view.js';
import { Trail } from './asking/trail.js';
import { failureView, loadingView } from './engine/waiting_views.js';
import { aboutWhom, prepareWhom, whomIn } from './asking/whom_view.js';
import { range } from './words.js';

/** @typedef {import('./asking/address.js').Place} Place */
/** @typedef {import('./deciding/decider.js').Decider} Decider */
/** @typedef {import('./deciding/decider.js').Fact} Fact */
/** @typedef {import('./deciding/decider.js').Step} Step */
/** @typedef {import('./engine/engine_connection.js').Stage} Stage */
/** @typedef {import('./page_parts.js').PageParts} PageParts */
/** @typedef {import('./asking/session.js').Session} Session */
/** @typedef {import('./engine/supply.js').Supply} Supply */
/** @typedef {import('./asking/trail.js').Move} Move */

/** How many milliseconds an answer may take before the page says that it is at work. */
const NOTICEABLE = 300;

export class Quiz {
  /** @param {{element: HTMLElement, view: HTMLElement, parts: PageParts, session: Session, supply: Supply}} belongings */
  constructor({ element, view, parts, session, supply }) {
    this._element = element;
    this._parts = parts;
    this._session = session;
    this._supply = supply;
    this._screen = new Screen(view);
    this._trail = new Trail((place) => this._go(place, 'stay'));
    /** @type {Place} */
    this._place = { at: 'start' };
    /** @type {readonly Fact[]} named once, on the next view */
    this._discarded = [];
    /** @type {Stage | null} */
    this._stage = null;
    /** @type {{show: (stage: Stage) => void} | null} what tells how far the decider has come */
    this._loading = null;
    this._turn = 0;
    element.addEventListener('click', (event) => this._followLink(event));
  }

  /** The first view. The form that stands in the page stays, with what was chosen in it meanwhile. */
  begin() {
    const place = readPlace(location.hash);
    if (place.at === 'start' && this._screen.form) this._prepareStart(this._screen.form);
    else this._go(place, 'replace');
  }

  /** @param {Stage} stage how far the decider has come */
  noteStage(stage) {
    this._stage = stage;
    this._loading?.show(stage);
  }

  /**
   * @param {Place} place
   * @param {Move} move
   * @returns {Promise<void>}
   */
  async _go(place, move) {
    const turn = ++this._turn;
    if (place.at === 'clause') this._session.choose({ direction: null, clause: place.clause });
    if (place.at === 'shared') return this._receive(place.code);
    if (place.at === 'start') return this._showStart(move);
    if (place.at === 'form') return this._showForm(turn, move);
    if (!this._session.scope) return this._showStart(move === 'push' ? 'push' : 'replace');
    if (place.at === 'whom' && this._session.scope.clause !== null) return this._go({ at: 'clause', clause: this._session.scope.clause }, 'replace');
    const step = await this._ask(turn, () => this._go(place, 'replace'), (decider) => this._session.step(decider));
    if (!step) return;
    if (place.at === 'result') await this._showResult(turn, step, move);
    else if (place.at === 'summary') this._showSummary(step, move);
    else if (place.at === 'whom') await this._showWhom(step, move);
    else if (place.at === 'clause') await this._go(pendingPlace(step), 'replace');
    else await this._showQuestion(step, place.fact, move);
  }

  /**
   * Asks the decider; shows that it is on its way, or that it does not come.
   * @template T
   * @param {number} turn
   * @param {() => void} again what to do when the person wants to try again after a failure
   * @param {(decider: Decider) => Promise<T>} question
   * @returns {Promise<T | null>} null if the person has gone elsewhere meanwhile, or there was no answer
   */
  async _ask(turn, again, question) {
    if (!this._supply.isReady) this._showLoading();
    const busy = setTimeout(() => this._element.setAttribute('aria-busy', 'true'), NOTICEABLE);
    try {
      const answer = await question(await this._supply.decider());
      return turn === this._turn ? answer : null;
    } catch (error) {
      if (!(error instanceof DeciderError)) throw error;
      if (turn === this._turn) this._fail(error, again);
      return null;
    } finally {
      clearTimeout(busy);
      this._element.removeAttribute('aria-busy');
      this._loading = null;
    }
  }

  /**
   * @param {DeciderError} error
   * @param {() => void} again
   */
  _fail(error, again) {
    const { scope } = this._session;
    if (error.kind === 'refused' && scope && (scope.clause !== null || !this._parts.directions.includes(scope.direction))) {
      this._session.leaveScope();
      this._showStart('replace', scope.clause === null ? '上次选的地方现在没有了，请从这里开始测。您的回答还在。' : '没有找到单独测这一条的办法，请从这里开始测。');
      return;
    }
    const onRetry = () => {
      this._supply.restart();
      again();
    };
    this._screen.show(failureView({ kind: error.kind, textVersion: this._parts.textVersion, onRetry, onBack: () => this._leave() }));
  }

  _showLoading() {
    const loading = loadingView({ textVersion: this._parts.textVersion, onCancel: () => this._leave() });
    this._screen.show(loading.view);
    this._tellProgress(loading);
  }

  /** @param {{show: (stage: Stage) => void}} loading */
  _tellProgress(loading) {
    this._loading = loading;
    if (this._stage) loading.show(this._stage);
  }

  /** Away from waiting, to where no decider is needed. */
  _leave() {
    this._go({ at: 'start' }, 'replace');
  }

  /**
   * @param {Move} move
   * @param {string} [notice]
   */
  _showStart(move, notice = '') {
    this._arrive({ at: 'start' }, move);
    const form = this._parts.firstQuestion();
    this._prepareStart(form);
    this._screen.show(notice ? h('p', { class: 'quiz-about' }, notice) : null, form);
  }

  /** @param {HTMLFormElement} form the first question */
  _prepareStart(form) {
    const { scope, count } = this._session;
    const chosen = scope && scope.clause === null ? (scope.direction ?? ANYWHERE) : null;
    for (const input of form.querySelectorAll('input')) input.checked ||= input.value === chosen;
    on(form, 'submit', (event) => this._submitDirection(event, form));
    if (count > 0) form.after(earlierAnswers(count, () => this._clear()));
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
    const { revision } = this._session;
    this._session.choose({ direction, clause: null });
    const step = await this._ask(++this._turn, () => this._takeDirection(direction), (decider) => this._session.step(decider));
    if (!step) return;
    this._discarded = step.discarded;
    const asksWhom = !revision && this._parts.whomQuestion() !== null;
    await this._go(asksWhom ? { at: 'whom' } : placeAfter(step, null, revision), 'push');
  }

  /**
   * @param {Step} step
   * @param {Move} move
   */
  async _showWhom(step, move) {
    const form = this._parts.whomQuestion();
    if (!form) return this._go(pendingPlace(step), 'replace');
    this._arrive({ at: 'whom' }, move);
    prepareWhom(form, this._session.whom);
    on(form, 'submit', (event) => {
      event.preventDefault();
      const who = this._chosenIn(form);
      if (who === null) return;
      const { revision } = this._session;
      this._session.chooseWhom(whomIn(form, who));
      this._go(revision ? { at: revision.returnTo } : placeAfter(step, null, null), 'push');
    });
    const { remaining } = step;
    const words = this._session.revision ? '' : `还要回答${range(remaining && { least: remaining.least + 1, most: remaining.most + 1 })}（连这一题）。`;
    this._screen.show(this._back(step), words ? aboutWhom(ABOUT, words) : null, form);
  }

  /**
   * @param {Step} step
   * @param {string} factId
   * @param {Move} move
   */
  async _showQuestion(step, factId, move) {
    const found = questionIn(step, factId);
    if (!found) return this._go(pendingPlace(step), move === 'push' ? 'push' : 'replace');
    if (await this._showChecklist(step, factId, move)) return;
    const { fact, option } = found;
    this._arrive({ at: 'question', fact: factId }, move);
    const isRevision = this._session.revision !== null;
    this._screen.show(
      this._back(step),
      aboutQuestion(step, { isPending: option === null, discarded: this._takeDiscarded(), isRevision, parts: this._parts }),
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
    const listed = this._parts.checklists.find(({ otherwise }) => factId in otherwise);
    if (!listed || this._session.singly || this._session.revision) return false;
    const turn = this._turn;
    const facts = Object.keys(listed.otherwise);
    const before = await this._ask(turn, () => this._go({ at: 'question', fact: factId }, move), (decider) => this._session.without(decider, facts));
    if (!before) return true;
    const shared = checklistFor(this._parts.checklists, factId, before.relevant);
    const ticks = shared && ticksIn(shared.checklist, givenIn(step));
    if (!shared || ticks === 'mixed') return false;
    const { checklist, first } = shared;
    this._arrive({ at: 'question', fact: first }, move);
    const onSingly = () => {
      this._session.askSingly();
      this._go({ at: 'question', fact: first }, 'replace');
    };
    const onSubmit = (/** @type {Event} */ event) => this._submitTicks(event, checklist);
    this._screen.show(
      this._back(step),
      aboutQuestion(step, { isPending: ticks === null, isShared: true, discarded: this._takeDiscarded(), isRevision: false, parts: this._parts }),
      checklistForm(checklist, { ticks, describedBy: ABOUT, onSubmit, onSingly }),
      belowQuestion(step),
    );
    return true;
  }

  /**
   * @param {Event} event
   * @param {import('./asking/checklist.js').Checklist} checklist
   */
  async _submitTicks(event, checklist) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const ticks = ticksChosen(form, checklist);
    if (ticks === null) return this._sayEmpty(form);
    const given = answersOf(checklist, ticks);
    const taken = await this._ask(++this._turn, () => this._go(this._place, 'replace'), (decider) => this._session.answerAll(decider, given));
    if (!taken) return;
    const { step, discarded } = taken;
    this._discarded = discarded;
    const last = step.answers.filter(({ fact }) => fact.id in checklist.otherwise).pop();
    await this._go(placeAfter(step, last?.fact.id ?? null, null), 'push');
  }

  /**
   * @param {Event} event
   * @param {string} fact
   */
  _submitAnswer(event, fact) {
    event.preventDefault();
    const chosen = this._chosenIn(/** @type {HTMLFormElement} */ (event.target));
    if (chosen !== null) this._takeAnswer(fact, chosen);
  }

  /**
   * @param {string} fact
   * @param {string} option
   */
  async _takeAnswer(fact, option) {
    const step = await this._ask(++this._turn, () => this._takeAnswer(fact, option), (decider) => this._session.answer(decider, fact, option));
    if (!step) return;
    this._discarded = step.discarded;
    await this._go(placeAfter(step, fact, this._session.revision), 'push');
  }

  /**
   * @param {Step} step
   * @param {Move} move
   */
  _showSummary(step, move) {
    this._arrive({ at: 'summary' }, move);
    const { whom } = this._session;
    const directionLabel = this._parts.directionLabel(step.scope.direction);
    const whomLabel = whom ? this._parts.whomLabel(whom.who) : '';
    const view = summaryView(step, { discarded: this._takeDiscarded(), directionLabel, whomLabel, onClear: () => this._clear() });
    this._screen.show(this._back(step), this._flagged(view, true));
  }

  /**
   * @param {number} turn
   * @param {Step} step
   * @param {Move} move
   */
  async _showResult(turn, step, move) {
    const verdict = await this._ask(turn, () => this._go({ at: 'result' }, move), (decider) => this._session.verdict(decider));
    if (!verdict) return;
    this._arrive({ at: 'result' }, move);
    const result = new ResultPage(step, {
      parts: this._parts,
      whom: this._session.whom,
      discarded: this._takeDiscarded(),
      actions: { onGoOn: () => this._go(pendingPlace(step), 'push'), onWiden: () => this._widen(), onClear: () => this._clear(), trial: this._trial() },
      flag: (view) => this._flagged(view, false),
    });
    const onRetry = () => {
      this._supply.restart();
      this._go({ at: 'result' }, 'replace');
    };
    const { view, paper, note } = verdict.brief ? result.brief(verdict, { onRetry, onCancel: () => this._supply.cancel() }) : result.full(verdict);
    this._screen.show(this._back(step), view, paper);
    if (note) this._tellProgress(note);
  }

  /** @returns {import('./result/what_if_view.js').Trial} */
  _trial() {
    return {
      tryOut: (fact, option) => this._ask(this._turn, () => this._go({ at: 'result' }, 'replace'), (decider) => this._session.whatIf(decider, fact, option)),
      adopt: (fact, option) => {
        this._session.beginRevision(fact, 'result');
        this._takeAnswer(fact, option);
      },
    };
  }

  /**
   * All questions on one page.
   * @param {number} turn
   * @param {Move} move
   */
  async _showForm(turn, move) {
    const form = new FormPage({
      session: this._session,
      parts: this._parts,
      ask: (question) => this._ask(turn, () => this._go({ at: 'form' }, 'replace'), question),
      onResult: () => this._go({ at: 'result' }, 'push'),
    });
    if (!(await form.open())) return;
    this._arrive({ at: 'form' }, move);
    this._screen.show(this._flagged(form.view, false));
    form.focus();
  }

  /**
   * Answers out of a link. They leave the address at once, and are shown for review before anything is concluded from them.
   * @param {string} code
   */
  _receive(code) {
    const shared = readCode(code, this._parts.linkTable);
    if (!shared) return this._showStart('replace', BROKEN_LINK);
    const open = () => {
      this._session.adopt(shared);
      this._go({ at: 'summary' }, 'replace');
    };
    this._trail.record({ at: 'summary' }, 'replace');
    if (!this._session.hasOthersThan(shared)) return open();
    const onKeep = () => this._go({ at: 'summary' }, 'replace');
    this._screen.show(linkChoice({ own: this._session.count, linked: shared.answers.length, onOpen: open, onKeep }));
  }

  /**
   * A view of answers, flagged if they came with a link.
   * @param {HTMLElement} view
   * @param {boolean} isSummary
   * @returns {HTMLElement}
   */
  _flagged(view, isSummary) {
    return flaggedForReview(view, this._session.source, { version: this._parts.linkTable.version, isSummary });
  }

  /** From one clause or one direction to everything. */
  async _widen() {
    this._session.choose({ direction: null, clause: null });
    const step = await this._ask(++this._turn, () => this._widen(), (decider) => this._session.step(decider));
    if (step) await this._go(pendingPlace(step), 'push');
  }

  _clear() {
    this._session.clear();
    this._showStart('replace', '您的回答已经清空。');
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
    this._screen.markError();
  }

  /**
   * Links between the quiz's own places; `data-revise` names the answer that a link is for.
   * @param {Event} event
   */
  _followLink(event) {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    event.preventDefault();
    const { revise } = link.dataset;
    if (revise !== undefined) this._revise(revise);
    this._go(readPlace(link.hash), 'push');
  }

  /** @param {string} fact */
  _revise(fact) {
    const { at } = this._place;
    if (at === 'summary' || at === 'result') this._session.beginRevision(fact, at);
  }

  /**
   * @param {Place} place
   * @param {Move} move
   */
  _arrive(place, move) {
    this._place = place;
    if (place.at === 'summary' || place.at === 'result') this._session.endRevision();
    this._trail.record(place, move);
  }

  /**
   * @param {Step} step
   * @returns {HTMLElement | null}
   */
  _back(step) {
    const before = placeBefore(step, this._place);
    if (this._trail.hasBefore) return backLink(() => this._trail.back());
    return before && backLink(() => this._go(before, 'replace'));
  }

  /** @returns {readonly Fact[]} */
  _takeDiscarded() {
    const taken = this._discarded;
    this._discarded = [];
    return taken;
  }
}
