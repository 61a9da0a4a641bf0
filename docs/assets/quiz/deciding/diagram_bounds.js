/**
 * How many questions can still follow, exactly: over every way to answer them, 不清楚 included. How good a state can be at best is told in
 * `policy_engine.reasoning.counting`; this is the same, over the published nodes.
 *
 * @module diagram_bounds
 */

import { BestFirst } from './best_first.js';
import { Frontier, sharesAny } from './diagram_frontier.js';
import { LEAF } from './diagrams.js';

/** @typedef {import('./best_first.js').Estimate} Estimate */
/** @typedef {import('./decider.js').Bounds} Bounds */
/** @typedef {import('./diagram_frontier.js').Group} Group */
/** @typedef {import('./diagram_frontier.js').Levels} Levels */
/** @typedef {import('./diagram_frontier.js').State} State */
/** @typedef {import('./diagrams.js').Diagrams} Diagrams */

/** Of a node: how few questions of its own can make it certain, and the earliest level at which that can be.
 * @typedef {Readonly<{questions: number, last: number}>} Way
 */

/** @type {Bounds} */
const NOTHING_LEFT = Object.freeze({ least: 0, most: 0 });

/** @type {Way} */
const NO_WAY = Object.freeze({ questions: LEAF, last: LEAF });

export class DiagramBounds {
  /**
   * @param {Diagrams} diagrams
   * @param {(outcome: number) => boolean} isCertain whether a pathway with this outcome is open, with a sure landing place
   * @param {(outcome: number) => number} bare an outcome with the same status, the same one for each status
   */
  constructor(diagrams, isCertain, bare) {
    this._diagrams = diagrams;
    this._endsCertain = (/** @type {number} */ node) => [...diagrams.outcomes(node)].some(isCertain);
    const frontier = new Frontier(diagrams, this._endsCertain, (node) => diagrams.relabel(node, bare));
    this._frontier = frontier;
    /** @type {Map<Group, number>} */
    this._needs = new Map();
    /** @type {Map<number, number>} */
    this._shortest = new Map();
    /** @type {Map<number, Way>} */
    this._ways = new Map();
    /** @type {BestFirst<readonly number[]>} */
    this._alone = new BestFirst(1, (nodes) => this._leastAlone(nodes), (nodes) => this._afterAlone(nodes));
    /** @type {BestFirst<State>} */
    this._least = new BestFirst(1, (state) => this._leastOf(state), (state) => frontier.after(state));
    /** @type {BestFirst<State>} */
    this._most = new BestFirst(-1, mostOf, (state) => frontier.after(state));
  }

  /**
   * Until nothing can change any more.
   * @param {readonly number[]} nodes
   * @returns {Bounds}
   */
  remaining(nodes) {
    return this._bounds(nodes, []);
  }

  /**
   * Until one of the pathways is certain, or nothing can change any more. The interview asks for the landing orders too, so their
   * questions count.
   * @param {readonly number[]} pathways
   * @param {readonly number[]} orders
   * @returns {Bounds}
   */
  untilCertain(pathways, orders) {
    const hopes = pathways.filter(this._endsCertain);
    if (hopes.some((node) => this._diagrams.level(node) === LEAF)) return NOTHING_LEFT;
    return this._bounds([...pathways, ...orders], hopes);
  }

  /**
   * @param {readonly number[]} nodes
   * @param {readonly number[]} hopes
   * @returns {Bounds}
   */
  _bounds(nodes, hopes) {
    const state = this._frontier.state(nodes, hopes);
    return { least: this._least.steps(state), most: this._most.steps(state) };
  }

  /**
   * @param {State} state
   * @returns {Estimate} what the groups need by themselves; less where a pathway can be certain before
   */
  _leastOf(state) {
    const { groups, rest } = state;
    const core = new Set(groups.flatMap((group) => [...group.core]));
    const apart = rest.nodes.filter((node) => !sharesAny(this._diagrams.support(node), core));
    const settled = groups.reduce((sum, group) => sum + this._needed(group), 0) + this._alone.steps(this._frontier.open(apart));
    const certain = [...groups, rest].flatMap((group) => group.hopes.map((node) => this._certain(node, group === rest ? null : group, groups, core)));
    return { steps: Math.min(settled, ...certain), exact: groups.length + rest.nodes.length === 0 };
  }

  /**
   * @param {number} node
   * @param {Group | null} own its group, null for one of the rest
   * @param {readonly Group[]} groups
   * @param {Levels} core of all the groups
   * @returns {number} at least so many questions before the node is certain
   */
  _certain(node, own, groups, core) {
    const { questions, last } = this._way(node);
    const before = groups.reduce((sum, group) => (group !== own && group.top < last ? sum + this._needed(group) : sum), 0);
    const shared = [...this._diagrams.support(node)].some((level) => core.has(level) && !own?.core.has(level));
    return shared ? Math.max(questions, before) : questions + before;
  }

  /**
   * @param {Group} group
   * @returns {number} how many questions its statuses need by themselves
   */
  _needed(group) {
    const known = this._needs.get(group);
    if (known !== undefined) return known;
    const needed = this._alone.steps(this._frontier.open(group.nodes.map((node) => this._frontier.bare(node))));
    this._needs.set(group, needed);
    return needed;
  }

  /**
   * @param {readonly number[]} nodes
   * @returns {Estimate}
   */
  _leastAlone(nodes) {
    if (nodes.length === 0) return { steps: 0, exact: true };
    const apart = this._frontier.together(nodes, (node) => this._diagrams.support(node));
    if (apart.length > 1) return { steps: apart.reduce((sum, one) => sum + this._alone.steps(one), 0), exact: true };
    return { steps: Math.max(...nodes.map((node) => this._shortestWay(node))), exact: false };
  }

  /**
   * @param {readonly number[]} nodes
   * @returns {readonly (readonly number[])[]}
   */
  _afterAlone(nodes) {
    const level = this._diagrams.nextLevel(nodes);
    const choices = this._frontier.choices(nodes, level);
    return [...new Set(choices.map((choice) => this._frontier.open(this._frontier.moved(nodes, level, choice))))];
  }

  /**
   * @param {number} node
   * @returns {number} the fewest questions that settle it
   */
  _shortestWay(node) {
    const known = this._shortest.get(node);
    if (known !== undefined) return known;
    const found = this._diagrams.level(node) === LEAF ? 0 : 1 + Math.min(...this._diagrams.children(node).map((child) => this._shortestWay(child)));
    this._shortest.set(node, found);
    return found;
  }

  /**
   * @param {number} node
   * @returns {Way}
   */
  _way(node) {
    const known = this._ways.get(node);
    if (known) return known;
    const level = this._diagrams.level(node);
    if (level === LEAF) return this._endsCertain(node) ? { questions: 0, last: -1 } : NO_WAY;
    const ways = this._diagrams.children(node).map((child) => this._way(child));
    const found = {
      questions: 1 + Math.min(...ways.map(({ questions }) => questions)),
      last: Math.min(...ways.map(({ last }) => Math.max(level, last))),
    };
    this._ways.set(node, found);
    return found;
  }
}

/**
 * @param {State} state
 * @returns {Estimate} every level that is left
 */
function mostOf({ groups, rest }) {
  const levels = new Set([rest, ...groups].flatMap((group) => [...group.levels]));
  return { steps: levels.size, exact: levels.size === 0 };
}
