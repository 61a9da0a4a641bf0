/**
 * What goes with a person to the window: everything on the sheet, as data. Paper ({@link module:sheet_view}) and plain text
 * ({@link module:sheet_text}) are made of it, so that both say the same.
 *
 * @module sheet
 */

import { addressOf } from './address.js';
import { briefWords } from './brief_view.js';
import { changeLines } from './changes_view.js';
import { landingIntro, placeWords } from './landing_view.js';
import { gistOf, practicalWords } from './pathway_view.js';
import { ranked, rankedBriefly } from './ranking.js';
import { standing } from './reasons_view.js';
import { freshnessWords, verdictWords } from './result_parts.js';
import { headlineWords } from './result_view.js';
import { writeCode } from './share_code.js';
import { answerLabel, placesInWords, sentence, STATUS_WORDS } from './words.js';

/** @typedef {import('./decider.js').Pathway} Pathway */
/** @typedef {import('./decider.js').Reason} Reason */
/** @typedef {import('./decider.js').Step} Step */
/** @typedef {import('./decider.js').Verdict} Verdict */
/** @typedef {import('./page_parts.js').PageParts} PageParts */

/** A condition: how it stands, in which words; `clause` is the clause as people cite it.
 * @typedef {Readonly<{stands: string, words: string, answer: string, clause: string, quote: string}>} SheetReason */

/** A landing place; `isMine` where the household can end up.
 * @typedef {Readonly<{name: string, state: string, isMine: boolean, clause: string, quote: string, why: readonly string[]}>} SheetPlace */

/**
 * The pathway that the sheet is about. `landing` is null where it is closed, its `rest` names the places that are not reached;
 * `practical` has what to bring and whom to see by question.
 * @typedef {Readonly<{
 *   title: string, clause: string, status: string, reasons: readonly SheetReason[], notes: readonly string[], changes: readonly string[],
 *   landing: Readonly<{intro: string, places: readonly SheetPlace[], rest: string}> | null, practical: readonly (readonly [string, string])[]
 * }>} SheetPathway
 */

/**
 * `pathway` is null where the reasons are not there; `others` has a line for each other pathway. `overdue` is empty unless the next check of the rules is; `address` and `code` together reopen exactly this result, `page` is the quiz.
 * @typedef {Readonly<{
 *   headline: string, more: readonly string[], overdue: string, answers: readonly (readonly [string, string])[],
 *   pathway: SheetPathway | null, others: readonly string[],
 *   notStated: string, basis: string, caveat: string, page: string, address: string, code: string
 * }>} Sheet
 */

/**
 * @param {Step} step
 * @param {Verdict} verdict
 * @param {PageParts} parts
 * @returns {Sheet}
 */
export function sheetOf(step, verdict, parts) {
  const pathways = ranked(step.scope, verdict);
  const [best, ...others] = pathways;
  const [headline, more] = best ? headlineWords(step, best, pathways) : ['', []];
  return { headline, more, pathway: best ? pathwayOnSheet(best, parts) : null, others: otherPathways(others, parts, gistOf), ...frame(step, verdict, parts) };
}

/**
 * The sheet before the reasons are there, or where they cannot be had.
 * @param {Step} step
 * @param {import('./decider.js').BriefVerdict} verdict
 * @param {PageParts} parts
 * @returns {Sheet}
 */
export function briefSheetOf(step, verdict, parts) {
  const pathways = rankedBriefly(step.scope, verdict);
  const [best] = pathways;
  const where = (/** @type {import('./decider.js').BriefPathway} */ { certain, places }) => (certain ? `户口落在：${placesInWords(places.map(({ name }) => name))}` : '');
  return {
    headline: best ? verdictWords(step, best.status) : '',
    more: best ? [...briefWords(best, pathways), '理由没有准备好，各条的条件请看原文。'] : [],
    pathway: null,
    others: otherPathways(pathways, parts, where),
    ...frame(step, verdict, parts),
  };
}

