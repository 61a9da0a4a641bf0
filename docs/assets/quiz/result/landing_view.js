/**
 * Where the household is registered: the places in the order of the text, and why the earlier ones do not apply.
 *
 * @module landing_view
 */

import { h } from '../dom.js';
import { icon } from '../icons.js';
import { quotation, reasonList } from './reasons_view.js';
import { placesInWords, sentence } from '../words.js';

/** @typedef {import('../deciding/decider.js').Landing} Landing */
/** @typedef {import('../deciding/decider.js').Place} Place */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/** @type {Readonly<Record<Place['state'], readonly [import('../icons.js').Picture, string]>>} */
const STATES = {
  here: ['yes', '户口落在这里'],
  choice: ['yes', '可以选这里'],
  unavailable: ['no', '您用不上'],
  undetermined: ['maybe', '还定不下来'],
  not_reached: ['skipped', '前面已经有地方，轮不到这里'],
};

/** As long as it is not sure that the pathway is open, no place is promised. */
const IF_OPEN = /** @type {const} */ ({ here: ['maybe', '要是能办，就落在这里'], choice: ['maybe', '要是能办，可以选这里'] });

/**
 * The places where the household can end up, in words; empty while that is not sure.
 * @param {Landing} landing
 * @returns {string}
 */
export function landingWords(landing) {
  const names = landing.places.filter(({ state }) => state === 'here' || state === 'choice').map(({ name }) => name);
  return landing.certain ? placesInWords(names) : '';
}

/**
 * What stands above the places; empty where there is only one.
 * @param {Landing} landing
 * @returns {string}
 */
export function landingIntro({ kind, places }) {
  if (places.length < 2) return '';
  return kind === 'choice' ? '原文没有分先后，可以选：' : '按原文的先后，前面的用得上就落在前面：';
}

/**
 * What stands above the landing.
 * @param {boolean} isOpen whether it is sure that the household may be registered at all
 * @returns {string}
 */
export function landingTitle(isOpen) {
  return isOpen ? '户口落在哪里' : '要是能办，户口落在哪里';
}

/**
 * How it stands with a place, as a picture and in words.
 * @param {Place} place
 * @param {boolean} isOpen whether it is sure that the household may be registered at all
 * @returns {readonly [import('../icons.js').Picture, string]}
 */
export function placeStanding({ state }, isOpen) {
  return !isOpen && (state === 'here' || state === 'choice') ? IF_OPEN[state] : STATES[state];
}

/**
 * @param {Landing} landing
 * @param {PageParts} parts
 * @param {boolean} isOpen whether it is sure that the household may be registered at all
 * @returns {HTMLElement}
 */
export function landingLadder(landing, parts, isOpen) {
  const intro = landingIntro(landing);
  return h(
    'div',
    { class: 'quiz-landing' },
    intro && h('p', {}, intro),
    h('ol', { class: 'quiz-ladder', 'data-kind': landing.kind }, landing.places.map((place) => rung(place, parts, isOpen))),
  );
}

/**
 * @param {Place} place
 * @param {PageParts} parts
 * @param {boolean} isOpen
 * @returns {HTMLElement}
 */
function rung(place, parts, isOpen) {
  const isMine = place.state === 'here' || place.state === 'choice';
  const [picture, words] = placeStanding(place, isOpen);
  const showReasons = place.because.length > 0 && place.state !== 'not_reached';
  return h(
    'li',
    { class: `quiz-rung quiz-rung--${isMine && !isOpen ? 'undetermined' : place.state}` },
    icon(picture),
    h(
      'div',
      {},
      h('p', { class: 'quiz-rung__name' }, place.name, h('span', { class: 'quiz-rung__state' }, words)),
      isMine && place.explanation && h('p', {}, sentence(place.explanation)),
      place.state !== 'not_reached' && quotation(place.quote, place.clause, parts),
      showReasons && whyRung(place, parts),
    ),
  );
}

/**
 * Why a place falls away stands in the open; the rest waits until asked.
 * @param {Place} place
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
function whyRung({ because, name, state }, parts) {
  if (state === 'unavailable') return h('ul', { class: 'quiz-why' }, because.map(({ words }) => h('li', {}, sentence(words))));
  return h('details', { class: 'quiz-aside' }, h('summary', {}, `“${name}”看什么`), reasonList(because, parts));
}
