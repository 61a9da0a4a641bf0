/**
 * An interview as a walk over the published diagrams: which question comes next, how many can follow, and where it ends.
 *
 * @module diagram_walk
 */

import { DeciderError } from './decider.js';
import { Diagrams, LEAF } from './diagrams.js';
import { QuestionCount } from './question_count.js';
import { isInScope } from './scope.js';
import { commonStatus, isMet } from './status.js';

/** @typedef {import('./decider.js').Fact} Fact */
/** @typedef {import('./decider.js').Scope} Scope */
/** @typedef {import('./decider.js').Status} Status */
/** @typedef {import('./diagrams.js').Choices} Choices */
/** @typedef {import('./published_interview.js').PublishedInterview} PublishedInterview */

/**
 * Where the pathways and the landing orders in scope stand, as nodes.
 * @typedef {Readonly<{pathways: readonly number[], orders: readonly number[]}>} State
 */

/**
 * Where one pathway or order ends as far as is certain. `places`: where the household lands, if that is certain; several are to choose from.
 * @typedef {Readonly<{status: Status, certain: boolean, places: readonly string[]}>} End
 */

export class DiagramWalk {
  /** @param {PublishedInterview} interview */
  constructor(interview) {
    this._interview = interview;
    this._diagrams = new Diagrams(interview.nodes);
    /** @type {Map<number, End>} */
    this._ends = new Map();
    this._questions = new QuestionCount(this._diagrams);
    /** @type {QuestionCount | null} */
    this._pages = null;
  }

  /**
   * Before the first answer. A scope with a clause means its pathways, without any landing order.
   * @param {Scope} scope
   * @returns {State}
   * @throws {DeciderError} `refused`: there is no such clause or direction
   */
  begin({ direction, clause }) {
    const { pathways, orders, directions } = this._interview;
    const chosen = pathways.filter((one) => isInScope({ direction, clause }, one));
    if (clause !== null) {
      if (chosen.length === 0) throw new DeciderError('refused', `no pathway stands in clause ${clause}`);
      return { pathways: rootsOf(chosen), orders: [] };
    }
    if (direction !== null && !directions.some(({ id }) => id === direction)) throw new DeciderError('refused', `no direction ${direction}`);
    const isMeant = (/** @type {{direction: string}} */ one) => direction === null || one.direction === direction;
    return { pathways: rootsOf(chosen), orders: rootsOf(orders.filter(isMeant)) };
  }

  /**
   * @param {State} state
   * @param {Choices} choices
   * @returns {State}
   */
  after({ pathways, orders }, choices) {
    const restrict = (/** @type {number} */ node) => this._diagrams.restrict(node, choices);
    return { pathways: pathways.map(restrict), orders: orders.map(restrict) };
  }

  /**
   * Whether the fact at a level can still change anything.
   * @param {State} state
   * @param {number} level
   * @returns {boolean}
   */
  matters({ pathways, orders }, level) {
    return [...pathways, ...orders].some((node) => this._diagrams.support(node).has(level));
  }

  /**
   * @param {State} state
   * @returns {readonly number[]} the levels of all facts that can still change something, in the order of asking
   */
  relevant({ pathways, orders }) {
    const levels = new Set([...pathways, ...orders].flatMap((node) => [...this._diagrams.support(node)]));
    return [...levels].sort((one, other) => one - other);
  }

  /**
   * @param {Scope} scope
   * @param {State} state
   * @returns {readonly string[]} the pathways in scope that are undecided and can still turn out open
   */
  openable(scope, { pathways }) {
    const chosen = this._interview.pathways.filter((one) => isInScope(scope, one));
    return chosen.filter((_, index) => this._canOpen(pathways[index] ?? 0)).map(({ id }) => id);
  }

  /**
   * @param {number} node
   * @returns {boolean}
   */
  _canOpen(node) {
    const ends = [...this._diagrams.outcomes(node)].map((number) => isMet(this._interview.outcomes[number]?.status));
    return ends.includes(true) && ends.includes(false);
  }

  /**
   * The question that comes next; null when nothing can change any more.
   * @param {State} state
   * @returns {Fact | null}
   */
  question({ pathways, orders }) {
    return this._interview.facts[this._diagrams.nextLevel([...pathways, ...orders])] ?? null;
  }

