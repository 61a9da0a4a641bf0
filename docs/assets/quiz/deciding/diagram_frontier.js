/**
 * The states of an interview, divided into groups of nodes that share no question; those of `policy_engine.reasoning.frontier`, where it
 * is told what groups, cores and the rest are.
 *
 * @module diagram_frontier
 */

import { LEAF } from './diagrams.js';

/** @typedef {import('./diagrams.js').Diagrams} Diagrams */
/** @typedef {ReadonlySet<number>} Levels */

/** Open nodes, each group one object; `hopes` are those that would end the interview once they are certain, `top` is the last level of the core.
 * @typedef {Readonly<{number: number, nodes: readonly number[], hopes: readonly number[], level: number, levels: Levels, core: Levels, top: number}>} Group
 */

/** @typedef {Readonly<{groups: readonly Group[], rest: Group}>} State */

/** A node that depends on more facts than this belongs to no group. It decides only how much work is saved. */
const WIDE = 16;

export class Frontier {
  /**
   * @param {Diagrams} diagrams
   * @param {(node: number) => boolean} endsCertain whether some answers still lead to a certain end
   * @param {(node: number) => number} bare the node without its landing places
   */
  constructor(diagrams, endsCertain, bare) {
    this._diagrams = diagrams;
    this._endsCertain = endsCertain;
    this.bare = bare;
    /** @type {Map<string, Group>} */
    this._groups = new Map();
    /** @type {Map<string, State>} */
    this._states = new Map();
    /** @type {Map<string, State | null>} */
    this._moves = new Map();
    /** @type {Map<string, readonly number[]>} */
    this._sets = new Map();
    this._end = this._state([], this._group([], []));
  }

  /**
   * @param {readonly number[]} nodes
   * @param {readonly number[]} hopes
   * @returns {State} the one in which these nodes are open
   */
  state(nodes, hopes) {
    const left = this.open(nodes);
    const isApart = (/** @type {number} */ node) => this.core(node).size === 0 || this.core(node).size > WIDE;
    const close = left.filter((node) => !isApart(node));
    const groups = this.together(close, (node) => this.core(node)).map((one) => this._group(one, hopes));
    return this._state(groups, this._group(left.filter(isApart), hopes));
  }

  /**
   * @param {State} state with a question that is open
   * @returns {readonly State[]} the states after each answer to it, 不清楚 last
   */
  after({ groups, rest }) {
    const level = groups.reduce((least, group) => Math.min(least, group.level), rest.level);
    const still = groups.filter((group) => group.level !== level);
    const asked = groups.filter((group) => group.level === level);
    const choices = this.choices([rest, ...asked].flatMap(({ nodes }) => nodes), level);
    return [...new Set(choices.map((choice) => this._joined(still, [this._rest(rest, level, choice), ...asked.map((one) => this._moved(one, level, choice))])))];
  }

  /**
   * @param {readonly number[]} nodes
   * @param {number} level of a question that one of them asks
   * @returns {readonly number[]} every answer to it
   */
  choices(nodes, level) {
    const asking = nodes.find((node) => this._diagrams.level(node) === level);
    return asking === undefined ? [] : this._diagrams.choices(asking);
  }

  /**
   * @param {readonly number[]} nodes
   * @param {number} level
   * @param {number} choice
   * @returns {readonly number[]} what an answer leaves of them, ends included, each once
   */
  moved(nodes, level, choice) {
    return this._set(nodes.map((node) => this._diagrams.child(node, level, choice)));
  }

  /**
   * @param {readonly number[]} nodes
   * @returns {readonly number[]} those that are no end, each once, in order; equal sets are one object
   */
  open(nodes) {
    return this._set(nodes.filter((node) => this._diagrams.level(node) !== LEAF));
  }

  /**
   * @param {number} node
   * @returns {Levels} those on which its status turns
   */
  core(node) {
    return this._diagrams.support(this.bare(node));
  }

