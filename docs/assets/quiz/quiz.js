/**
 * The quiz at work: what a person does leads to the next view. Who decides is not its business.
 *
 * @module quiz
 */

import { readPlace } from './asking/address.js';
import { receiveLink, showForm, showSummary } from './asking/answer_pages.js';
import { backLink } from './asking/frame_view.js';
import { pendingPlace, placeBefore, placeOfNumber } from './asking/interview.js';
import { QuestionPages } from './asking/question_pages.js';
import { StartPages } from './asking/start_pages.js';
import { Trail } from './asking/trail.js';
import { DeciderError } from './deciding/decider.js';
import { failureView, loadingView } from './engine/waiting_views.js';
import { showResult } from './result/result_page.js';
import { Screen } from './screen.js';

/** @typedef {import('./asking/address.js').Place} Place */
/** @typedef {import('./deciding/decider.js').Decider} Decider */
/** @typedef {import('./deciding/decider.js').Fact} Fact */
/** @typedef {import('./deciding/decider.js').Step} Step */
/** @typedef {import('./engine/engine_connection.js').Stage} Stage */
/** @typedef {import('./page_parts.js').PageParts} PageParts */
/** @typedef {import('./asking/session.js').Session} Session */
/** @typedef {import('./engine/decider_starter.js').DeciderStarter} DeciderStarter */
/** @typedef {import('./asking/trail.js').Move} Move */

/** How many milliseconds an answer may take before the page says that it is at work. */
const NOTICEABLE = 300;

export class Quiz {
  /** @param {{element: HTMLElement, view: HTMLElement, parts: PageParts, session: Session, starter: DeciderStarter}} belongings */
  constructor({ element, view, parts, session, starter }) {
    this._element = element;
    this.parts = parts;
    this.session = session;
    this.starter = starter;
    this.screen = new Screen(view);
    this.start = new StartPages(this);
    this.questions = new QuestionPages(this);
    this.trail = new Trail((place) => this.go(place, 'stay'));
    /** @type {Place} */
    this.place = { at: 'start' };
    /** @type {readonly Fact[]} named once, on the next view */
    this.discarded = [];
    /** @type {Stage | null} */
    this._stage = null;
    /** @type {{show: (stage: Stage) => void} | null} what tells how far the decider has come */
    this._loading = null;
    this.turn = 0;
    element.addEventListener('click', (event) => this._followLink(event));
  }

