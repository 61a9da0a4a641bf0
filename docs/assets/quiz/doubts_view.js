/**
 * Why a pathway cannot be decided yet. Three kinds of doubt, never mixed up: not answered, answered 不清楚, left open by the text.
 *
 * @module doubts_view
 */

import { addressOf } from './address.js';
import { h } from './dom.js';
import { quoted, sentence } from './words.js';

/** @typedef {import('./decider.js').Deciding} Deciding */
/** @typedef {import('./decider.js').Interpretation} Interpretation */
/** @typedef {import('./decider.js').Pathway} Pathway */
/** @typedef {import('./page_parts.js').PageParts} PageParts */

/** So many questions are spelt out with their outcomes; more of them are only named. */
const MOST_SPELT_OUT = 3;

/** @type {readonly (readonly [import('./decider.js').Status, string])[]} */
const OUTCOMES = [
  ['entitled', '就能办'],
  ['not_entitled', '就不能办'],
  ['undetermined', '还要看别的几点'],
];

/**
 * @param {Pathway} pathway
 * @param {PageParts} parts
 * @returns {readonly import('./dom.js').Child[]}
 */
export function doubts(pathway, parts) {
  if (pathway.status !== 'undetermined') return [];
  const unsure = pathway.deciding.filter((one) => one.unsure);
  const unanswered = pathway.deciding.filter((one) => !one.unsure);
  return [
    unsure.length > 0 && section('您答了“不清楚”的', unsure.map((one) => decidingView(one, '改答'))),
    unanswered.length > 0 && section('还没有回答的', unansweredView(unanswered)),
    pathway.open_terms.length > 0 && section('原文没有写清楚的', pathway.open_terms.map((term) => openTerm(term, parts))),
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
    h('summary', {}, `这个结论怎样理解${quoted(interpretations.map(({ term }) => term))}`),
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
 * @param {readonly import('./dom.js').Child[]} children
 * @returns {HTMLElement}
 */
function section(title, children) {
  return h('div', { class: 'quiz-doubts' }, h('h4', {}, title), children);
}

/**
 * @param {readonly Deciding[]} unanswered
 * @returns {readonly HTMLElement[]}
 */
function unansweredView(unanswered) {
  if (unanswered.length <= MOST_SPELT_OUT) return unanswered.map((one) => decidingView(one, '回答'));
  return [h('p', {}, `要看这 ${unanswered.length} 题怎么答：${quoted(unanswered.map(({ topic }) => topic))}。`)];
}

/**
 * One question and what each answer to it leads to.
 * @param {Deciding} deciding
 * @param {string} verb
 * @returns {HTMLElement}
 */
function decidingView(deciding, verb) {
  const link = h('a', { href: addressOf({ at: 'question', fact: deciding.fact }), 'data-revise': deciding.fact }, `${verb}“${deciding.topic}”`);
  return h(
    'div',
    { class: 'quiz-deciding' },
    h('p', {}, h('strong', {}, deciding.question)),
    h('ul', {}, OUTCOMES.map(([status, words]) => outcome(deciding, status, words))),
    deciding.where && h('p', {}, `到哪里查：${sentence(deciding.where)}`),
    h('p', {}, link),
  );
}

/**
 * @param {Deciding} deciding
 * @param {import('./decider.js').Status} status
 * @param {string} words
 * @returns {HTMLElement | null}
 */
function outcome(deciding, status, words) {
  const labels = deciding.outcomes.filter((one) => one.status === status).map(({ label }) => label);
  return labels.length > 0 ? h('li', {}, `如果是${quoted(labels)}，`, h('strong', {}, words), '。') : null;
}

/**
 * @param {Interpretation} term
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
function openTerm(term, parts) {
  return h(
    'div',
    { class: 'quiz-open-term' },
    h('p', {}, '原文只写了', h('q', {}, term.quote), '，没有说清楚它包括哪些情形。有两种读法，结果不一样：'),
    h('ol', {}, term.readings.map(({ words }) => h('li', {}, sentence(words)))),
    term.why && h('p', {}, sentence(term.why)),
    h('p', {}, `这一点您怎么答都定不下来，请拿着您的情况问${parts.askAt}。`),
  );
}

/**
 * @param {Interpretation} interpretation
 * @returns {readonly import('./dom.js').Child[]}
 */
function readingWords({ term, readings, taken, why, authority }) {
  const own = readings.find(({ id }) => id === taken);
  const others = readings.filter(({ id }) => id !== taken);
  return [
    h('p', {}, h('strong', {}, `“${term}”`), own ? `：这里按这样理解——${sentence(own.words)}` : '：原文没有说清楚。'),
    others.map(({ words }) => h('p', {}, `也有人理解为：${sentence(words)}`)),
    why && h('p', {}, `为什么这样理解：${sentence(why)}`),
    authority && h('p', {}, `依据：${sentence(authority)}`),
  ];
}
