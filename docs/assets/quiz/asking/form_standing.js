/**
 * How it stands while the form is filled in: the first words of the result so far, and every pathway in a line.
 *
 * @module form_standing
 */

import { h } from '../dom.js';
import { isInScope } from '../deciding/scope.js';
import { badge } from '../result/lines_view.js';
import { atMost, filledIn, placesInWords, STATUS_WORDS } from '../words.js';

/** @typedef {import('../deciding/decider.js').Ending} Ending */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/**
 * The result so far and how many rows are left, to be read out whenever it changes.
 * @param {Step} step
 * @param {Verdict} verdict
 * @returns {readonly HTMLElement[]}
 */
export function standingLines(step, { result: { outcome, headline, top } }) {
  return [h('p', { class: 'form-standing__line' }, badge(outcome, headline), top.map(({ text }) => text).join('')), h('p', { class: 'form-left' }, leftWords(step))];
}

/**
 * Every pathway of every direction in scope, how it stands and where the household lands if that is sure, in the order of the text.
 * @param {Step} step
 * @param {Verdict} verdict
 * @param {PageParts} parts
 * @returns {readonly HTMLElement[]}
 */
export function pathwayLists({ scope }, { endings }, parts) {
  const shown = endings.filter((one) => isInScope(scope, one));
  return [...new Set(shown.map(({ direction }) => direction))].flatMap((direction) => [
    h('h2', { class: 'form-pathways__title' }, parts.directionLabel(direction)),
    h('ul', {}, shown.filter((one) => one.direction === direction).map((one) => pathwayItem(one, parts.words['place_short']))),
  ]);
}

/**
 * @param {Step} step
 * @returns {string}
 */
function leftWords({ question, remaining, certain }) {
  if (!question) return '都填完了，按回车看结果。';
  const left = `${atMost(remaining, '项')}没填`;
  return certain ? `${left}，不填也能看结果：已经有一条路可以办。` : `${left}。`;
}

/**
 * @param {Ending} ending
 * @param {string | undefined} placeWords where it lands, with a blank for the places
 * @returns {HTMLElement}
 */
function pathwayItem({ id, title, status, places }, placeWords) {
  const where = places.length > 0 && h('span', { class: 'form-pathway__place' }, filledIn(placeWords, { places: placesInWords(places.map(({ name }) => name)) }));
  return h('li', { class: 'form-pathway', 'data-pathway': id }, badge(status, STATUS_WORDS[status]), h('span', {}, title, where));
}
