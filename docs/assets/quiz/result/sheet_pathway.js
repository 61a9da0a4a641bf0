/**
 * The pathway that a sheet is about, as data.
 *
 * @module sheet_pathway
 */

import { changeLines } from './changes_view.js';
import { landingIntro, landingTitle, placeStanding } from './landing_view.js';
import { practicalWords } from './pathway_view.js';
import { standing } from './reasons_view.js';
import { sentence, STATUS_WORDS } from '../words.js';

/** @typedef {import('../deciding/decider.js').Pathway} Pathway */
/** @typedef {import('../deciding/decider.js').Reason} Reason */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/** A condition: how it stands, in which words; `clause` is the clause as people cite it.
 * @typedef {Readonly<{stands: string, words: string, answer: string, clause: string, quote: string}>} SheetReason */

/** A landing place; `isMine` where the household can end up.
 * @typedef {Readonly<{name: string, state: string, isMine: boolean, clause: string, quote: string, why: readonly string[]}>} SheetPlace */

/**
 * The pathway that the sheet is about. `landing` is null where it is closed, its `rest` names the places that are not reached;
 * `practical` has what to bring and whom to see by question.
 * @typedef {Readonly<{
 *   title: string, clause: string, status: string, reasons: readonly SheetReason[], notes: readonly string[], changes: readonly string[],
 *   landing: Readonly<{title: string, intro: string, places: readonly SheetPlace[], rest: string}> | null, practical: readonly (readonly [string, string])[]
 * }>} SheetPathway
 */

/**
 * @param {Pathway} pathway
 * @param {PageParts} parts
 * @returns {SheetPathway}
 */
export function pathwayOnSheet(pathway, parts) {
  const isClosed = pathway.status === 'not_entitled';
  return {
    title: pathway.title,
    clause: parts.clauseName(pathway.clause),
    status: STATUS_WORDS[pathway.status],
    reasons: pathway.because.map((reason) => reasonOnSheet(reason, parts)),
    notes: [...whereToLook(pathway), ...pathway.relied_on.flatMap(({ caution }) => (caution ? [`请留意：${sentence(caution)}`] : []))],
    changes: isClosed ? changeLines(pathway) : [],
    landing: isClosed ? null : landingOnSheet(pathway.landing, pathway.status === 'entitled', parts),
    practical: isClosed ? [] : practicalWords(pathway, parts.askAt),
  };
}

/**
 * @param {Reason} reason
 * @param {PageParts} parts
 * @returns {SheetReason}
 */
function reasonOnSheet(reason, parts) {
  const { stands, words } = standing(reason);
  return { stands, words, answer: reason.answer ?? '', clause: parts.clauseName(reason.clause), quote: reason.quote };
}

/**
 * What is still to be found out, and where.
 * @param {Pathway} pathway
 * @returns {readonly string[]}
 */
function whereToLook({ status, deciding }) {
  if (status !== 'undetermined') return [];
  return deciding.filter(({ unsure, where }) => unsure && where).map(({ topic, where }) => `“${topic}”到哪里查：${sentence(where)}`);
}

/**
 * @param {import('../deciding/decider.js').Landing} landing
 * @param {boolean} isOpen whether the pathway is: otherwise no place is promised
 * @param {PageParts} parts
 * @returns {SheetPathway['landing']}
 */
function landingOnSheet(landing, isOpen, parts) {
  const reached = landing.places.filter(({ state }) => state !== 'not_reached');
  const rest = landing.places.filter(({ state }) => state === 'not_reached').map(({ name }) => name);
  return {
    title: landingTitle(isOpen),
    intro: landingIntro(landing),
    places: reached.map((place) => placeOnSheet(place, isOpen, parts)),
    rest: rest.length > 0 ? `前面已经有地方，轮不到：${rest.join('、')}。` : '',
  };
}

/**
 * @param {import('../deciding/decider.js').Place} place
 * @param {boolean} isOpen
 * @param {PageParts} parts
 * @returns {SheetPlace}
 */
function placeOnSheet(place, isOpen, parts) {
  const { name, state, clause, quote, because } = place;
  const isMine = isOpen && (state === 'here' || state === 'choice');
  const why = state === 'unavailable' ? because.map(({ words }) => sentence(words)) : [];
  return { name, state: placeStanding(place, isOpen)[1], isMine, clause: parts.clauseName(clause), quote, why };
}
