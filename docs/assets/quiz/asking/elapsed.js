/**
 * The day of an event, and how long ago it was, sorted into the published ranges. The same in Python (`policy_engine/model/elapsed.py`).
 *
 * @module elapsed
 */

/** @typedef {readonly [months: number, days: number]} Span so many months, then so many days */
/** @typedef {Readonly<{year: number, month: number, date: number}>} Day */

const WRITTEN = /^([0-9]{4})(?:([0-9]{2})([0-9]{2})|[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?)$/;

/**
 * The day that is meant, or one clear word why there is none.
 * @param {string} given
 * @returns {Day | string}
 */
export function readDay(given) {
  const words = given.normalize('NFKC').replace(/ /g, '');
  if (words === '') return '没有填日期';
  const found = WRITTEN.exec(words);
  if (!found) return '这不是日期：照 2024-03-01 的样子，填到哪一天';
  const [year = 0, month = 0, date = 0] = [found[1], found[2] ?? found[4], found[3] ?? found[5]].map(Number);
  const isDay = year > 0 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
  return isDay ? { year, month, date } : '日历上没有这一天';
}

/**
 * A day as YYYY-MM-DD: the earlier comes first in the order of letters.
 * @param {Day} day
 * @returns {string}
 */
export function dayWords({ year, month, date }) {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/**
 * The corresponding day so many months later, or that month's last day where it has none; then so many days on.
 * @param {Day} day
 * @param {Span} span
 * @returns {Day}
 */
export function later(day, [months, days]) {
  let at = day.year * 12 + day.month - 1 + months;
  const year = () => Math.floor(at / 12);
  const month = () => (at % 12) + 1;
  let date = Math.min(day.date, daysIn(year(), month())) + days;
  for (let length = daysIn(year(), month()); date > length; length = daysIn(year(), month())) {
    date -= length;
    at += 1;
  }
  return { year: year(), month: month(), date };
}

/**
 * @param {number} year
 * @param {number} month from 1
 * @returns {number}
 */
function daysIn(year, month) {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? 28 + Number(isLeap) : 30 + ((month + Math.floor(month / 8)) % 2);
}
