/**
 * How it stands while the form is filled in: the verdict so far in a few words, and every pathway in a line.
 *
 * @module form_standing
 */

import { h } from '../dom.js';
import { statusBadge } from '../result/pathway_view.js';
import { rankedBriefly } from '../result/ranking.js';
import { placesInWords, range } from '../words.js';

/** @typedef {import('../deciding/decider.js').BriefPathway} BriefPathway */
/** @typedef {import('../deciding/decider.js').BriefVerdict} BriefVerdict */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */
/** @typedef {import('../page_parts.js').PageParts} PageParts */
/** @typedef {Readonly<{direction: string, label: string, pathways: readonly BriefPathway[]}>} Standing of one direction, the best pathway first */

/**
 * @param {Step} step
 * @param {Verdict | BriefVerdict} verdict
 * @param {PageParts} parts
 * @returns {readonly Standing[]} of every direction in scope
 */
export function standings(step, verdict, parts) {
  const pathways = rankedBriefly(step.scope, { pathways: verdict.pathways.map(briefOf) });
  return parts.directions.flatMap((direction) => {
    const own = pathways.filter((one) => one.direction === direction);
    return direction !== null && own.length > 0 ? [{ direction, label: parts.directionLabel(direction), pathways: own }] : [];
  });
}

/**
 * The verdict so far and how many rows are left, to be read out whenever it changes.
 * @param {Step} step
 * @param {readonly Standing[]} all
 * @returns {readonly HTMLElement[]}
 */
export function standingLines(step, all) {
  return [...all.map(line), h('p', { class: 'form-left' }, leftWords(step))];
}

/**
 * Every pathway of every direction, how it stands and where the household lands if that is sure.
 * @param {readonly Standing[]} all
 * @returns {readonly HTMLElement[]}
 */
export function pathwayLists(all) {
  return all.flatMap(({ label, pathways }) => [
    h('h2', { class: 'form-pathways__title' }, label),
    h('ul', {}, pathways.map(pathwayItem)),
  ]);
}

/**
 * @param {Standing} standing
 * @returns {HTMLElement}
 */
function line({ label, pathways }) {
  return h('p', { class: 'form-standing__line' }, `${label}：`, statusBadge(pathways[0]?.status ?? 'undetermined'), words(pathways));
}

/**
 * @param {readonly BriefPathway[]} pathways the best first
 * @returns {string}
 */
function words(pathways) {
  const [best] = pathways;
  const count = pathways.filter(({ status }) => status === best?.status).length;
  if (best?.status === 'not_entitled') return '。';
  if (best?.status !== 'entitled') return `，${count} 条路没定。`;
  return `。${best.title}，户口${best.certain ? `落在：${where(best)}` : '落在哪里还没定'}${count > 1 ? `；一共 ${count} 条路可以办` : ''}。`;
}

/**
 * @param {Step} step
 * @returns {string}
 */
function leftWords({ question, remaining, certain }) {
  if (!question) return '都填完了，按回车看结果。';
  const left = `还差${range(remaining).replace('题', '项')}`;
  return certain ? `${left}，不填也能看结果：已经有一条路可以办。` : `${left}。`;
}

/**
 * @param {BriefPathway} pathway
 * @returns {HTMLElement}
 */
function pathwayItem(pathway) {
  return h(
    'li',
    { class: 'form-pathway', 'data-pathway': pathway.id },
    statusBadge(pathway.status),
    h('span', {}, pathway.title, pathway.certain && h('span', { class: 'form-pathway__place' }, `户口落在：${where(pathway)}`)),
  );
}

/**
 * @param {BriefPathway} pathway
 * @returns {string}
 */
function where({ places }) {
  return placesInWords(places.map(({ name }) => name));
}

/**
 * @param {import('../deciding/decider.js').Pathway | BriefPathway} pathway
 * @returns {BriefPathway}
 */
function briefOf(pathway) {
  if ('places' in pathway) return pathway;
  const places = pathway.certain ? pathway.landing.places.filter(({ state }) => state === 'here' || state === 'choice') : [];
  return { ...pathway, places };
}
