/**
 * What goes with a person to the window: everything on the sheet, as data. Paper ({@link module:sheet_view}) and plain text
 * ({@link module:sheet_text}) are made of it, so that both say the same.
 *
 * @module sheet
 */

import { addressOf } from '../asking/address.js';
import { briefWords } from './brief_view.js';
import { companyLine } from './company_view.js';
import { gistOf } from './pathway_view.js';
import { ranked, rankedBriefly } from './ranking.js';
import { freshnessWords, verdictWords } from './result_parts.js';
import { nextStep } from './next_step.js';
import { headlineWords } from './result_view.js';
import { writeCode } from '../asking/share_code.js';
import { pathwayOnSheet } from './sheet_pathway.js';
import { answerLabel, placesInWords, sentence, STATUS_WORDS } from '../words.js';

/** @typedef {import('../deciding/decider.js').Pathway} Pathway */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */
/** @typedef {import('./sheet_pathway.js').SheetPathway} SheetPathway */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/**
 * `who` is null where nobody has said for whom it is; `pathway` is null where the reasons are not there; `others` has a line for each other pathway. `overdue` is empty unless the next check
 * of the rules is; `address` and `code` together reopen exactly this result, `page` is the quiz,
 * `recheckAt` the page on which staff check the code, `publisher` whose site this is.
 * @typedef {Readonly<{
 *   headline: string, more: readonly string[], who: import('../asking/store.js').Whom['who'] | null, overdue: string, answers: readonly (readonly [string, string])[],
 *   pathway: SheetPathway | null, others: readonly string[],
 *   notStated: string, basis: string, caveat: string, page: string, address: string, code: string, recheckAt: string, publisher: string
 * }>} Sheet
 */

/**
 * @param {Step} step
 * @param {Verdict} verdict
 * @param {PageParts} parts
 * @param {import('../asking/store.js').Whom | null} whom
 * @returns {Sheet}
 */
export function sheetOf(step, verdict, parts, whom) {
  const pathways = ranked(step.scope, verdict);
  const [best, ...others] = pathways;
  const [headline, more] = best ? headlineWords(step, best, pathways) : ['', []];
  const company = companyLine(verdict.company, whom, step.scope);
  const family = company ? [`一起的家里人：${sentence(company)}`] : [];
  const next = best ? [`下一步：${nextStep(step, best, parts.askAt)}`] : [];
  return { headline, more: [...more, ...family, ...next], pathway: best ? pathwayOnSheet(best, parts) : null, others: otherPathways(others, parts, gistOf), ...frame(step, verdict, parts, whom) };
}

/**
 * The sheet before the reasons are there, or where they cannot be had.
 * @param {Step} step
 * @param {import('../deciding/decider.js').BriefVerdict} verdict
 * @param {PageParts} parts
 * @param {import('../asking/store.js').Whom | null} whom
 * @returns {Sheet}
 */
export function briefSheetOf(step, verdict, parts, whom) {
  const pathways = rankedBriefly(step.scope, verdict);
  const [best] = pathways;
  const where = (/** @type {import('../deciding/decider.js').BriefPathway} */ { certain, places }) => (certain ? `户口落在：${placesInWords(places.map(({ name }) => name))}` : '');
  return {
    headline: best ? verdictWords(step, best.status) : '',
    more: best ? [...briefWords(best, pathways), '理由没有准备好，各条的条件请看原文。'] : [],
    pathway: null,
    others: otherPathways(pathways, parts, where),
    ...frame(step, verdict, parts, whom),
  };
}

/**
 * What stands on every sheet.
 * @param {Step} step
 * @param {import('./result_parts.js').Edition} edition
 * @param {PageParts} parts
 * @param {import('../asking/store.js').Whom | null} whom
 * @returns {Omit<Sheet, 'headline' | 'more' | 'pathway' | 'others'>}
 */
function frame(step, edition, parts, whom) {
  const [page = ''] = location.href.split(/[?#]/);
  const given = step.answers.map(({ fact, option }) => /** @type {const} */ ([fact.id, option]));
  return {
    who: whom?.who ?? null,
    answers: answersGiven(step, parts),
    notStated: (parts.notStated().querySelector('p')?.textContent ?? '').trim() + `这些请问${parts.askAt}。`,
    ...freshnessWords(edition),
    page,
    publisher: parts.publisher,
    address: page + addressOf({ at: 'shared', code: '' }),
    code: writeCode(step.scope, given, parts.linkTable),
    recheckAt: parts.recheckAddress,
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
 * One line for each pathway that is, or may be, open; the closed ones are only named.
 * @template {Pathway | import('../deciding/decider.js').BriefPathway} P
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
