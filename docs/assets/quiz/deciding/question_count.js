/**
 * How many questions can still follow, exactly: over every way to answer them, 不清楚 included. Every state of the interview is looked at once and
 * remembered; `policy_engine.reasoning` counts the same.
 *
 * @module question_count
 */

import { LEAF } from './diagrams.js';

/** @typedef {import('./decider.js').Bounds} Bounds */

/** More states than a reader should wait for: then nobody is told a number. */
const MOST_STATES = 40_000;

/** @type {Bounds} */
const NONE = Object.freeze({ least: 0, most: 0 });

class TooManyStates extends Error {}

export class QuestionCount {
  /**
   * @param {import('./diagrams.js').Diagrams} diagrams
   * @param {number} [mostStates]
   */
  constructor(diagrams, mostStates = MOST_STATES) {
    this._diagrams = diagrams;
    this._mostStates = mostStates;
    /** @type {Map<string, Bounds>} */
    this._counted = new Map();
  }

  /**
   * @param {readonly number[]} nodes where everything that the interview is about stands
   * @returns {Bounds | null} null where there are too many ways to go on
   */
  remaining(nodes) {
    try {
      return this._count(nodes);
    } catch (error) {
      if (error instanceof TooManyStates) return null;
      throw error;
    }
  }

  /**
   * @param {readonly number[]} nodes
   * @returns {Bounds}
   */
  _count(nodes) {
    const open = [...new Set(nodes)].filter((node) => this._diagrams.level(node) !== LEAF).sort((one, other) => one - other);
    const key = open.join();
    const known = this._counted.get(key);
    if (known) return known;
    if (this._counted.size >= this._mostStates) throw new TooManyStates();
    const bounds = open.length === 0 ? NONE : this._oneMore(open);
    this._counted.set(key, bounds);
    return bounds;
  }

  /**
   * @param {readonly number[]} nodes none of them a leaf
   * @returns {Bounds} with the question that comes next
   */
  _oneMore(nodes) {
    const level = this._diagrams.nextLevel(nodes);
    const asking = nodes.find((node) => this._diagrams.level(node) === level) ?? 0;
    const after = this._diagrams.choices(asking).map((choice) => this._count(nodes.map((node) => this._diagrams.child(node, level, choice))));
    return { least: 1 + Math.min(...after.map(({ least }) => least)), most: 1 + Math.max(...after.map(({ most }) => most)) };
  }
}
