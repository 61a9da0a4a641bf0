/**
 * One pathway: how it stands, why, what would change it, where the household lands, what to bring and whom to see.
 *
 * @module pathway_view
 */

import { changesNeeded } from './changes_view.js';
import { h } from '../dom.js';
import { cautions, doubts, readingsTaken } from './doubts_view.js';
import { icon } from '../icons.js';
import { landingLadder, landingTitle, landingWords } from './landing_view.js';
import { conditionTree, quotation, reasonList } from './reasons_view.js';
import { treeView } from './tree_view.js';
import { quoted, sentence, STATUS_WORDS } from '../words.js';

/** @typedef {import('../deciding/decider.js').Pathway} Pathway */
/** @typedef {import('../deciding/decider.js').Status} Status */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/** @type {Readonly<Record<Status, import('../icons.js').Picture>>} */
export const STATUS_PICTURES = { entitled: 'yes', undetermined: 'maybe', not_entitled: 'no' };

/** @type {Readonly<Record<'entitled' | 'not_entitled', string>>} */
const WHY = { entitled: '为什么可以', not_entitled: '差在哪里' };

/** So many topics fit in the line of a pathway that is folded up. */
const MOST_NAMED = 3;

/**
 * The pathway that matters most, open to read.
 * @param {Pathway} pathway
 * @param {PageParts} parts
 * @param {string} overline
 * @returns {HTMLElement}
 */
export function pathwayCard(pathway, parts, overline) {
  return h(
    'section',
    { class: `quiz-pathway quiz-pathway--${pathway.status}`, id: `pathway-${pathway.id}` },
    h('h2', { class: 'quiz-overline' }, overline),
    h('h3', { class: 'quiz-pathway__title' }, pathway.title),
    statusBadge(pathway.status),
    pathwayBody(pathway, parts),
  );
}

/**
 * A pathway among others: its name, how it stands and the gist of why; the rest waits until asked.
 * @param {Pathway} pathway
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
export function pathwayLine(pathway, parts) {
  const gist = gistOf(pathway);
  return h(
    'details',
    { class: 'quiz-other', id: `pathway-${pathway.id}` },
    h(
      'summary',
      {},
      h('div', {}, h('h3', { class: 'quiz-other__title' }, pathway.title), statusBadge(pathway.status), gist && h('p', {}, gist)),
    ),
    pathwayBody(pathway, parts),
  );
}

/**
 * One line on where the household lands, what is in doubt, or what is missing.
 * @param {Pathway} pathway
 * @returns {string}
 */
export function gistOf(pathway) {
  const where = landingWords(pathway.landing);
  if (pathway.status === 'entitled') return where && `户口落在：${where}`;
  const reasons = pathway.status === 'undetermined' ? [...pathway.deciding, ...pathway.open_terms.map(({ term }) => ({ topic: term }))] : pathway.because;
  const topics = [...new Set(reasons.map(({ topic }) => topic))];
  const named = topics.slice(0, MOST_NAMED).join('、') + (topics.length > MOST_NAMED ? '等' : '');
  return topics.length > 0 ? `${pathway.status === 'undetermined' ? '要看' : '差在'}：${named}` : '';
}

/**
 * A status in words and shape.
 * @param {Status} status
 * @returns {HTMLElement}
 */
export function statusBadge(status) {
  return h('span', { class: `quiz-status quiz-status--${status}` }, icon(STATUS_PICTURES[status]), STATUS_WORDS[status]);
}

/**
 * @param {Pathway} pathway
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
export function pathwayBody(pathway, parts) {
  const isOpen = pathway.status === 'entitled';
  return h(
    'div',
    { class: 'quiz-pathway__body' },
    pathway.explanation && h('p', {}, sentence(pathway.explanation)),
    pathway.regardless && h('p', { class: 'quiz-regardless' }, isOpen ? '不管没回答的几题怎么答，都可以。' : '不管没回答的几题怎么答，这条路现在都不能办。'),
    pathway.status === 'undetermined' ? doubts(pathway, parts) : [h('h4', {}, WHY[pathway.status]), reasonList(pathway.because, parts)],
    changesNeeded(pathway),
    cautions(pathway.relied_on),
    pathway.status !== 'not_entitled' && [h('h4', {}, landingTitle(isOpen)), landingLadder(pathway.landing, parts, isOpen)],
    pathway.status !== 'not_entitled' && h('dl', { class: 'quiz-practical' }, practicalWords(pathway, parts.askAt).map(([term, words]) => [h('dt', {}, term), h('dd', {}, words)])),
    readingsTaken(pathway.relied_on),
    details(
      '这一条的全部条件，和您的情况对照',
      h('div', {}, treeView(pathway.conditions, pathway.title), details('用文字看这些条件', conditionTree(pathway.conditions, parts))),
    ),
    details('这一条的原文', quotation(pathway.quote, pathway.clause, parts)),
  );
}

// 本人 in the text is whoever meets the condition. A reader who comes in through a relative is already one of the 近亲属.
const COVERED =
  '这一条的原文写明，近亲属也包括在内，指的是自己符合条件的那个人的近亲属。您如果是靠亲属的条件办，别的家里人要看是不是那位亲属的近亲属。';

/**
 * Who may come along, what to bring, which agency, as questions with their answers: only what the text says.
 * @param {Pathway} pathway
 * @param {string} askAt whom to ask where the text is silent
 * @returns {readonly (readonly [string, string])[]}
 */
export function practicalWords({ covers_relatives, materials, departments }, askAt) {
  const ask = `请先问${askAt}`;
  return [
    ['家里人能一起吗', covers_relatives ? COVERED : '这一条的原文没有写家里人能不能一起。'],
    ['带什么', materials.length > 0 ? `原文写到的：${quoted(materials)}。别的材料原文没有写，${ask}。` : `原文没有写要带什么，${ask}。`],
    ['哪些部门负责', departments.length > 0 ? `原文写的是：${departments.join('、')}。` : `原文没有写，${ask}。`],
  ];
}

/**
 * @param {string} title
 * @param {Node} body
 * @returns {HTMLElement}
 */
export function details(title, body) {
  return h('details', { class: 'quiz-aside' }, h('summary', {}, title), body);
}
