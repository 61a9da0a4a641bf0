/**
 * Questions that share a page: which of them, what is ticked, and the answers that ticks stand for. Pure.
 *
 * @module checklist
 */

import { UNKNOWN } from '../deciding/decider.js';

/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/given.js').Given} Given */
/** @typedef {Readonly<{fact: string, option: string, label: string}>} Item what can be ticked: an answer to a fact */

/**
 * `otherwise` has the answer of each fact of which nothing is ticked; `why` and `where` are those of its facts.
 * @typedef {Readonly<{
 *   question: string, hint: string, items: readonly Item[], otherwise: Readonly<Record<string, string>>,
 *   why: readonly string[], where: readonly string[]
 * }>} Checklist
 */

/**
 * What is ticked: items, or one of the two that exclude all others.
 * @typedef {'none' | 'unknown' | readonly Item[]} Ticks
 */

/**
 * The checklist that a fact belongs to, as far as its facts can matter; null where not at least two of them do.
 * @param {readonly Checklist[]} checklists
 * @param {string} factId
 * @param {readonly string[]} relevant the facts that can matter while none of the checklist is answered
 * @returns {Readonly<{checklist: Checklist, first: string}> | null} `first` is the fact at whose address the page stands
 */
export function checklistFor(checklists, factId, relevant) {
  const found = checklists.find(({ otherwise }) => factId in otherwise);
  const facts = relevant.filter((fact) => found && fact in found.otherwise);
  const [first] = facts;
  if (!found || first === undefined || facts.length < 2 || !facts.includes(factId)) return null;
  const items = found.items.filter(({ fact }) => facts.includes(fact));
  const otherwise = Object.fromEntries(facts.map((fact) => [fact, found.otherwise[fact] ?? UNKNOWN])); // in the order of asking
  return { checklist: { ...found, items, otherwise }, first };
}

/**
 * What was ticked, read off the answers.
 * @param {Checklist} checklist
 * @param {Given} given
 * @returns {Ticks | null | 'mixed'} null where nothing was answered; mixed where no ticks stand for these answers
 */
export function ticksIn({ items, otherwise }, given) {
  const answered = given.filter(([fact]) => fact in otherwise);
  if (answered.length === 0) return null;
  if (answered.every(([, option]) => option === UNKNOWN)) return 'unknown';
  if (answered.some(([, option]) => option === UNKNOWN)) return 'mixed';
  const ticked = items.filter((item) => answered.some(([fact, option]) => fact === item.fact && option === item.option));
  return ticked.length > 0 ? ticked : 'none';
}

/**
 * The answers that ticks stand for, fact by fact. Where two answers to one fact are ticked, the first one counts.
 * @param {Checklist} checklist
 * @param {Ticks} ticks
 * @returns {Given}
 */
export function answersOf({ otherwise }, ticks) {
  return Object.entries(otherwise).map(([fact, unticked]) => {
    if (ticks === 'unknown') return [fact, UNKNOWN];
    const ticked = ticks === 'none' ? undefined : ticks.find((item) => item.fact === fact);
    return [fact, ticked?.option ?? unticked];
  });
}
