/**
 * The result: one sentence first, the best pathway in full, every other below, then what is kept and what the text does not say.
 *
 * @module result_view
 */

import { h, on } from './dom.js';
import { cautions } from './doubts_view.js';
import { discardedNote } from './frame_view.js';
import { icon } from './icons.js';
import { landingLadder, landingWords } from './landing_view.js';
import { details, pathwayCard, pathwayLine } from './pathway_view.js';
import { quotation } from './reasons_view.js';
import { ranked } from './ranking.js';
import { answerList, clearButton } from './summary_view.js';
import { range, sentence, STATUS_WORDS } from './words.js';

/** @typedef {import('./decider.js').Guarantee} Guarantee */
/** @typedef {import('./decider.js').LandingOrder} LandingOrder */
/** @typedef {import('./decider.js').Pathway} Pathway */
/** @typedef {import('./decider.js').Status} Status */
/** @typedef {import('./decider.js').Step} Step */
/** @typedef {import('./decider.js').Verdict} Verdict */
/** @typedef {import('./page_parts.js').PageParts} PageParts */
/** @typedef {{onGoOn: () => void, onWiden: () => void, onClear: () => void}} Actions */

/** @type {readonly Status[]} */
const GROUPS = ['entitled', 'undetermined', 'not_entitled'];

/**
 * @param {Step} step
 * @param {Verdict} verdict
 * @param {PageParts} parts
 * @param {readonly import('./decider.js').Fact[]} discarded
 * @param {Actions} actions
 * @param {HTMLElement} takeAway how to take the result along
 * @returns {HTMLElement}
 */
export function resultView(step, verdict, parts, discarded, actions, takeAway) {
  const pathways = ranked(step.scope, verdict);
  const [best, ...others] = pathways;
  const hidden = verdict.pathways.length - pathways.length;
  return h(
    'article',
    { class: 'quiz-result' },
    best && headline(step, best, pathways),
    discardedNote(discarded),
    goOn(step, actions),
    freshness(verdict),
    best && pathwayCard(best, parts, pathways.length > 1 ? bestTitle(best) : '您问的这一条'),
    takeAway,
    GROUPS.map((status) => group(status, others.filter((one) => one.status === status), parts)),
    hidden > 0 && widen(step, hidden, actions),
    best && landingOrders(verdict, best, parts),
    guarantees(verdict.guarantees, parts),
    h('section', {}, h('h2', {}, '原文没有写的'), parts.notStated()),
    h('section', {}, h('h2', {}, '您的回答'), details(`看看、修改这 ${step.answers.length} 题的回答`, answerList(step, parts.directionLabel(step.scope.direction))), clearButton(actions.onClear)),
  );
}

/**
 * @param {Step} step
 * @param {Pathway} best
 * @param {readonly Pathway[]} pathways
 * @returns {HTMLElement}
 */
function headline(step, best, pathways) {
  const [words, more] = headlineWords(step, best, pathways);
  return h(
    'header',
    { class: `quiz-headline quiz-headline--${best.status}` },
    icon(best.status === 'entitled' ? 'yes' : best.status === 'undetermined' ? 'maybe' : 'no'),
    h('div', {}, h('h1', { class: 'quiz-heading', tabindex: -1 }, words), more.map((one) => h('p', {}, one))),
  );
}

/**
 * @param {Step} step
 * @param {Pathway} best
 * @param {readonly Pathway[]} pathways
 * @returns {readonly [string, readonly string[]]}
 */
export function headlineWords(step, best, pathways) {
  const open = pathways.filter(({ status }) => status === 'entitled').length;
  const undecided = pathways.filter(({ status }) => status === 'undetermined').length;
  const where = landingWords(best.landing);
  if (open > 0) {
    return [
      step.scope.clause === null ? '能落户' : '这一条您能办',
      [`按您的回答，“${best.title}”这条路可以办。`, where ? `户口落在：${where}。` : '户口具体落在哪里，还要看下面写的几点。', open > 1 ? `一共有 ${open} 条路可以办。` : ''].filter(Boolean),
    ];
  }
  if (undecided > 0) {
    const count = pathways.length > 1 ? `有 ${undecided} 条路还定不下来` : '这一条还定不下来';
    return ['要看情况', [`按您现在的回答，${count}。下面写明差哪一点、到哪里查。`]];
  }
  const doable = pathways.some(({ changes }) => changes.doable.length > 0);
  return [step.scope.clause === null ? '现在还不能落户' : '这一条现在还不能办', [`按您的回答，${pathways.length > 1 ? '这几条路都差条件' : '差条件'}。${doable ? '有的条件您自己就能办到，见下面“怎样就能办”。' : '差在哪里，下面写明了。'}`]];
}

/**
 * @param {Pathway} best
 * @returns {string}
 */
function bestTitle(best) {
  if (best.status === 'entitled') return '最合适的一条路';
  return best.status === 'undetermined' ? '最接近的一条路' : '差得最少的一条路';
}

