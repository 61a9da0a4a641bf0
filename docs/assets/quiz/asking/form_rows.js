/**
 * The rows of the form: which there are, which of them still matter, and which one comes next. Pure.
 *
 * @module form_rows
 */

import { UNKNOWN } from '../deciding/decider.js';
import { ANYWHERE } from '../page_parts.js';
import { UNKNOWN_LABEL } from '../words.js';

/** @typedef {import('../deciding/decider.js').Fact} Fact */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../page_parts.js').PageParts} PageParts */
/** @typedef {import('./session.js').Session} Session */

/** @typedef {Readonly<{value: string, label: string, digit: string}>} Choice */
/** @typedef {Readonly<{id: string, topic: string, question: string, choices: readonly Choice[], fact: Fact | null}>} Row */

/**
 * How a row stands: what was chosen, and whether that or another choice can still change anything.
 * @typedef {Readonly<{chosen: string | null, matters: boolean}>} State
 */

/** The id of the first row, which is no fact. */
export const DIRECTION = 'direction';

/**
 * The direction, where there is one to choose, then every fact in the order of asking.
 * @param {PageParts} parts
 * @param {readonly Fact[]} facts
 * @returns {readonly Row[]}
 */
export function rowsOf(parts, facts) {
  const directions = parts.directions.filter((one) => one !== null).map((one) => ({ id: one, label: parts.directionLabel(one) }));
  const direction = { id: DIRECTION, topic: parts.words['direction_topic'] ?? '', question: parts.firstWords, choices: choices(directions, ANYWHERE, parts.directionLabel(null)), fact: null };
  return [...(parts.asksDirection ? [direction] : []), ...facts.map((fact) => ({ id: fact.id, topic: fact.topic, question: fact.question, choices: choices(fact.options, UNKNOWN, UNKNOWN_LABEL), fact }))];
}

/**
 * How every row stands. As long as no direction is chosen, everything matters.
 * @param {readonly Row[]} rows
 * @param {Session} session
 * @param {Step | null} step where the interview stands, null before there is a direction
 * @returns {ReadonlyMap<string, State>}
 */
export function statesOf(rows, session, step) {
  const direction = session.scope && (session.scope.direction ?? ANYWHERE);
  const chosen = new Map([...session.given, ...(direction ? [/** @type {const} */ ([DIRECTION, direction])] : [])]);
  const needed = step && new Set([DIRECTION, ...step.relevant, ...step.answers.map(({ fact }) => fact.id)]);
  return new Map(rows.map(({ id }) => [id, { chosen: chosen.get(id) ?? null, matters: needed === null || needed.has(id) }]));
}

/**
 * The row to fill in next: the first one below that matters and is empty, or else the first such one at all.
 * @param {readonly Row[]} rows
 * @param {ReadonlyMap<string, State>} states
 * @param {string | null} current
 * @returns {Row | null} null if none is left
 */
export function nextRow(rows, states, current) {
  const at = rows.findIndex(({ id }) => id === current);
  const isLeft = (/** @type {Row} */ { id }) => states.get(id)?.matters === true && states.get(id)?.chosen === null;
  return rows.slice(at + 1).find(isLeft) ?? rows.find(isLeft) ?? null;
}

/**
 * The nearest row above (-1) or below (1) that matters.
 * @param {readonly Row[]} rows
 * @param {ReadonlyMap<string, State>} states
 * @param {string | null} current null: what stands below the last row
 * @param {-1 | 1} way
 * @returns {Row | null}
 */
export function neighbour(rows, states, current, way) {
  const found = rows.findIndex(({ id }) => id === current);
  const at = found < 0 ? rows.length : found;
  const candidates = way > 0 ? rows.slice(at + 1) : rows.slice(0, at).reverse();
  return candidates.find(({ id }) => states.get(id)?.matters) ?? null;
}

/**
 * @param {readonly Readonly<{id: string, label: string}>[]} options
 * @param {string} other the value of the last choice, which has the digit 0 in every row
 * @param {string} otherLabel
 * @returns {readonly Choice[]}
 */
function choices(options, other, otherLabel) {
  const numbered = options.map(({ id, label }, position) => ({ value: id, label, digit: String(position + 1) }));
  return [...numbered, { value: other, label: otherLabel, digit: '0' }];
}