  /** The first view. The form that stands in the page stays, with what was chosen in it meanwhile. */
  begin() {
    const late = this._element.querySelector('#quiz-without');
    if (late instanceof HTMLElement) late.hidden = true; // it came up after all
    const place = readPlace(location.hash);
    if (place.at !== 'start' || !this.screen.form) this.go(place, 'replace');
    else if (!this.start.skipStart()) this.start.prepareStart(this.screen.form);
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
  async go(place, move) {
    this.turn += 1;
    if (place.at === 'clause') this.session.choose({ direction: null, clause: place.clause });
    if (place.at === 'shared') return receiveLink(this, place.code);
    if (place.at === 'start') return this.start.showStart(move);
    if (place.at === 'form') return showForm(this, move);
    if (!this.session.scope) return this.start.showStart(move === 'push' ? 'push' : 'replace');
    if (place.at === 'whom' && this.session.scope.clause !== null) return this.go({ at: 'clause', clause: this.session.scope.clause }, 'replace');
    const step = await this.ask(() => this.go(place, 'replace'), (decider) => this.session.step(decider));
    if (!step) return;
    if (place.at === 'result') await showResult(this, step, move);
    else if (place.at === 'summary') showSummary(this, step, move);
    else if (place.at === 'whom') await this.start.showWhom(step, move);
    else if (place.at === 'clause') await this.go(pendingPlace(step), 'replace');
    else if (place.at === 'number') await this.go(placeOfNumber(step, place.number), move);
    else await this.questions.showQuestion(step, place.fact, move);
  }

  /**
   * Asks the decider; shows that it is on its way, or that it does not come.
   * @template T
   * @param {() => void} again what to do when the person wants to try again after a failure
   * @param {(decider: Decider) => Promise<T>} question
   * @param {number} [turn] the one in which the answer is wanted
   * @returns {Promise<T | null>} null if the person has gone elsewhere meanwhile, or there was no answer
   */
  async ask(again, question, turn = this.turn) {
    if (!this.starter.isReady) this._showLoading();
    const busy = setTimeout(() => this._element.setAttribute('aria-busy', 'true'), NOTICEABLE);
    try {
      const answer = await question(await this.starter.decider());
      return turn === this.turn ? answer : null;
    } catch (error) {
      if (!(error instanceof DeciderError)) throw error;
      if (turn === this.turn) this._fail(error, again);
      return null;
    } finally {
      clearTimeout(busy);
      this._element.removeAttribute('aria-busy');
      this._loading = null;
    }
  }

  /**
   * The same for what a person has just done: whatever was asked before is wanted no more.
   * @template T
   * @param {() => void} again
   * @param {(decider: Decider) => Promise<T>} question
   * @returns {Promise<T | null>}
   */
  askAnew(again, question) {
    return this.ask(again, question, ++this.turn);
  }

  /**
   * @param {DeciderError} error
   * @param {() => void} again
   */
  _fail(error, again) {
    const { scope } = this.session;
    if (error.kind === 'refused' && scope && (scope.clause !== null || !this.parts.directions.includes(scope.direction))) {
      this.session.leaveScope();
      this.start.showStart('replace', scope.clause === null ? '上次选的地方现在没有了，请从这里开始测。您的回答还在。' : '没有找到单独测这一条的办法，请从这里开始测。');
      return;
    }
    const onRetry = () => {
      this.starter.restart();
      again();
    };
    this.screen.show(failureView({ kind: error.kind, unconnected: this.parts.words['unconnected'] ?? '', textVersion: this.parts.textVersion, onRetry, onBack: () => this._leave() }));
  }

  _showLoading() {
    const loading = loadingView({ textVersion: this.parts.textVersion, onCancel: () => this._leave() });
    this.screen.show(loading.view);
    this.tellProgress(loading);
  }

  /** @param {{show: (stage: Stage) => void}} loading */
  tellProgress(loading) {
    this._loading = loading;
    if (this._stage) loading.show(this._stage);
  }

  /** Away from waiting, to where no decider is needed. */
  _leave() {
    this.go({ at: 'start' }, 'replace');
  }

  /** From one clause or one direction to everything. */
  async widen() {
    this.session.choose({ direction: this.parts.everywhere, clause: null });
    const step = await this.askAnew(() => this.widen(), (decider) => this.session.step(decider));
    if (step) await this.go(pendingPlace(step), 'push');
  }

  clear() {
    this.session.clear();
    this.start.showStart('replace', '您的回答已经清空。');
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
    this.go(readPlace(link.hash), 'push');
  }

  /** @param {string} fact */
  _revise(fact) {
    const { at } = this.place;
    if (at === 'summary' || at === 'result') this.session.beginRevision(fact, at);
  }

  /**
   * @param {Place} place
   * @param {Move} move
   * @param {Place} [address] the same in words that tell of no answer
   */
  arrive(place, move, address = place) {
    this.place = place;
    if (place.at === 'summary' || place.at === 'result') this.session.endRevision();
    this.trail.record(address, move);
  }

  /**
   * @param {Step} step
   * @returns {HTMLElement | null}
   */
  back(step) {
    if (this.trail.hasBefore) return backLink(() => this.trail.back());
    let before = placeBefore(step, this.place);
    if (before?.at === 'whom' && !this.parts.whomQuestion()) before = { at: 'start' };
    if (before?.at === 'start' && !this.parts.asksDirection) before = null;
    return before && backLink(() => this.go(before, 'replace'));
  }

  /** @returns {readonly Fact[]} */
  takeDiscarded() {
    const taken = this.discarded;
    this.discarded = [];
    return taken;
  }
}
