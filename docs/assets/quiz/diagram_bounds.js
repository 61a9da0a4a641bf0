/**
 * How many questions can still follow, exactly: over every way to answer them, 不清楚 included.
 *
 * What is left of an interview depends only on the nodes that are still open, so each set of them is counted once.
 *
 * @module diagram_bounds
 */

import { LEAF } from './diagrams.js';

/** @typedef {import('./decider.js').Bounds} Bounds */
/** @typedef {import('./diagrams.js').Diagrams} Diagrams */

/** @type {Bounds} */
const NOTHING_LEFT = Object.freeze({ least: 0, most: 0 });

export class DiagramBounds {
  /**
   * @param {Diagrams} diagrams
   * @param {(node: number) => boolean} isCertain whether a pathway has ended open, with a sure landing place
   */
  constructor(diagrams, isCertain) {
    this._diagrams = diagrams;
    this._isCertain = isCertain;
    /** @type {Map<string, Bounds>} */
    this._remaining = new Map();
    /** @type {Map<string, Bounds>} */
    this._untilCertain = new Map();
  }

  /**
   * Until nothing can change any more.
   * @param {readonly number[]} nodes
   * @returns {Bounds}
   */
  remaining(nodes) {
    const open = this._open(nodes);
    const level = this._diagrams.nextLevel(open);
    if (level === LEAF) return NOTHING_LEFT;
    const key = open.join();
    return this._known(this._remaining, key, () => this._choices(open, level).map((choice) => this.remaining(this._after(open, level, choice))));
  }

  /**
   * Until one of the pathways is certain, or nothing can change any more. The interview asks for the landing orders too, so their
   * questions count.
   * @param {readonly number[]} pathways
   * @param {readonly number[]} orders
   * @returns {Bounds}
   */
  untilCertain(pathways, orders) {
    const left = this._open(pathways); // a pathway that has ended without being certain never will be
    const others = this._open(orders);
    const open = [...left, ...others];
    const level = this._diagrams.nextLevel(open);
    if (level === LEAF || pathways.some(this._isCertain)) return NOTHING_LEFT;
    const key = `${left}|${others}`;
    return this._known(this._untilCertain, key, () =>
      this._choices(open, level).map((choice) => this.untilCertain(this._after(left, level, choice), this._after(others, level, choice))),
    );
  }

  /**
   * @param {Map<string, Bounds>} table
   * @param {string} key
   * @param {() => readonly Bounds[]} after the bounds after each answer to the next question
   * @returns {Bounds}
   */
  _known(table, key, after) {
    let found = table.get(key);
    if (!found) {
      const each = after();
      found = Object.freeze({ least: 1 + Math.min(...each.map(({ least }) => least)), most: 1 + Math.max(...each.map(({ most }) => most)) });
      table.set(key, found);
    }
    return found;
  }

  /**
   * @param {readonly number[]} nodes
   * @returns {readonly number[]} those that are no leaf, each once, in order
   */
  _open(nodes) {
    return [...new Set(nodes)].filter((node) => this._diagrams.level(node) !== LEAF).sort((one, other) => one - other);
  }

  /**
   * @param {readonly number[]} nodes
   * @param {number} level
   * @param {number} choice
   * @returns {readonly number[]}
   */
  _after(nodes, level, choice) {
    return nodes.map((node) => this._diagrams.child(node, level, choice));
  }

  /**
   * @param {readonly number[]} nodes
   * @param {number} level
   * @returns {readonly number[]} every answer to the question at a level
   */
  _choices(nodes, level) {
    const asking = nodes.find((node) => this._diagrams.level(node) === level);
    return asking === undefined ? [] : this._diagrams.choices(asking);
  }
}
