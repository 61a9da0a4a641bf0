/**
 * What a person has said so far, and where their interview stands. Remembers every step; knows nothing of the page.
 *
 * @module session
 */

import { givenIn } from '../deciding/given.js';
import { today } from '../words.js';
import { NOTHING } from './store.js';
import { dated, forToday } from './working_day.js';

/** @typedef {import('../deciding/decider.js').Decider} Decider */
/** @typedef {import('../deciding/decider.js').Scope} Scope */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */
/** @typedef {import('./share_code.js').Shared} Shared */
/** @typedef {import('./store.js').Revision} Revision */
/** @typedef {import('./store.js').Source} Source */
/** @typedef {import('../deciding/decider.js').Whom} Whom */

export class Session {
  /**
   * @param {import('./store.js').Store} store
   * @param {import('./working_day.js').Times} [times]
   */
  constructor(store, times = {}) {
    this._store = store;
    this._times = times;
    this._memory = forToday(store.read(), times);
    /** @type {Map<string, string>} the number or the day that was typed, by fact; it is never stored */
    this.typed = new Map();
    /** @type {Step | null} */
    this._step = null;
    /** @type {WeakMap<Step, Verdict>} */
    this._verdicts = new WeakMap();
  }

  /** @returns {Scope | null} null before the first question is answered */
  get scope() {
    return this._memory.scope;
  }

  /** @returns {import('../deciding/given.js').Given} all that is remembered, what does not matter now included */
  get given() {
    return this._memory.answers;
  }

  /** @returns {string} the day (YYYY-MM-DD) on which answers that are a time since an event were worked out */
  get day() {
    return this._memory.day ?? today();
  }

  /** @returns {Revision | null} */
  get revision() {
    return this._memory.revision;
  }

  /** @returns {Source | null} where the answers came from, null if they were given here */
  get source() {
    return this._memory.source;
  }

  /** @returns {Whom | null} null where nobody has said */
  get whom() {
    return this._memory.whom;
  }

  /** @returns {boolean} whether questions that could share a page are asked one by one */
  get singly() {
    return this._memory.singly;
  }

  askSingly() {
    this._remember({ singly: true });
  }

  /** @param {Whom | null} whom */
  chooseWhom(whom) {
    this._verdicts = new WeakMap(); // what they say about family
    this._remember({ whom });
  }

  /** @param {Shared} shared @returns {boolean} whether answers from a link would take the place of others */
  hasOthersThan({ answers }) {
    const linked = new Map(answers);
    return this._memory.answers.some(([fact, option]) => linked.get(fact) !== option);
  }

  /** @param {Shared} shared the answers of a link, in place of all there were */
  adopt({ scope, answers, edition, unread, reworded, day, aged }) {
    this._step = null;
    this.typed.clear();
    this._memory = NOTHING;
    this._remember({ scope, answers, source: { edition, unread, reworded, day, aged } });
  }

  /**
   * An answer is to be changed, and then the way leads back.
   * @param {string} fact
   * @param {Revision['returnTo']} returnTo
   */
  beginRevision(fact, returnTo) {
    this._remember({ revision: { fact, returnTo, pending: this._step?.question?.id ?? null } });
  }

  endRevision() {
    if (this._memory.revision) this._remember({ revision: null });
  }

  /**
   * Another scope. Every answer stays remembered: what does not matter now may matter in the next scope.
   * @param {Scope} scope
   */
  choose(scope) {
    const { direction, clause } = this._memory.scope ?? {};
    if (scope.direction !== direction || scope.clause !== clause) this._step = null;
    this._remember({ scope });
  }

  /** Forgets the scope and with it where the interview stands, but no answer. */
  leaveScope() {
    this._step = null;
    this._remember({ scope: null, revision: null });
  }

  /** Forgets everything. */
  clear() {
    this._step = null;
    this._memory = NOTHING;
    this.typed.clear();
    this._store.clear();
  }

