/**
 * The result before its reasons are there, or where they cannot be had: what is decided, and for every pathway the page with its conditions.
 *
 * @module brief_view
 */

import { h, on } from '../dom.js';
import { whomNote } from './company_view.js';
import { discardedNote } from '../asking/frame_view.js';
import { mapView } from './map_view.js';
import { statusBadge } from './pathway_view.js';
import { rankedBriefly } from './ranking.js';
import { answersGiven, freshness, goOn, groups, headline, notStated, titlesOf, widen } from './result_parts.js';
import { whyNotRunning } from '../engine/waiting_views.js';
import { whatIfView } from './what_if_view.js';
import { bytesWords, placesInWords } from '../words.js';

/** @typedef {import('../deciding/decider.js').BriefPathway} BriefPathway */
/** @typedef {import('../deciding/decider.js').BriefVerdict} BriefVerdict */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../engine/engine_connection.js').Stage} Stage */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/**
 * @param {Step} step
 * @param {BriefVerdict} verdict
 * @param {PageParts} parts
 * @param {readonly import('../deciding/decider.js').Fact[]} discarded
 * @param {import('./result_parts.js').Actions} actions
 * @param {HTMLElement} note what becomes of the reasons
 * @param {HTMLElement} takeAway how to take the result along
 * @param {import('../asking/store.js').Whom | null} whom
 * @returns {HTMLElement}
 */
export function briefResultView(step, verdict, parts, discarded, actions, note, takeAway, whom) {
  const pathways = rankedBriefly(step.scope, verdict);
  const [best] = pathways;
  const hidden = verdict.pathways.length - pathways.length;
  return h(
    'article',
    { class: 'quiz-result quiz-result--brief' },
    best && headline(step, best.status, briefWords(best, pathways)),
    whomNote(whom),
    note,
    discardedNote(discarded),
    goOn(step, titlesOf(step.openable, pathways), actions),
    freshness(verdict),
    mapView(step.scope, verdict, parts),
    groups(pathways, '', (one) => pathwayLine(one, parts)),
    h('section', { 'data-lasting': 'company' }, h('h2', {}, '家里人能一起落户吗'), h('p', {}, '理由好了以后写在这里；各条的原文里也能看到写没写近亲属。')),
    takeAway,
    whatIfView(step, verdict, parts, actions.trial),
    hidden > 0 && widen(step, hidden, actions),
    notStated(parts),
    answersGiven(step, parts, actions, whom),
  );
}

/**
 * What becomes of the reasons; stays where it is, so that it is read out when it changes.
 * @param {{onRetry: () => void, onCancel: () => void}} actions
 * @returns {{view: HTMLElement, show: (stage: Stage) => void, giveUp: (kind: string) => void}}
 */
export function reasonsNote({ onRetry, onCancel }) {
  const words = h('p', { role: 'status', 'data-lasting': 'reasons-words' }, '结论已经得出，理由正在准备，好了会自动补在下面。不用等，可以先往下看。');
  const progress = h('p', { class: 'quiz-bytes' });
  const button = (/** @type {string} */ name, /** @type {() => void} */ action) =>
    on(h('button', { type: 'button', class: 'quiz-button quiz-button--quiet' }, name), 'click', action);
  const cancel = button('不等理由了', onCancel);
  const view = h('div', { class: 'quiz-reasons-note', 'data-lasting': 'reasons' }, words, progress, cancel);
  return {
    view,
    show: (stage) => (progress.textContent = bytesWords(stage) || progress.textContent), // nothing below moves while it is read
    giveUp: (kind) => {
      words.textContent = `理由没能准备好：${whyNotRunning(kind)}结论不受影响。每条路的全部条件和原文，点下面的条文就能看到。`;
      const hadFocus = document.activeElement === cancel;
      const retry = button('再试一次', onRetry);
      progress.remove();
      cancel.replaceWith(retry);
      if (hadFocus) retry.focus();
    },
  };
}

/** @returns {HTMLElement} what stands in place of that note once the reasons are there */
export function reasonsCome() {
  return h('div', { class: 'quiz-reasons-note', 'data-lasting': 'reasons' }, h('p', { role: 'status', 'data-lasting': 'reasons-words' }, '理由已经补上，见下面。'));
}

/**
 * @param {BriefPathway} best
 * @param {readonly BriefPathway[]} pathways
 * @returns {readonly string[]}
 */
export function briefWords(best, pathways) {
  const count = pathways.filter(({ status }) => status === best.status).length;
  switch (best.status) {
    case 'entitled':
      return [
        `按您的回答，“${best.title}”这条路可以办。`,
        best.certain ? `户口落在：${where(best)}。` : '户口具体落在哪里，还定不下来。',
        ...(count > 1 ? [`一共有 ${count} 条路可以办。`] : []),
      ];
    case 'undetermined':
      return [`按您现在的回答，${pathways.length > 1 ? `有 ${count} 条路还定不下来` : '这一条还定不下来'}。`];
    default:
      return [`按您的回答，${pathways.length > 1 ? '这几条路都差条件' : '差条件'}。`];
  }
}

/**
 * How a pathway stands, where the household lands if that is sure, and where the conditions are. Which of the closed ones is nearest
 * only the reasons can tell, so none stands out.
 * @param {BriefPathway} pathway
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
function pathwayLine(pathway, parts) {
  return h(
    'div',
    { class: 'quiz-other', id: `pathway-${pathway.id}` },
    h('h3', { class: 'quiz-other__title' }, pathway.title),
    statusBadge(pathway.status),
    pathway.certain && h('p', {}, `户口落在：${where(pathway)}。`),
    h('p', { class: 'quiz-where-to' }, '全部条件和原文：', parts.clauseLink(pathway.clause)),
  );
}

/**
 * @param {BriefPathway} pathway
 * @returns {string}
 */
function where({ places }) {
  return placesInWords(places.map(({ name }) => name));
}