  /**
   * @param {State} state
   * @returns {boolean} whether one pathway and its landing place are sure
   */
  isCertain({ pathways }) {
    return pathways.some((node) => this._diagrams.level(node) === LEAF && this._endOf(node).certain);
  }

  /**
   * @param {State} state
   * @param {readonly boolean[]} unsure of each answer, in the order of asking, whether it is 不清楚
   * @returns {import('./decider.js').Step['offer']} why the result is offered before every question is answered
   */
  offer(state, unsure) {
    if (this.isCertain(state)) return 'landed';
    if (state.pathways.some((node) => this._isOpen(node))) return 'open';
    const run = this._interview.unsure_in_a_row;
    return unsure.some((_, at) => at + run <= unsure.length && unsure.slice(at, at + run).every(Boolean)) ? 'unsure' : '';
  }

  /**
   * @param {number} node
   * @returns {boolean} whether a pathway ends alike whatever is answered, and is open
   */
  _isOpen(node) {
    const [status, ...others] = new Set([...this._diagrams.outcomes(node)].map((number) => this._interview.outcomes[number]?.status));
    return isMet(status) && others.length === 0;
  }

  /**
   * @param {State} state
   * @param {ReadonlyMap<number, string>} together the pages on which questions stand together, by level
   * @returns {number | null} the most pages on which the questions that can still follow stand
   */
  pages({ pathways, orders }, together) {
    this._pages ??= new QuestionCount(this._diagrams, together);
    return this._pages.remaining([...pathways, ...orders])?.most ?? null;
  }

  /**
   * @param {State} state
   * @returns {import('./decider.js').Bounds | null} the fewest and the most questions until nothing can change any more; null where they are too many to count
   */
  remaining({ pathways, orders }) {
    return this._questions.remaining([...pathways, ...orders]);
  }

  /**
   * @param {Choices} choices
   * @returns {readonly import('./decider.js').Ending[]} how every pathway ends after some answers, in the order of the text
   */
  endings(choices) {
    return this._interview.pathways.map(({ root, id, clause, direction, title }) => {
      const { status, places } = this.end(root, choices);
      return { id, clause, direction, title, status, places: places.map((place) => ({ id: place, name: this._interview.places[place] ?? place })) };
    });
  }

  /**
   * Whether an answer that is still to come can change a pathway in scope, or where it leads.
   * @param {Scope} scope
   * @param {Choices} choices
   * @returns {boolean}
   */
  canChange(scope, choices) {
    const chosen = this._interview.pathways.filter((one) => isInScope(scope, one));
    return chosen.some(({ root }) => this._diagrams.support(this._diagrams.restrict(root, choices)).size > 0);
  }

  /**
   * Whether a condition that was published as a node holds, whatever was not answered.
   * @param {number} root
   * @param {Choices} choices
   * @returns {boolean | null} null while that is not certain
   */
  truth(root, choices) {
    const { status } = this.end(root, choices);
    return status === 'undetermined' ? null : isMet(status);
  }

  /**
   * Where a root ends after some answers.
   * @param {number} root
   * @param {Choices} choices
   * @returns {End}
   */
  end(root, choices) {
    return this._endOf(this._diagrams.restrict(root, choices));
  }

  /**
   * @param {number} node
   * @returns {End} certain is what all outcomes share
   */
  _endOf(node) {
    const known = this._ends.get(node);
    if (known) return known;
    const end = this._commonEnd(node);
    this._ends.set(node, end);
    return end;
  }

  /**
   * @param {number} node
   * @returns {End}
   */
  _commonEnd(node) {
    const outcomes = [...this._diagrams.outcomes(node)].flatMap((number) => this._interview.outcomes[number] ?? []);
    const status = commonStatus(outcomes.map((one) => one.status));
    const landings = new Set(outcomes.map(({ places }) => places?.join()));
    const places = isMet(status) && landings.size === 1 ? (outcomes[0]?.places ?? null) : null;
    return { status, certain: places !== null, places: places ?? [] };
  }
}

/**
 * @param {readonly {root: number}[]} all
 * @returns {readonly number[]}
 */
function rootsOf(all) {
  return all.map(({ root }) => root);
}
