/**
 * The day on which answers that are a time since an event were worked out: on a later day some of them may not be true any more.
 *
 * @module working_day
 */

import { today } from '../words.js';

/** @typedef {readonly (readonly [string, string])[]} Given fact id and option id */

/** @typedef {Readonly<Record<string, Readonly<Record<string, string>>>>} Times of each time since an event the answers that a later day can change, in words */

/**
 * @param {string} fact
 * @param {Times} [times]
 * @returns {boolean} whether it asks for a time since an event
 */
export function isTimed(fact, times = {}) {
  return new Map(Object.entries(times)).has(fact);
}

/**
 * Answers apart from those that a later day can change, which are told in words.
 * @param {Given} answers
 * @param {Times} [times]
 * @returns {{kept: Given, aged: readonly string[]}}
 */
export function parted(answers, times = {}) {
  const words = new Map(Object.entries(times).map(([fact, options]) => [fact, new Map(Object.entries(options))]));
  return {
    kept: answers.filter(([fact, option]) => !words.get(fact)?.has(option)),
    aged: answers.flatMap(([fact, option]) => words.get(fact)?.get(option) ?? []),
  };
}

/**
 * @param {import('./store.js').Memory} memory as it was found
 * @param {Times} times
 * @returns {import('./store.js').Memory} without answers of an earlier day that this one may have changed
 */
export function forToday(memory, times) {
  return memory.day === undefined || memory.day === today() ? memory : { ...memory, day: today(), answers: parted(memory.answers, times).kept };
}

/**
 * @param {import('./store.js').Memory} memory
 * @param {Times} times
 * @returns {import('./store.js').Memory} with the day, if an answer needs one
 */
export function dated({ day = today(), ...memory }, times) {
  return memory.answers.some(([fact]) => isTimed(fact, times)) ? { ...memory, day } : memory;
}
