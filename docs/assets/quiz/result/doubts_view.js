/**
 * Why a pathway cannot be decided yet. Three kinds of doubt, never mixed up: not answered, answered 不清楚, left open by the text.
 *
 * @module doubts_view
 */

import { addressOf } from '../asking/address.js';
import { h } from '../dom.js';
import { quotation, reasonList } from './reasons_view.js';
import { quoted, sentence } from '../words.js';

/** @typedef {import('../deciding/decider.js').Deciding} Deciding */
/** @typedef {import('../deciding/decider.js').Interpretation} Interpretation */
/** @typedef {import('../deciding/decider.js').Pathway} Pathway */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/** So many questions are spelt out with their outcomes; more of them are only named. */
const MOST_SPELT_OUT = 3;

/** @type {readonly (readonly [import('../deciding/decider.js').Status, string])[]} */
const OUTCOMES = [
  ['entitled', '就能办'],
  ['not_entitled', '就不能办'],
  ['undetermined', '还要看别的几点'],
];

/**
 * @param {Pathway} pathway
 * @param {PageParts} parts
 * @returns {readonly import('../dom.js').Child[]}
 */
export function doubts(pathway, parts) {
  const unsure = pathway.deciding.filter((one) => one.unsure);
  const unanswered = pathway.deciding.filter((one) => !one.unsure);
  const openTerms = pathway.because.filter(({ state }) => state === 'open');
  const told = new Set([...pathway.deciding, ...openTerms].map(({ fact }) => fact));
  const others = pathway.because.filter(({ fact }) => !told.has(fact));
  return [
    openTerms.length > 0 && section('原文没有写清楚的', openTerms.map((reason) => openTerm(reason, parts))),
    unsure.length > 0 && section('您答了“不清楚”的', unsure.map((one) => decidingView(one, '改答', pathway, parts))),
    unanswered.length > 0 && section('还没有回答的', unansweredView(unanswered, pathway, parts)),
    others.length > 0 && section('还要看', [reasonList(others, parts)]),
  ];
}

/**
 * The readings on which a verdict rests, and where the window may read more strictly.
 * @param {readonly Interpretation[]} interpretations
 * @returns {HTMLElement | null}
 */
export function readingsTaken(interpretations) {
  if (interpretations.length === 0) return null;
  return h(
    'details',
    { class: 'quiz-aside' },
    h('summary', {}, `原文有不同理解的地方，这里怎样看（${interpretations.length} 处）`),
    interpretations.map((one) => h('div', { class: 'quiz-reading' }, readingWords(one))),
  );
}

/**
 * What a window might see differently, said in the open and not behind a click.
 * @param {readonly Interpretation[]} interpretations
 * @returns {HTMLElement | null}
 */
export function cautions(interpretations) {
  const words = interpretations.map(({ caution }) => caution).filter(Boolean);
  return words.length > 0 ? h('div', { class: 'quiz-caution' }, words.map((one) => h('p', {}, h('strong', {}, '请留意：'), sentence(one)))) : null;
}

/**
 * @param {string} title
 * @param {readonly import('../dom.js').Child[]} children
 * @returns {HTMLElement}
 */
function section(title, children) {
  return h('div', { class: 'quiz-doubts' }, h('h4', {}, title), children);
}

/**
 * @param {readonly Deciding[]} unanswered
 * @param {Pathway} pathway
 * @param {PageParts} parts
 * @returns {readonly HTMLElement[]}
 */
function unansweredView(unanswered, pathway, parts) {
  if (unanswered.length <= MOST_SPELT_OUT) return unanswered.map((one) => decidingView(one, '回答', pathway, parts));
  return [h('p', {}, `要看这 ${unanswered.length} 题怎么答：${quoted(unanswered.map(({ topic }) => topic))}。`)];
}

/**
 * One question, what each answer to it leads to, and the words of the text that make it matter.
 * @param {Deciding} deciding
 * @param {string} verb
 * @param {Pathway} pathway
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
function decidingView(deciding, verb, pathway, parts) {
  const link = h('a', { href: addressOf({ at: 'question', fact: deciding.fact }), 'data-revise': deciding.fact }, `${verb}“${deciding.topic}”`);
  const quotes = new Set(pathway.because.filter(({ fact, quote }) => fact === deciding.fact && quote).map(({ quote }) => quote));
  return h(
    'div',
    { class: 'quiz-deciding' },
    h('p', {}, h('strong', {}, deciding.question)),
    h('ul', {}, OUTCOMES.map(([status, words]) => outcome(deciding, status, words))),
    [...quotes].map((quote) => quotation(quote, pathway.clause, parts)),
    deciding.where && h('p', {}, `到哪里查：${sentence(deciding.where)}`),
    h('p', {}, link),
  );
}

/**
 * @param {Deciding} deciding
 * @param {import('../deciding/decider.js').Status} status
 * @param {string} words
 * @returns {HTMLElement | null}
 */
function outcome(deciding, status, words) {
  const labels = deciding.outcomes.filter((one) => one.status === status).map(({ label }) => label);
  return labels.length > 0 ? h('li', {}, `如果是${quoted(labels)}，`, h('strong', {}, words), '。') : null;
}

/**
 * A condition on which the text itself is not clear, with every reading.
 * @param {import('../deciding/decider.js').Reason} reason
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
function openTerm({ topic, answer, quote, clause, interpretation }, parts) {
  return h(
    'div',
    { class: 'quiz-open-term' },
    h('p', {}, h('strong', {}, `${topic}：`), answer && `您答的是“${answer}”。原文没有说清楚这算不算。`),
    quotation(quote, clause, parts),
    interpretation && [
      h('p', {}, '可以有这几种读法，结果不一样：'),
      h('ol', {}, interpretation.readings.map(({ words }) => h('li', {}, sentence(words)))),
      interpretation.why && h('p', {}, sentence(interpretation.why)),
    ],
    h('p', {}, `这一点要由办理的人认定，请把您的情况说清楚，问${parts.askAt}。`),
  );
}

/**
 * @param {Interpretation} interpretation
 * @returns {readonly import('../dom.js').Child[]}
 */
function readingWords({ term, readings, taken, why, authority, team_view: isOwnView }) {
  const own = readings.find(({ id }) => id === taken);
  const others = readings.filter(({ id }) => id !== taken);
  return [
    h('p', {}, h('strong', {}, term), own ? `：这里按这样理解——${sentence(own.words)}` : '：原文没有说清楚。'),
    others.map(({ words }) => h('p', {}, `也有人理解为：${sentence(words)}`)),
    why && h('p', {}, `为什么这样理解：${sentence(why)}`),
    authority && h('p', {}, `${isOwnView ? '这是本站的理解，没有逐字核对法条，参考' : '依据'}：${sentence(authority)}`),
  ];
}