  /**
   * Where the interview stands; {@link Session.scope} must be set.
   * @param {Decider} decider
   * @returns {Promise<Step>}
   */
  async step(decider) {
    const scope = this._memory.scope;
    if (!scope) throw new TypeError('no scope was chosen');
    return (this._step ??= await decider.start(scope, this._memory.answers));
  }

  /**
   * Takes an answer; what it makes pointless is forgotten and stands in the step's `discarded`.
   * @param {Decider} decider
   * @param {string} fact
   * @param {string} option
   * @returns {Promise<Step>}
   */
  async answer(decider, fact, option) {
    const step = await decider.answer(await this.step(decider), fact, option);
    this._step = step;
    const said = givenIn(step);
    const settled = new Set([...step.answers.map((one) => one.fact.id), ...step.discarded.map(({ id }) => id)]);
    this._remember({ answers: [...said, ...this._memory.answers.filter(([id]) => !settled.has(id))] });
    return step;
  }

  /**
   * Takes an answer from a form that shows all of them at once: none is forgotten, whatever it makes pointless.
   * @param {string} fact
   * @param {string} option
   */
  note(fact, option) {
    const answers = [...this._memory.answers];
    const at = answers.findIndex(([id]) => id === fact);
    answers.splice(at < 0 ? answers.length : at, 1, [fact, option]);
    this._step = null;
    this._remember({ answers });
  }

  /** Lets answers count again that were pointless for a while, as they do after a reload. */
  reconsider() {
    this._step = null;
  }

  /**
   * Takes the answers of a page with several questions, as if they had been given one after the other: those that earlier ones make pointless
   * are not taken.
   * @param {Decider} decider
   * @param {import('../deciding/given.js').Given} given
   * @returns {Promise<{step: Step, discarded: readonly import('../deciding/decider.js').Fact[]}>}
   */
  async answerAll(decider, given) {
    let step = await this.step(decider);
    const discarded = new Map();
    for (const [fact, option] of given) {
      if (!step.relevant.includes(fact) && !step.answers.some((one) => one.fact.id === fact)) continue;
      step = await this.answer(decider, fact, option);
      for (const one of step.discarded) discarded.set(one.id, one);
    }
    return { step, discarded: [...discarded.values()] };
  }

  /**
   * Where the interview would stand if some facts had no answer. Nothing of it is remembered.
   * @param {Decider} decider
   * @param {readonly string[]} facts
   * @returns {Promise<Step>}
   */
  async without(decider, facts) {
    const step = await this.step(decider);
    return decider.start(step.scope, givenIn(step).filter(([fact]) => !facts.includes(fact)));
  }

  /**
   * The verdict so far. One without reasons gives way to that with them as soon as that has come; one that failed is asked for again.
   * @param {Decider} decider
   * @returns {Promise<Verdict>}
   */
  async verdict(decider) {
    const step = await this.step(decider);
    const known = this._verdicts.get(step);
    if (known) return known;
    const verdict = await decider.verdict(step, this._memory.whom, Object.fromEntries(this.typed));
    this._keep(step, verdict);
    return verdict;
  }

  /**
   * What would be with one answer replaced. Nothing of it is remembered.
   * @param {Decider} decider
   * @param {string} fact
   * @param {string} option
   * @returns {Promise<{step: Step, verdict: Verdict}>}
   */
  async whatIf(decider, fact, option) {
    const step = await decider.answer(await this.step(decider), fact, option);
    return { step, verdict: await decider.standing(step) };
  }

  /**
   * @param {Step} step
   * @param {Verdict} verdict
   */
  _keep(step, verdict) {
    this._verdicts.set(step, verdict);
    verdict.full?.then((full) => this._keep(step, full), () => this._verdicts.delete(step));
  }

  /** @param {Partial<import('./store.js').Memory>} changes */
  _remember(changes) {
    this._memory = dated({ ...this._memory, ...changes }, this._times);
    this._store.write(this._memory);
  }
}
