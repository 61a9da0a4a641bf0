/**
 * The questions about the person, alone or several on a page.
 *
 * @module question_pages
 */

import { on } from '../dom.js';
import { answersOf, checklistFor, ticksIn } from './checklist.js';
import { checklistForm, ticksChosen } from './checklist_view.js';
import { ABOUT, aboutQuestion, belowQuestion } from './frame_view.js';
import { givenIn } from '../deciding/given.js';
import { numberOf, pendingPlace, placeAfter, questionIn } from './interview.js';
import { typedInEach } from './number_view.js';
import { ANY, chosenIn, chosenInEach, leadToNext, questionForm, showEmptyChoice, showQuestions } from './question_view.js';

/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('./trail.js').Move} Move */

export class QuestionPages {
  /** @param {import('../quiz.js').Quiz} quiz */
  constructor(quiz) {
    this._quiz = quiz;
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
    if (await this._showTogether(step, factId, move)) return;
    const { fact, option } = found;
    this._arrive(step, factId, move);
    this._show(step, option === null, questionForm([{ fact, chosen: option, typed: this._quiz.session.typed.get(factId) ?? '' }], { describedBy: ABOUT, onSubmit: (event) => this._submitAnswer(event, factId) }));
  }

  /**
   * @param {Step} step
   * @param {string} fact
   * @param {Move} move
   */
  _arrive(step, fact, move) {
    this._quiz.arrive({ at: 'question', fact }, move, { at: 'number', number: numberOf(step, fact) });
  }

  /**
   * @param {Step} step
   * @param {boolean} isPending
   * @param {HTMLFormElement} form
   */
  _show(step, isPending, form) {
    const { parts, session, place } = this._quiz;
    if (place.at !== 'question') throw new TypeError('no question was arrived at');
    form.dataset['asks'] = place.fact;
    form.querySelector('h1')?.setAttribute('data-title', `第 ${numberOf(step, place.fact)} 题`);
    const options = { isPending, discarded: this._quiz.takeDiscarded(), isRevision: session.revision !== null, isSingly: session.singly, parts };
    this._quiz.screen.show(this._quiz.back(step), aboutQuestion(step, options), form, belowQuestion(step));
  }

  /**
   * Shows the question with those that stand below it on one page, each as soon as the answers above make it matter.
   * @param {Step} step
   * @param {string} factId
   * @param {Move} move
   * @returns {Promise<boolean>} false where it stands alone
   */
  async _showTogether(step, factId, move) {
    const { session, parts } = this._quiz;
    const facts = parts.together.find((one) => one.includes(factId));
    if (!facts || session.revision) return false;
    const again = () => this._quiz.go({ at: 'question', fact: factId }, move);
    const found = await this._quiz.ask(again, async (decider) => ({ before: await session.without(decider, facts), all: await decider.facts() }));
    if (!found) return true;
    const { before, all } = found;
    const given = new Map(session.given); // an answer that was pointless for a while stands there again
    const asked = facts.filter((fact) => before.relevant.includes(fact)).flatMap((id) => all.filter((fact) => fact.id === id).map((fact) => ({ fact, chosen: given.get(id) ?? null, typed: session.typed.get(id) ?? '' })));
    const [first] = asked;
    if (!first || asked.length < 2 || !asked.some(({ fact }) => fact.id === factId)) return false;
    const form = questionForm(asked, { describedBy: ABOUT, onSubmit: (event) => this._submitTogether(event, facts) });
    const tell = async () => {
      const shown = await this._quiz.ask(again, (decider) => mattering(decider, before, chosenInEach(form, ANY), asked.map(({ fact }) => fact.id)));
      if (shown) showQuestions(form, shown);
    };
    showQuestions(form, [first.fact.id]);
    await tell();
    on(form, 'change', tell);
    this._arrive(step, first.fact.id, move);
    this._show(step, !step.answers.some(({ fact }) => fact.id === first.fact.id), form);
    return true;
  }

  /**
   * @param {Event} event
   * @param {readonly string[]} facts
   */
  _submitTogether(event, facts) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const given = chosenInEach(form).flatMap(([fact, option]) => (option === null ? [] : [/** @type {const} */ ([fact, option])]));
    if (given.length < chosenInEach(form).length) return given.length > 0 && leadToNext(form) ? undefined : this._sayEmpty(form);
    this._noteTyped(form);
    return this._takeAll(given, (fact) => facts.includes(fact));
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
    this._arrive(step, first, move);
    const onSingly = () => {
      this._quiz.session.askSingly();
      this._quiz.go({ at: 'question', fact: first }, 'replace');
    };
    const onSubmit = (/** @type {Event} */ event) => this._submitTicks(event, checklist);
    this._show(step, ticks === null, checklistForm(checklist, { ticks, describedBy: ABOUT, onSubmit, onSingly }));
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
    await this._takeAll(answersOf(checklist, ticks), (fact) => fact in checklist.otherwise);
  }

  /**
   * Takes the answers of a page with several questions.
   * @param {import('../deciding/given.js').Given} given
   * @param {(fact: string) => boolean} isHere whether a fact stands on that page
   */
  async _takeAll(given, isHere) {
    const taken = await this._quiz.askAnew(() => this._quiz.go(this._quiz.place, 'replace'), (decider) => this._quiz.session.answerAll(decider, given));
    if (!taken) return;
    const { step, discarded } = taken;
    this._quiz.discarded = discarded;
    const last = step.answers.filter(({ fact }) => isHere(fact.id)).pop();
    await this._quiz.go(placeAfter(step, last?.fact.id ?? null, null), 'push');
  }

  /**
   * @param {Event} event
   * @param {string} fact
   */
  _submitAnswer(event, fact) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const chosen = this.chosenIn(form);
    if (chosen === null) return;
    this._noteTyped(form);
    this.takeAnswer(fact, chosen);
  }

  /** @param {HTMLFormElement} form */
  _noteTyped(form) {
    for (const [fact, typed] of typedInEach(form)) this._quiz.session.typed.set(fact, typed);
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
  chosenIn(form) {
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

/**
 * Which of some facts matter by what is chosen for those before them: every one but those that only an answer still to come can call for.
 * @param {import('../deciding/decider.js').Decider} decider
 * @param {Step} before where the interview stands without them
 * @param {readonly (readonly [string, string | null])[]} chosen
 * @param {readonly string[]} facts
 * @returns {Promise<readonly string[]>} up to the first that has no answer
 */
async function mattering(decider, before, chosen, facts) {
  const known = new Map(chosen);
  const shown = [];
  let given = givenIn(before);
  for (const fact of facts) {
    const { relevant } = await decider.start(before.scope, given);
    if (!relevant.includes(fact)) continue;
    shown.push(fact);
    const option = known.get(fact);
    if (!option) break;
    given = [...given, [fact, option]];
  }
  return shown;
}
