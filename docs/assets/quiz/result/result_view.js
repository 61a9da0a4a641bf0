/**
 * The result: one sentence first, the best pathway in full, every other below, then what is kept and what the text does not say.
 *
 * @module result_view
 */

import { h } from '../dom.js';
import { companyView, whomNote } from './company_view.js';
import { cautions } from './doubts_view.js';
import { discardedNote } from '../asking/frame_view.js';
import { landingLadder, landingWords } from './landing_view.js';
import { details, pathwayCard, pathwayLine } from './pathway_view.js';
import { mapView } from './map_view.js';
import { nextStep } from './next_step.js';
import { quotation } from './reasons_view.js';
import { ranked } from './ranking.js';
import { answersGiven, bestTitle, freshness, goOn, groups, headline, notStated, titlesOf, verdictWords, widen } from './result_parts.js';
import { whatIfView } from './what_if_view.js';
import { sentence } from '../words.js';

/** @typedef {import('../deciding/decider.js').Guarantee} Guarantee */
/** @typedef {import('../deciding/decider.js').LandingOrder} LandingOrder */
/** @typedef {import('../deciding/decider.js').Pathway} Pathway */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */
/** @typedef {import('../page_parts.js').PageParts} PageParts */
/** @typedef {import('./result_parts.js').Actions} Actions */

/**
 * @param {Step} step
 * @param {Verdict} verdict
 * @param {PageParts} parts
 * @param {readonly import('../deciding/decider.js').Fact[]} discarded
 * @param {Actions} actions
 * @param {HTMLElement} takeAway how to take the result along
 * @param {import('../asking/store.js').Whom | null} whom
 * @returns {HTMLElement}
 */
export function resultView(step, verdict, parts, discarded, actions, takeAway, whom) {
  const pathways = ranked(step.scope, verdict);
  const [best, ...others] = pathways;
  const hidden = verdict.pathways.length - pathways.length;
  return h(
    'article',
    { class: 'quiz-result' },
    best && headline(step, best.status, headlineWords(step, best, pathways)[1], nextStep(step, best, parts.askAt)),
    whomNote(whom),
    discardedNote(discarded),
    goOn(step, titlesOf(step.openable, pathways), actions),
    freshness(verdict),
    best && pathwayCard(best, parts, pathways.length > 1 ? bestTitle(best.status) : '您问的这一条'),
    companyView(verdict.company, whom, step.scope, parts, best?.status === 'not_entitled'),
    takeAway,
    whatIfView(step, verdict, parts, actions.trial),
    mapView(step.scope, verdict, parts),
    groups(others, '别的路：', (one) => pathwayLine(one, parts)),
    hidden > 0 && widen(step, hidden, actions),
    best && landingOrders(verdict, best, parts),
    guarantees(verdict.guarantees, parts),
    notStated(parts),
    answersGiven(step, parts, actions, whom),
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
      verdictWords(step, 'entitled'),
      [`按您的回答，“${best.title}”这条路可以办。`, where ? `户口落在：${where}。` : '户口具体落在哪里，还要看下面写的几点。', open > 1 ? `一共有 ${open} 条路可以办。` : ''].filter(Boolean),
    ];
  }
  if (undecided > 0) {
    const count = pathways.length > 1 ? `有 ${undecided} 条路还定不下来` : '这一条还定不下来';
    return [verdictWords(step, 'undetermined'), [`按您现在的回答，${count}。下面写明差哪一点、到哪里查。`]];
  }
  return [verdictWords(step, 'not_entitled'), [`按您的回答，${pathways.length > 1 ? '这几条路都差条件' : '差条件'}。差在哪里，下面写明了。`]];
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
    'details',
    { class: 'quiz-other quiz-guarantee' },
    h('summary', {}, h('h3', { class: 'quiz-other__title' }, title, applies === null && h('span', { class: 'quiz-guarantee__maybe' }, '（是不是适用于您，还要看情况）'))),
    explanation && h('p', {}, sentence(explanation)),
    quotation(quote, clause, parts),
    cautions(relied_on),
  );
}
