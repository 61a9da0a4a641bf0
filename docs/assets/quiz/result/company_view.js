/**
 * Who may come along, and who is not among those whom the words name.
 *
 * @module company_view
 */

import { addressOf } from '../asking/address.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';
import { details } from './pathway_view.js';
import { isInScope } from './ranking.js';

/** @typedef {import('../deciding/decider.js').Company} Company */
/** @typedef {import('../deciding/decider.js').Cover} Cover */
/** @typedef {import('../deciding/decider.js').Relation} Relation */
/** @typedef {import('../deciding/decider.js').Scope} Scope */
/** @typedef {import('../page_parts.js').PageParts} PageParts */
/** @typedef {import('../asking/store.js').Whom} Whom */
/** @typedef {readonly [import('../icons.js').Picture, string]} State */

/** @type {Readonly<{may: State, open: State, silent: State, outside: State}>} */
const STATES = {
  may: ['yes', '可以一起'],
  open: ['maybe', '要看情况'],
  silent: ['no', '原文没有写可以一起'],
  outside: ['no', '不在“近亲属”里'],
};

/**
 * Whether the reader's own relatives are covered by a pathway in scope: by the first that covers them, if any does.
 * @param {Company} company
 * @param {Scope} scope
 * @returns {Readonly<{state: 'may' | 'open' | 'silent', by: readonly Cover[]}>}
 */
export function coverIn({ covers }, scope) {
  const asked = covers.filter(({ pathway, clause, direction }) => isInScope(scope, { id: pathway, clause, direction }));
  const having = (/** @type {boolean | null} */ truth) => asked.filter((one) => one.covers === truth);
  if (having(true).length > 0) return { state: 'may', by: having(true) };
  if (having(null).length > 0) return { state: 'open', by: having(null) };
  return { state: 'silent', by: asked.filter(({ through_relative }) => through_relative) };
}

/**
 * How it stands with one relation, in words.
 * @param {Relation} relation
 * @param {'may' | 'open' | 'silent'} state
 * @returns {State}
 */
function stateOf({ close }, state) {
  return close || state === 'silent' ? STATES[state] : STATES.outside;
}

/**
 * @param {Company} company
 * @param {Whom | null} whom
 * @param {Scope} scope
 * @param {PageParts} parts
 * @param {boolean} isHopeless whether every pathway in scope is closed
 * @returns {HTMLElement | null}
 */
export function companyView(company, whom, scope, parts, isHopeless) {
  if (company.relations.length === 0) return null;
  const cover = coverIn(company, scope);
  const chosen = company.relations.filter(({ id }) => whom?.relations.includes(id));
  const others = company.relations.filter((one) => !chosen.includes(one));
  const list = (/** @type {readonly Relation[]} */ relations) =>
    h('div', {}, h('ul', { class: 'quiz-company' }, relations.map((one) => relationView(one, cover.state))), readingsOf(relations));
  const isAboutFamily = whom?.who === 'family';
  return h(
    'section',
    { 'data-lasting': 'company' },
    h('h2', {}, '家里人能一起落户吗'),
    h('p', {}, isHopeless ? '您自己现在还没有一条路能办，所以还说不上家里人能不能一起。' : coverWords(cover, parts)),
    chosen.length > 0 && list(chosen),
    isAboutFamily && chosen.length === 0 ? list(others) : details(chosen.length > 0 ? '别的家里人呢' : '谁算近亲属，谁不算', list(others)),
    laterWords(company, scope, parts),
  );
}

/**
 * For the sheet: the people chosen, each with how it stands; empty where nobody was.
 * @param {Company} company
 * @param {Whom | null} whom
 * @param {Scope} scope
 * @returns {string}
 */
export function companyLine(company, whom, scope) {
  const { state } = coverIn(company, scope);
  const chosen = company.relations.filter(({ id }) => whom?.relations.includes(id));
  return chosen.map((one) => `${one.label}：${stateOf(one, state)[1]}`).join('；');
}

/**
 * Who “您” is on a page that was filled in for somebody else.
 * @param {Whom | null} whom
 * @returns {HTMLElement | null}
 */
export function whomNote(whom) {
  return whom?.who === 'someone' ? h('p', { class: 'quiz-whom', 'data-lasting': 'whom' }, '您这次是替别人测的：这一页上的“您”，都指要落户的那个人。') : null;
}

/**
 * @param {ReturnType<typeof coverIn>} cover
 * @param {PageParts} parts
 * @returns {readonly import('../dom.js').Child[]}
 */
function coverWords({ state, by }, parts) {
  const named = by.flatMap(({ title, clause, quote }, index) => [index > 0 ? '；' : '', `“${title}”（`, parts.clauseLink(clause), `）写的是“${quote}”`]);
  switch (state) {
    case 'may':
      return [...named, '。您自己就符合，所以您的近亲属也包括在内。'];
    case 'open':
      return ['还定不下来。', ...named, '；要等您自己的情况定下来。'];
    default:
      if (by.length === 0) return ['按您的回答，能办的路里，原文没有写家里人可以一起。'];
      return [...named, '。您是靠亲属的条件办的，“本人”指的是那位亲属，您是他的近亲属。别的家里人，要看是不是那位亲属的近亲属。'];
  }
}

/**
 * @param {Relation} relation
 * @param {'may' | 'open' | 'silent'} state
 * @returns {HTMLElement}
 */
function relationView(relation, state) {
  const [picture, words] = stateOf(relation, state);
  return h('li', { class: 'quiz-company__one' }, icon(picture), h('p', {}, relation.label, '：', h('strong', {}, words)));
}

/**
 * By which readings people are told apart, each once.
 * @param {readonly Relation[]} relations
 * @returns {readonly HTMLElement[]}
 */
function readingsOf(relations) {
  const distinct = new Map(relations.map(({ interpretation }) => [interpretation.id, interpretation]));
  return [...distinct.values()].map(({ term, readings, taken, authority, caution }) => {
    const reading = readings.find(({ id }) => id === taken)?.words ?? '';
    return h('p', { class: 'quiz-company__why' }, `“${term}”：${reading}${authority && `（${authority}）`}${caution}`);
  });
}

/**
 * How relatives can join later, each by an interview of their own.
 * @param {Company} company
 * @param {Scope} scope
 * @param {PageParts} parts
 * @returns {HTMLElement | null}
 */
function laterWords({ family_routes }, scope, parts) {
  const routes = family_routes.filter(({ direction }) => scope.direction === null || direction === scope.direction);
  if (routes.length === 0 || scope.clause !== null) return null;
  const links = routes.flatMap(({ title, clause }, index) => [
    index > 0 ? '；' : '',
    `“${title}”（`,
    parts.clauseLink(clause),
    '），',
    h('a', { href: addressOf({ at: 'clause', clause }), target: '_blank', rel: 'noopener' }, `另开一页，按家里人的情况测“${title}”`),
  ]);
  return h('p', {}, '家里人不和您一起，自己来办，还可以看', ...links, '。您这里的回答不受影响。');
}
