/**
 * Decision diagrams as the build has published them. A node is asked about one fact and leads on by the answer; nothing here knows what
 * any of it means.
 *
 * A node is a row of numbers: `[outcome]` for a leaf, else `[level, child by answer …]`, where the level is the position of the
 * fact and the last child belongs to 不清楚 (`policy_engine.reasoning.published`). Along every path levels increase, equal diagrams are one
 * node, and no node has the same child for every answer.
 *
 * @module diagrams
 */

/** @typedef {readonly number[]} Row */

/** Answers by level: the position of the option, 不清楚 after the last.
 * @typedef {ReadonlyMap<number, number>} Choices
 */

/** The level of every leaf: below all facts. */
export const LEAF = Infinity;

/** The tables only grow and no node ever changes, so that callers may treat the methods as pure functions. */
export class Diagrams {
  /** @param {readonly Row[]} rows */
  constructor(rows) {
    /** @type {Row[]} */
    this._rows = [...rows];
    this._numbers = new Map(rows.map((row, number) => [row.join(), number]));
    /** @type {Map<number, ReadonlySet<number>>} */
    this._support = new Map();
    /** @type {Map<number, ReadonlySet<number>>} */
    this._outcomes = new Map();
  }

  /**
   * @param {number} node
   * @returns {number} the position of the fact that the node asks, {@link LEAF} for a leaf
   */
  level(node) {
    const row = this._row(node);
    return row.length === 1 ? LEAF : at(row, 0);
  }

  /**
   * @param {readonly number[]} nodes
   * @returns {number} the position of the fact that is asked next, {@link LEAF} when nothing is open
   */
  nextLevel(nodes) {
    return nodes.reduce((least, node) => Math.min(least, this.level(node)), LEAF);
  }

  /**
   * @param {number} node
   * @returns {readonly number[]} every answer that the node can be given, 不清楚 last
   */
  choices(node) {
    return this._row(node).slice(1).map((_, choice) => choice);
  }

  /**
   * The node after an answer to the fact at `level`, which must not lie below the node's own.
   * @param {number} node
   * @param {number} level
   * @param {number} choice
   * @returns {number}
   */
  child(node, level, choice) {
    return this.level(node) === level ? at(this._row(node), choice + 1) : node;
  }

  /**
   * The node after answers that were given in any order.
   * @param {number} node
   * @param {Choices} choices
   * @returns {number}
   */
  restrict(node, choices) {
    return this._restrict(node, choices, new Map());
  }

  /**
   * The levels of all facts that can still change where this ends.
   * @param {number} node
   * @returns {ReadonlySet<number>}
   */
  support(node) {
    return this._gather(node, this._support, (row) => (row.length === 1 ? [] : [at(row, 0)]));
  }

  /**
   * The numbers of all outcomes in which this can still end, had every fact its true answer.
   * @param {number} node
   * @returns {ReadonlySet<number>}
   */
  outcomes(node) {
    return this._gather(node, this._outcomes, (row) => (row.length === 1 ? row : []));
  }

  /**
   * @param {number} node
   * @param {Map<number, ReadonlySet<number>>} known
   * @param {(row: Row) => readonly number[]} own
   * @returns {ReadonlySet<number>}
   */
  _gather(node, known, own) {
    const found = known.get(node);
    if (found) return found;
    const row = this._row(node);
    const all = new Set(own(row));
    for (const child of new Set(row.slice(1, -1))) this._gather(child, known, own).forEach((one) => all.add(one));
    known.set(node, all);
    return all;
  }

  /**
   * @param {number} node
   * @param {Choices} choices
   * @param {Map<number, number>} done
   * @returns {number}
   */
  _restrict(node, choices, done) {
    const known = done.get(node);
    if (known !== undefined) return known;
    const row = this._row(node);
    if (row.length === 1) return node;
    const choice = choices.get(at(row, 0));
    const found =
      choice === undefined
        ? this._branch([at(row, 0), ...row.slice(1).map((child) => this._restrict(child, choices, done))])
        : this._restrict(at(row, choice + 1), choices, done);
    done.set(node, found);
    return found;
  }

  /**
   * The node with this row. What the answers agree on is left out, or else a fact that no longer matters would be asked.
   * @param {Row} row
   * @returns {number}
   */
  _branch(row) {
    const first = at(row, 1);
    if (row.every((child, position) => position === 0 || child === first)) return first;
    const key = row.join();
    const known = this._numbers.get(key);
    if (known !== undefined) return known;
    this._numbers.set(key, this._rows.length);
    return this._rows.push(row) - 1;
  }

  /**
   * @param {number} node
   * @returns {Row}
   */
  _row(node) {
    const row = this._rows[node];
    if (!row) throw new RangeError(`no node ${node}`);
    return row;
  }
}

/**
 * @param {Row} row
 * @param {number} position
 * @returns {number}
 */
function at(row, position) {
  const found = row[position];
  if (found === undefined) throw new RangeError(`no entry ${position} in [${row}]`);
  return found;
}
