/**
 * A decider that walks the published diagrams: it asks and decides without the policy engine, at once, and looks up what is published of a result.
 *
 * @module diagram_decider
 */

import { DeciderError } from './decider.js';
import { DiagramWalk } from './diagram_walk.js';
import { givenIn, givenWith, isAnswer } from './given.js';
import { incompleteResult } from './incomplete_result.js';

/** @typedef {import('./decider.js').Ending} Ending */
/** @typedef {import('./decider.js').Decider} Decider */
/** @typedef {import('./decider.js').Scope} Scope */
/** @typedef {import('./decider.js').Step} Step */
/** @typedef {import('./decider.js').Verdict} Verdict */
/** @typedef {import('./given.js').Given} Given */
/** @typedef {import('./published_interview.js').PublishedInterview} PublishedInterview */

/** @implements {Decider} */
export class DiagramDecider {
  /**
   * @param {PublishedInterview} interview
   * @param {readonly (readonly string[])[]} [together] the facts that stand on one page
   */
  constructor(interview, together = []) {
    this._interview = interview;
    this._walk = new DiagramWalk(interview);
    this._levels = new Map(interview.facts.map(({ id }, level) => [id, level]));
    this._together = new Map(together.flatMap((facts) => facts.map((fact) => [this._level(fact), facts.join()])));
  }

  /** @returns {Promise<readonly import('./decider.js').Fact[]>} */
  async facts() {
    return this._interview.facts;
  }

  /**
   * @param {Scope} scope
   * @param {Given} [given]
   * @returns {Promise<Step>}
   */
  async start(scope, given = []) {
    return this._step(scope, given.filter(([fact, option]) => isAnswer(this._fact(fact), option)));
  }

  /**
   * @param {Step} step
   * @param {string} factId
   * @param {string} optionId
   * @returns {Promise<Step>}
   */
  async answer(step, factId, optionId) {
    if (!isAnswer(this._fact(factId), optionId)) throw new DeciderError('refused', `no answer ${optionId} to ${factId}`);
    return this._step(step.scope, givenWith(step, factId, optionId));
  }

  /**
   * @param {Step} step
   * @returns {Promise<Step>}
   */
  async back(step) {
    return this._step(step.scope, givenIn(step).slice(0, -1));
  }

  /**
   * @param {Step} step
   * @returns {Promise<Verdict>}
   */
  standing(step) {
    return this.verdict(step, null);
  }

  /**
   * @param {Step} step
   * @param {import('./decider.js').Whom | null} whom
   * @returns {Promise<Verdict>}
   */
  async verdict(step, whom) {
    const result = incompleteResult({ interview: this._interview, walk: this._walk, step, choices: this._choices(step) }, whom);
    return { result, endings: this.endings(step), full: null };
  }

  /**
   * @param {Step} step
   * @returns {readonly Ending[]} how every pathway ends, in the order of the text
   */
  endings(step) {
    return this._walk.endings(this._choices(step));
  }

  /**
   * @param {Step} step
   * @returns {import('./diagrams.js').Choices}
   */
  _choices(step) {
    return new Map(givenIn(step).map(([fact, option]) => this._choice(fact, option)));
  }

  /**
   * Replays the answers in the order in which the interview asks, whatever order they were given in; those that it would not have
   * asked for are discarded.
   * @param {Scope} scope
   * @param {Given} given
   * @returns {Step}
   */
  _step(scope, given) {
    let state = this._walk.begin(scope);
    const discarded = [];
    /** @type {[level: number, choice: number][]} */
    const kept = [];
    for (const [level, choice] of given.map(([fact, option]) => this._choice(fact, option)).sort(([one], [other]) => one - other)) {
      if (this._walk.matters(state, level)) {
        state = this._walk.after(state, new Map([[level, choice]]));
        kept.push([level, choice]);
      } else discarded.push(this._at(level));
    }
    const unsure = kept.map(([level, choice]) => choice === this._at(level).options.length);
    const gone = new Set(discarded.map(({ id }) => id));
    const walk = this._walk;
    const together = this._together;
    return Object.freeze({
      scope,
      answers: given.filter(([fact]) => !gone.has(fact)).map(([fact, option]) => ({ fact: this._at(this._level(fact)), option })),
      question: this._walk.question(state),
      relevant: this._walk.relevant(state).map((level) => this._at(level).id),
      // Counted when they are told: in the widest interview each takes a quarter of a second of a slow phone.
      get remaining() {
        return walk.remaining(state);
      },
      get pages() {
        return walk.pages(state, together);
      },
      certain: this._walk.isCertain(state),
      offer: this._walk.offer(state, unsure),
      openable: this._walk.openable(scope, state),
      discarded,
    });
  }

  /**
   * @param {string} fact
   * @param {string} option
   * @returns {[level: number, choice: number]} 不清楚 stands after the last option
   */
  _choice(fact, option) {
    const level = this._level(fact);
    const { options } = this._at(level);
    const found = options.findIndex(({ id }) => id === option);
    return [level, found < 0 ? options.length : found];
  }

  /**
   * @param {string} id
   * @returns {number}
   */
  _level(id) {
    const level = this._levels.get(id);
    if (level === undefined) throw new DeciderError('refused', `no fact ${id}`);
    return level;
  }

  /**
   * @param {string} id
   * @returns {import('./decider.js').Fact | undefined}
   */
  _fact(id) {
    return this._interview.facts[this._levels.get(id) ?? -1];
  }

  /**
   * @param {number} level
   * @returns {import('./decider.js').Fact}
   */
  _at(level) {
    const fact = this._interview.facts[level];
    if (!fact) throw new DeciderError('refused', `no fact at ${level}`);
    return fact;
  }
}
