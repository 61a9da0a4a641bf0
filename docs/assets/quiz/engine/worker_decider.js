/**
 * A decider that asks the policy engine in a worker.
 *
 * @module worker_decider
 */

import { DeciderError } from '../deciding/decider.js';
import { givenIn, givenWith, isAnswer } from '../deciding/given.js';
import { today } from '../words.js';

/** @typedef {import('../deciding/decider.js').Decider} Decider */
/** @typedef {import('../deciding/decider.js').Fact} Fact */
/** @typedef {import('../deciding/decider.js').Scope} Scope */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */
/** @typedef {import('../deciding/given.js').Given} Given */

/** @implements {Decider} */
export class WorkerDecider {
  /** @param {{ask: (request: object) => Promise<any>}} engine */
  constructor(engine) {
    this._engine = engine;
    /** @type {Promise<ReadonlyMap<string, Fact>> | null} */
    this._facts = null;
  }

  /** @returns {Promise<readonly Fact[]>} */
  async facts() {
    return [...(await this._allFacts()).values()];
  }

  /**
   * @param {Scope} scope
   * @param {Given} [given]
   * @returns {Promise<Step>}
   */
  async start(scope, given = []) {
    const facts = await this._allFacts();
    return this._step(scope, given.filter(([fact, option]) => isAnswer(facts.get(fact), option)));
  }

  /**
   * @param {Step} step
   * @param {string} factId
   * @param {string} optionId
   * @returns {Promise<Step>}
   */
  answer(step, factId, optionId) {
    return this._step(step.scope, givenWith(step, factId, optionId));
  }

  /**
   * @param {Step} step
   * @returns {Promise<Step>}
   */
  back(step) {
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
   * @param {import('../deciding/decider.js').Whom | null} whom
   * @param {import('../deciding/decider.js').Exact} [exact]
   * @returns {Promise<Verdict>}
   */
  async verdict(step, whom, exact = {}) {
    const reply = await this._engine.ask({ kind: 'verdict', answers: Object.fromEntries(givenIn(step)), exact, ...step.scope, ...whom, today: today() });
    return { result: reply.result, endings: reply.pathways, full: null };
  }

  /**
   * @param {Scope} scope
   * @param {Given} given
   * @returns {Promise<Step>}
   */
  async _step(scope, given) {
    const facts = await this._allFacts();
    const reply = await this._engine.ask({ kind: 'step', ...scope, answers: Object.fromEntries(given) });
    return Object.freeze({
      scope,
      answers: given.filter(([fact]) => fact in reply.answers).map(([fact, option]) => ({ fact: known(facts, fact), option })),
      question: reply.question,
      relevant: reply.relevant,
      remaining: reply.remaining ?? null,
      pages: null,
      certain: reply.certain,
      offer: reply.offer,
      openable: reply.openable,
      discarded: reply.discarded.map((/** @type {string} */ fact) => known(facts, fact)),
    });
  }

  /** @returns {Promise<ReadonlyMap<string, Fact>>} */
  _allFacts() {
    this._facts ??= this._engine.ask({ kind: 'start' }).then((reply) => new Map(reply.facts.map((/** @type {Fact} */ fact) => [fact.id, fact])));
    return this._facts;
  }
}

/**
 * @param {ReadonlyMap<string, Fact>} facts
 * @param {string} id
 * @returns {Fact}
 */
function known(facts, id) {
  const fact = facts.get(id);
  if (!fact) throw new DeciderError('refused', `no fact ${id}`);
  return fact;
}
