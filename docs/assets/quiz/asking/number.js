/**
 * What somebody gives exactly, a number or the day of an event: read, checked, and sorted into the published ranges. The same in Python
 * (`policy_engine/model/quantity.py`).
 *
 * @module number
 */

import { dayWords, later, readDay } from './elapsed.js';

/** @typedef {import('../deciding/decider.js').Fact} Fact */
/** @typedef {import('../deciding/decider.js').Quantity} Quantity */

const PLAIN = /^(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)$/;

/**
 * The option in which it lies, or one clear word why it is nothing that there can be.
 * @param {string} given
 * @param {Pick<Fact, 'options'>} fact
 * @param {Quantity} quantity
 * @param {string} today YYYY-MM-DD
 * @returns {{option: string} | {problem: string}}
 */
export function sorted(given, { options }, quantity, today) {
  const exact = quantity.event === undefined ? readNumber(given, quantity) : readEvent(given, quantity, today);
  if (typeof exact === 'string') return { problem: exact };
  const reached = quantity.limits.filter((limit) => (typeof exact === 'number' ? exact > limit.number || (exact === limit.number && !limit.excluded) : reachedOn(exact, limit.span) <= today));
  return { option: reached.pop()?.option ?? options[0]?.id ?? '' };
}

/**
 * @param {string} given
 * @param {Quantity} quantity
 * @param {string} today
 * @returns {import('./elapsed.js').Day | string}
 */
function readEvent(given, { unit, most, most_span }, today) {
  const day = readDay(given);
  if (typeof day === 'string') return day;
  if (dayWords(day) > today) return '这一天还没有到：填已经过去的日期，或者今天';
  return reachedOn(day, most_span) < today ? `这一天太早了：最多填 ${most}${unit}以前` : day;
}

/**
 * @param {import('./elapsed.js').Day} event
 * @param {import('./elapsed.js').Span} [span]
 * @returns {string} the first day on which so much time has gone by
 */
function reachedOn(event, span = [0, 0]) {
  return dayWords(later(event, span));
}

/**
 * The number that is meant, or one clear word why there is none.
 * @param {string} given
 * @param {Quantity} quantity
 * @returns {number | string}
 */
function readNumber(given, { unit, most, whole }) {
  const plain = given.normalize('NFKC').trim();
  const words = (plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain).trim();
  if (words === '') return '没有填数';
  if (words.startsWith('-') && PLAIN.test(words.slice(1))) return '不能是负数';
  if (!PLAIN.test(words)) return `这不是数：只填数字，单位是${unit}`;
  const number = Number(words.replace(/,/g, ''));
  if (number > most) return `数太大了：最多填 ${most}`;
  return whole && !Number.isInteger(number) ? `要填整数，单位是${unit}` : number;
}
