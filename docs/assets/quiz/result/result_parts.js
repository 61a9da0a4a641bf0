/**
 * What stands on a result with or without its reasons. `data-lasting` names what stays when the reasons come ({@link module:renewal}).
 *
 * @module result_parts
 */

import { h, on } from '../dom.js';
import { icon } from '../icons.js';
import { details } from './pathway_view.js';
import { answerList, clearButton } from '../asking/summary_view.js';
import { quoted, range, STATUS_WORDS } from '../words.js';

/** @typedef {import('../deciding/decider.js').Status} Status */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../page_parts.js').PageParts} PageParts */
/** @typedef {{onGoOn: () => void, onWiden: () => void, onClear: () => void, trial: import('./what_if_view.js').Trial}} Actions */
/** @typedef {Readonly<{title: string, effective: string, version: string, checked_on: string, next_check_due: string, superseded_by: import('../deciding/decider.js').Replacement | null}>} Edition the text and its checks */

/** @type {readonly Status[]} */
const GROUPS = ['entitled', 'undetermined', 'not_entitled'];

/** @type {Readonly<Record<Status, readonly [import('../icons.js').Picture, string]>>} */
const BEST = { entitled: ['yes', '最合适的一条路'], undetermined: ['maybe', '最接近的一条路'], not_entitled: ['no', '差得最少的一条路'] };

/**
 * The result in a few words, given the status of the best pathway.
 * @param {Step} step
 * @param {Status} status
 * @returns {string}
 */
export function verdictWords({ scope }, status) {
  if (status === 'undetermined') return '要看情况';
  if (scope.clause !== null) return status === 'entitled' ? '这一条您能办' : '这一条现在还不能办';
  return status === 'entitled' ? '能落户' : '现在还不能落户';
}

/**
 * @param {Step} step
 * @param {Status} status of the best pathway
 * @param {readonly string[]} more
 * @param {string} [next] the one thing to do next, if that is known yet
 * @returns {HTMLElement}
 */
export function headline(step, status, more, next = '') {
  const heading = h('h1', { class: 'quiz-heading', tabindex: -1, 'data-lasting': 'heading' }, verdictWords(step, status));
  return h(
    'header',
    { class: `quiz-headline quiz-headline--${status}`, 'data-lasting': 'headline' },
    icon(BEST[status][0]),
    h('div', { 'data-lasting': 'headline-words' }, heading, more.map((one) => h('p', {}, one)), next && h('p', { class: 'quiz-next' }, h('strong', {}, '下一步：'), next)),
  );
}

/**
 * @param {Status} status
 * @returns {string}
 */
export function bestTitle(status) {
  return BEST[status][1];
}

/**
 * @param {readonly string[]} ids
 * @param {readonly {id: string, title: string}[]} pathways
 * @returns {readonly string[]}
 */
export function titlesOf(ids, pathways) {
  return pathways.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
}

/** So many pathways are named that the questions left can still decide. */
const MOST_NAMED = 3;

/**
 * The questions that are left, if any, and what they can still decide.
 * @param {Step} step
 * @param {readonly string[]} undecided titles of the pathways that they can still open
 * @param {Actions} actions
 * @returns {HTMLElement | null}
 */
export function goOn(step, undecided, { onGoOn }) {
  if (!step.question) return null;
  const named = quoted(undecided.slice(0, MOST_NAMED)) + (undecided.length > MOST_NAMED ? '等' : '');
  const words = step.certain ? `还可以再答${range(step.remaining)}，看看${named ? `能不能也按${named}办` : '别的路'}。` : `还有${range(step.remaining)}没有答，答了结论会更准。`;
  return h('div', { class: 'quiz-go-on', 'data-lasting': 'go-on' }, h('p', {}, words), button('接着答题', onGoOn));
}

/**
 * What the interview left out, and how to take it in.
 * @param {Step} step
 * @param {number} hidden
 * @param {Actions} actions
 * @returns {HTMLElement}
 */
