/**
 * How many questions can still follow, exactly: over every way to answer them, 不清楚 included. Every state of the interview is looked at once and
 * remembered; `policy_engine.reasoning` counts the same. Questions that stand on one page can be counted once.
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
   * @param {ReadonlyMap<number, string>} [together] the pages on which questions stand together, by level; whatever is in none has a page to itself
   */
  constructor(diagrams, together = new Map()) {
    this._diagrams = diagrams;
    this._together = together;
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
   * @param {string | undefined} [page] the one on which the question before stood
   * @returns {Bounds}
   */
  _count(nodes, page = undefined) {
    const open = [...new Set(nodes)].filter((node) => this._diagrams.level(node) !== LEAF).sort((one, other) => one - other);
    const level = this._diagrams.nextLevel(open);
    const here = this._together.get(level);
    const isSamePage = here !== undefined && here === page;
    const key = `${isSamePage ? '=' : ''}${open.join()}`;
    const known = this._counted.get(key);
    if (known) return known;
    if (this._counted.size >= MOST_STATES) throw new TooManyStates();
    const bounds = open.length === 0 ? NONE : this._oneMore(open, level, isSamePage ? 0 : 1);
    this._counted.set(key, bounds);
    return bounds;
  }

  /**
   * @param {readonly number[]} nodes none of them a leaf
   * @param {number} level at which the next question is asked
   * @param {number} one how much it counts for
   * @returns {Bounds} with the question that comes next
   */
  _oneMore(nodes, level, one) {
    const asking = nodes.find((node) => this._diagrams.level(node) === level) ?? 0;
    const here = this._together.get(level);
    const after = this._diagrams.choices(asking).map((choice) => this._count(nodes.map((node) => this._diagrams.child(node, level, choice)), here));
    return { least: one + Math.min(...after.map(({ least }) => least)), most: one + Math.max(...after.map(({ most }) => most)) };
  }
}