/**
 * What stands on every sheet.
 * @param {Step} step
 * @param {import('./result_parts.js').Edition} edition
 * @param {PageParts} parts
 * @returns {Omit<Sheet, 'headline' | 'more' | 'pathway' | 'others'>}
 */
function frame(step, edition, parts) {
  const [page = ''] = location.href.split(/[?#]/);
  const given = step.answers.map(({ fact, option }) => /** @type {const} */ ([fact.id, option]));
  return {
    answers: answersGiven(step, parts),
    notStated: (parts.notStated().querySelector('p')?.textContent ?? '').trim() + `这些请问${parts.askAt}。`,
    ...freshnessWords(edition),
    page,
    address: page + addressOf({ at: 'shared', code: '' }),
    code: writeCode(step.scope, given, parts.linkTable),
  };
}

/**
 * @param {Step} step
 * @param {PageParts} parts
 * @returns {readonly (readonly [string, string])[]}
 */
function answersGiven({ scope, answers }, parts) {
  const about = scope.clause === null ? ['想把户口落到', parts.directionLabel(scope.direction)] : ['只看这一条', parts.clauseName(scope.clause)];
  return [/** @type {[string, string]} */ (about), ...answers.map(({ fact, option }) => /** @type {const} */ ([fact.topic, answerLabel(fact, option)]))];
}

/**
 * @param {Pathway} pathway
 * @param {PageParts} parts
 * @returns {SheetPathway}
 */
function pathwayOnSheet(pathway, parts) {
  const isClosed = pathway.status === 'not_entitled';
  return {
    title: pathway.title,
    clause: parts.clauseName(pathway.clause),
    status: STATUS_WORDS[pathway.status],
    reasons: pathway.because.map((reason) => reasonOnSheet(reason, parts)),
    notes: [...whereToLook(pathway), ...pathway.relied_on.flatMap(({ caution }) => (caution ? [`请留意：${sentence(caution)}`] : []))],
    changes: isClosed ? changeLines(pathway) : [],
    landing: isClosed ? null : landingOnSheet(pathway.landing, parts),
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
 * @param {import('./decider.js').Landing} landing
 * @param {PageParts} parts
 * @returns {SheetPathway['landing']}
 */
function landingOnSheet(landing, parts) {
  const reached = landing.places.filter(({ state }) => state !== 'not_reached');
  const rest = landing.places.filter(({ state }) => state === 'not_reached').map(({ name }) => name);
  return {
    intro: landingIntro(landing),
    places: reached.map((place) => placeOnSheet(place, parts)),
    rest: rest.length > 0 ? `前面已经有地方，轮不到：${rest.join('、')}。` : '',
  };
}

/**
 * One line for each pathway that is, or may be, open; the closed ones are only named.
 * @template {Pathway | import('./decider.js').BriefPathway} P
 * @param {readonly P[]} pathways
 * @param {PageParts} parts
 * @param {(pathway: P) => string} gist
 * @returns {readonly string[]}
 */
function otherPathways(pathways, parts, gist) {
  const name = (/** @type {P} */ { title, clause }) => `${title}（${parts.clauseName(clause)}）`;
  const closed = pathways.filter(({ status }) => status === 'not_entitled').map(name);
  const line = (/** @type {P} */ one) => [`${STATUS_WORDS[one.status]}：${name(one)}`, gist(one)].filter(Boolean).join('。');
  const named = closed.length > 0 ? [`${STATUS_WORDS.not_entitled}：${closed.join('、')}`] : [];
  return [...pathways.filter(({ status }) => status !== 'not_entitled').map(line), ...named].map(sentence);
}

/**
 * @param {import('./decider.js').Place} place
 * @param {PageParts} parts
 * @returns {SheetPlace}
 */
function placeOnSheet(place, parts) {
  const { name, state, clause, quote, because } = place;
  const isMine = state === 'here' || state === 'choice';
  const why = state === 'unavailable' ? because.map(({ words }) => sentence(words)) : [];
  return { name, state: placeWords(place), isMine, clause: parts.clauseName(clause), quote, why };
}
