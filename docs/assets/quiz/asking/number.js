/**
 * A number that somebody gives: read, checked, and sorted into the published ranges. The same in Python (`policy_engine/model/quantity.py`).
 *
 * @module number
 */

/** @typedef {import('../deciding/decider.js').Fact} Fact */
/** @typedef {import('../deciding/decider.js').Quantity} Quantity */

const PLAIN = /^(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)$/;

/**
 * The number that is meant, or one clear word why there is none.
 * @param {string} given
 * @param {Quantity} quantity
 * @returns {number | string}
 */
export function readNumber(given, { unit, most, whole }) {
  const plain = given.normalize('NFKC').trim();
  const words = (plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain).trim();
  if (words === '') return '没有填数';
  if (words.startsWith('-') && PLAIN.test(words.slice(1))) return '不能是负数';
  if (!PLAIN.test(words)) return `这不是数：只填数字，单位是${unit}`;
  const number = Number(words.replace(/,/g, ''));
  if (number > most) return `数太大了：最多填 ${most}`;
  return whole && !Number.isInteger(number) ? `要填整数，单位是${unit}` : number;
}

/**
 * The option in which a number lies: the one that begins at the last limit that it reaches, or the lowest.
 * @param {number} number
 * @param {Pick<Fact, 'options'>} fact
 * @param {Quantity} quantity
 * @returns {string}
 */
export function rangeOf(number, { options }, { limits }) {
  const reached = limits.filter((limit) => number > limit.number || (number === limit.number && !limit.excluded));
  return reached.pop()?.option ?? options[0]?.id ?? '';
}