  /**
   * @param {readonly number[]} nodes
   * @param {(node: number) => Levels} levelsOf
   * @returns {readonly (readonly number[])[]} the nodes in groups that have no level in common
   */
  together(nodes, levelsOf) {
    /** @type {{levels: Set<number>, nodes: number[]}[]} */
    let groups = [];
    for (const node of nodes) {
      const own = { levels: new Set(levelsOf(node)), nodes: [node] };
      const joined = groups.filter(({ levels }) => sharesAny(levels, own.levels));
      for (const group of joined) {
        group.levels.forEach((level) => own.levels.add(level));
        own.nodes.push(...group.nodes);
      }
      groups = [...groups.filter((group) => !joined.includes(group)), own];
    }
    return groups.map((group) => this._set(group.nodes));
  }

  /**
   * @param {readonly Group[]} still
   * @param {readonly (State | null)[]} moved
   * @returns {State}
   */
  _joined(still, moved) {
    const states = moved.filter((one) => one !== null);
    if (states.length < moved.length) return this._end;
    const nodes = states.flatMap(({ rest }) => rest.nodes);
    return this._state([...still, ...states.flatMap(({ groups }) => groups)], this._group(nodes, states.flatMap(({ rest }) => rest.hopes)));
  }

  /**
   * @param {Group} group
   * @param {number} level
   * @param {number} choice
   * @returns {State | null} what an answer leaves of a group; null where it ends the interview
   */
  _moved(group, level, choice) {
    const key = `${group.number},${choice}`;
    const known = this._moves.get(key);
    if (known !== undefined) return known;
    const hopes = this._hopes(group, level, choice);
    const found = this._isEnd(hopes) ? null : this.state(this.moved(group.nodes, level, choice), hopes);
    this._moves.set(key, found);
    return found;
  }

  /**
   * The same for the rest, which stays apart however little is left of it: it may share levels with a group.
   * @param {Group} rest
   * @param {number} level
   * @param {number} choice
   * @returns {State | null}
   */
  _rest(rest, level, choice) {
    const hopes = this._hopes(rest, level, choice);
    return this._isEnd(hopes) ? null : this._state([], this._group(this.open(this.moved(rest.nodes, level, choice)), hopes));
  }

  /**
   * @param {Group} group
   * @param {number} level
   * @param {number} choice
   * @returns {readonly number[]}
   */
  _hopes({ hopes }, level, choice) {
    return this.moved(hopes, level, choice).filter(this._endsCertain);
  }

  /**
   * @param {readonly number[]} hopes
   * @returns {boolean}
   */
  _isEnd(hopes) {
    return hopes.some((node) => this._diagrams.level(node) === LEAF);
  }

  /**
   * @param {readonly number[]} nodes
   * @param {readonly number[]} hopes of which only those among the nodes count
   * @returns {Group}
   */
  _group(nodes, hopes) {
    const own = this._set(nodes);
    const hoped = own.filter((node) => hopes.includes(node));
    const key = `${own}|${hoped}`;
    const known = this._groups.get(key);
    if (known) return known;
    const all = (/** @type {(node: number) => Levels} */ of) => new Set(own.flatMap((node) => [...of(node)]));
    const core = all((node) => this.core(node));
    const group = Object.freeze({
      number: this._groups.size,
      nodes: own,
      hopes: hoped,
      level: this._diagrams.nextLevel(own),
      levels: all((node) => this._diagrams.support(node)),
      core,
      top: Math.max(-1, ...core),
    });
    this._groups.set(key, group);
    return group;
  }

  /**
   * @param {readonly Group[]} groups
   * @param {Group} rest
   * @returns {State}
   */
  _state(groups, rest) {
    const inOrder = [...groups].sort((one, other) => one.number - other.number);
    const key = `${inOrder.map(({ number }) => number)}|${rest.number}`;
    const state = this._states.get(key) ?? Object.freeze({ groups: inOrder, rest });
    this._states.set(key, state);
    return state;
  }

  /**
   * @param {readonly number[]} nodes
   * @returns {readonly number[]} each once, in order; equal sets are one object
   */
  _set(nodes) {
    const inOrder = [...new Set(nodes)].sort((one, other) => one - other);
    const key = inOrder.join();
    const set = this._sets.get(key) ?? Object.freeze(inOrder);
    this._sets.set(key, set);
    return set;
  }
}

/**
 * @param {Levels} one
 * @param {Levels} other
 * @returns {boolean}
 */
export function sharesAny(one, other) {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  return [...few].some((level) => many.has(level));
}