export function widen(step, hidden, { onWiden }) {
  const words = step.scope.clause === null ? '您选的地方以外' : '这一条以外';
  return h(
    'div',
    { class: 'quiz-go-on', 'data-lasting': 'widen' },
    h('p', {}, `${words}还有 ${hidden} 条路，这次没有问。您已经答过的不用再答。`),
    button('所有的路都看看', onWiden),
  );
}

/**
 * On which text, as of when, and what a verdict is not; `overdue` warns where another document has taken this one's place, where the date of the
 * next check has passed, and where that cannot be known; else it is empty.
 * @param {Edition} edition
 * @returns {Readonly<{overdue: string, basis: string, caveat: string}>}
 */
export function freshnessWords(edition) {
  const today = new Date();
  const now = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return {
    overdue: overdueWords(edition, now),
    basis: `依据：《${edition.title}》，${edition.effective} 起执行。本站规则 ${edition.version} 版，${edition.checked_on} 核对过原文，下次核对不晚于 ${edition.next_check_due}。`,
    caveat: '这是按您的回答对照原文得出的，不是公安机关的决定。',
  };
}

/**
 * @param {string} words
 * @returns {readonly (string | HTMLElement)[]} the same words, in which no date is broken over two lines
 */
function withWholeDates(words) {
  return words.split(/(\d{4}-\d{2}-\d{2})/).map((part, place) => (place % 2 === 1 ? h('time', {}, part) : part));
}

/**
 * @param {Edition} edition
 * @param {string} today by the reader's device, which can be wrong
 * @returns {string}
 */
function overdueWords(edition, today) {
  const ask = '办事以前请先问清有没有新规定。';
  if (edition.superseded_by) return `${edition.superseded_by.words}。下面的结论是按旧文件得出的，只能作参考。`;
  if (today > edition.next_check_due) return `本站应当在 ${edition.next_check_due} 以前再核对一次原文，现在已经过期。${ask}`;
  if (today >= edition.checked_on) return '';
  return `您设备上的日期是 ${today}，比本站核对原文的日期（${edition.checked_on}）还早，看来不准，所以看不出本站有没有过期。${ask}`;
}

/**
 * @param {Edition} edition
 * @returns {HTMLElement}
 */
export function freshness(edition) {
  const { overdue, basis, caveat } = freshnessWords(edition);
  return h(
    'div',
    { class: 'quiz-freshness', 'data-lasting': 'freshness' },
    overdue && h('p', { class: 'quiz-overdue' }, icon('warning'), h('strong', {}, overdue)),
    h('p', {}, ...withWholeDates(basis)),
    h('p', {}, caveat),
  );
}

/**
 * Pathways by how they stand.
 * @template {{status: Status}} P
 * @param {readonly P[]} pathways
 * @param {string} which the first words of each title
 * @param {(pathway: P) => HTMLElement} view
 * @returns {readonly HTMLElement[]}
 */
export function groups(pathways, which, view) {
  return GROUPS.flatMap((status) => {
    const group = pathways.filter((one) => one.status === status);
    return group.length > 0 ? [h('section', {}, h('h2', {}, `${which}${STATUS_WORDS[status]}（${group.length} 条）`), group.map(view))] : [];
  });
}

/**
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
export function notStated(parts) {
  return h('section', { 'data-lasting': 'not-stated' }, h('h2', {}, '原文没有写的'), parts.notStated());
}

/**
 * @param {Step} step
 * @param {PageParts} parts
 * @param {Actions} actions
 * @param {import('../asking/store.js').Whom | null} whom
 * @returns {HTMLElement}
 */
export function answersGiven(step, parts, { onClear }, whom) {
  const list = answerList(step, parts.directionLabel(step.scope.direction), whom ? parts.whomLabel(whom.who) : '');
  return h('section', { 'data-lasting': 'answers' }, h('h2', {}, '您的回答'), details(`看看、修改这 ${step.answers.length} 题的回答`, list), clearButton(onClear));
}

/**
 * @param {string} words
 * @param {() => void} action
 * @returns {HTMLButtonElement}
 */
function button(words, action) {
  return on(h('button', { type: 'button', class: 'quiz-button quiz-button--quiet' }, words), 'click', action);
}