/**
 * The questions that are left, if any.
 * @param {Step} step
 * @param {Actions} actions
 * @returns {HTMLElement | null}
 */
function goOn(step, { onGoOn }) {
  if (!step.question) return null;
  const words = step.certain ? `还可以再答 ${range(step.remaining)}，看看别的路。` : `还有 ${range(step.remaining)}没有答，答了结论会更准。`;
  return h('div', { class: 'quiz-go-on' }, h('p', {}, words), button('接着答题', onGoOn));
}

/**
 * What the interview left out, and how to take it in.
 * @param {Step} step
 * @param {number} hidden
 * @param {Actions} actions
 * @returns {HTMLElement}
 */
function widen(step, hidden, { onWiden }) {
  const words = step.scope.clause === null ? '您选的地方以外' : '这一条以外';
  return h('div', { class: 'quiz-go-on' }, h('p', {}, `${words}还有 ${hidden} 条路，这次没有问。您已经答过的不用再答。`), button('所有的路都看看', onWiden));
}

/**
 * On which text, as of when, and what a verdict is not; `overdue` warns once the date of the next check has passed, and is empty before.
 * @param {Verdict} verdict
 * @returns {Readonly<{overdue: string, basis: string, caveat: string}>}
 */
export function freshnessWords(verdict) {
  const today = new Date();
  const now = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  const isOverdue = now > verdict.next_check_due;
  return {
    overdue: isOverdue ? `本站应当在 ${verdict.next_check_due} 以前再核对一次原文，现在已经过期。办事以前请先问清有没有新规定。` : '',
    basis: `依据：《${verdict.title}》，${verdict.effective} 起执行。本站规则 ${verdict.version} 版，${verdict.checked_on} 核对过原文，下次核对不晚于 ${verdict.next_check_due}。`,
    caveat: '这是按您的回答对照原文得出的，不是公安机关的决定。',
  };
}

/**
 * @param {Verdict} verdict
 * @returns {HTMLElement}
 */
function freshness(verdict) {
  const { overdue, basis, caveat } = freshnessWords(verdict);
  return h('div', { class: 'quiz-freshness' }, overdue && h('p', { class: 'quiz-overdue' }, icon('warning'), h('strong', {}, overdue)), h('p', {}, basis), h('p', {}, caveat));
}

/**
 * @param {Status} status
 * @param {readonly Pathway[]} pathways
 * @param {PageParts} parts
 * @returns {HTMLElement | null}
 */
function group(status, pathways, parts) {
  if (pathways.length === 0) return null;
  return h(
    'section',
    {},
    h('h2', {}, `别的路：${STATUS_WORDS[status]}（${pathways.length} 条）`),
    pathways.map((pathway) => pathwayLine(pathway, parts)),
  );
}

/**
 * The order of landing places of a whole direction, where it says more than the best pathway did.
 * @param {Verdict} verdict
 * @param {Pathway} best
 * @param {PageParts} parts
 * @returns {HTMLElement | null}
 */
function landingOrders(verdict, best, parts) {
  const told = best.landing.places.map(({ id }) => id).join();
  const isNews = (/** @type {LandingOrder} */ order) => order.places.map(({ id }) => id).join() !== told;
  const orders = verdict.landing.filter((order) => order.direction === best.direction && order.status !== 'not_entitled' && isNews(order));
  if (orders.length === 0) return null;
  return h('section', {}, orders.map((order) => orderView(order, parts)));
}

/**
 * @param {LandingOrder} order
 * @param {PageParts} parts
 * @returns {readonly HTMLElement[]}
 */
function orderView(order, parts) {
  return [h('h2', {}, order.title), quotation(order.quote, order.clause, parts), details('看每一处您用不用得上', landingLadder(order, parts, order.status === 'entitled'))];
}

/**
 * @param {readonly Guarantee[]} all
 * @param {PageParts} parts
 * @returns {HTMLElement | null}
 */
function guarantees(all, parts) {
  const shown = all.filter(({ applies }) => applies !== false);
  if (shown.length === 0) return null;
  return h('section', {}, h('h2', {}, '落户以后，原文写明的保障'), shown.map((one) => guaranteeView(one, parts)));
}

/**
 * @param {Guarantee} guarantee
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
function guaranteeView({ title, quote, clause, explanation, applies, relied_on }, parts) {
  return h(
    'div',
    { class: 'quiz-guarantee' },
    h('h3', {}, title, applies === null && h('span', { class: 'quiz-guarantee__maybe' }, '（是不是适用于您，还要看情况）')),
    explanation && h('p', {}, sentence(explanation)),
    details('看这一句的原文', quotation(quote, clause, parts)),
    cautions(relied_on),
  );
}

/**
 * @param {string} words
 * @param {() => void} action
 * @returns {HTMLButtonElement}
 */
function button(words, action) {
  return on(h('button', { type: 'button', class: 'quiz-button quiz-button--quiet' }, words), 'click', action);
}
