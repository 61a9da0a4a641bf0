/**
 * What has become of a printed result, for the person at the window.
 *
 * @module recheck_view
 */

import { h } from '../quiz/dom.js';
import { icon } from '../quiz/icons.js';
import { badge, linesView } from '../quiz/result/lines_view.js';
import { isInScope } from '../quiz/deciding/scope.js';
import { editionWords } from '../quiz/asking/share_code.js';
import { agedWords } from '../quiz/asking/shared_view.js';
import { answerLabel, filledIn, placesInWords, sentence, STATUS_WORDS } from '../quiz/words.js';

/** @typedef {import('./rechecking.js').Change} Change */
/** @typedef {import('./rechecking.js').Clause} Clause */
/** @typedef {import('./rechecking.js').Outcome} Outcome */
/** @typedef {import('./rechecking.js').Recheck} Recheck */
/** @typedef {import('./rechecking.js').Edition} Edition */

const WHAT_A_CODE_IS = '核对码里只有回答和版本，没有结论，也不是防伪的签名。结论以这里重新算出来的为准；纸上写的不一样，就不要用那张纸。';

const DIFFERENT = '请对着纸再抄一遍，一个字符也不要少：从“1.”开头，到最后两个字符为止。还是不对，就请本人重新测一次。';

/** @type {Readonly<Record<'empty' | 'none' | 'format' | 'damaged', readonly [string, string]>>} */
const FAULTS = {
  empty: ['还没有填核对码', '纸的最下面有一行“核对码”，照着填进来；也可以贴上整个网址。'],
  none: ['这不是核对码', DIFFERENT],
  format: ['这个核对码是别的写法', '这一页只认“1.”开头的。请到最新的网站上核对。'],
  damaged: ['核对码不完整，或者有字符被改过、抄错了', DIFFERENT],
};

/**
 * @param {keyof typeof FAULTS} fault
 * @param {string} field the id of the field
 * @returns {HTMLElement}
 */
export function faultView(fault, field) {
  const [problem, remedy] = FAULTS[fault];
  return h(
    'div',
    { class: 'quiz-error-summary', tabindex: -1, role: 'group', 'aria-labelledby': 'recheck-fault' },
    h('h2', { id: 'recheck-fault' }, problem),
    h('p', {}, remedy),
    h('p', {}, h('a', { href: `#${field}` }, '回去改核对码')),
  );
}

/**
 * @param {Recheck} found
 * @param {Edition} today
 * @param {string} quiz the address of the quiz
 * @returns {HTMLElement}
 */
export function recheckView(found, today, quiz) {
  const { shared, madeFor } = found;
  const { words = {} } = today;
  const { result, endings } = found.verdict;
  const parts = { clauseLink: (/** @type {string} */ id) => clauseLink(today.clauses[id]) };
  const dates = result.sections.find(({ id }) => id === 'freshness')?.lines ?? [];
  return h(
    'section',
    { class: 'recheck-result' },
    standing(found, today),
    found.changes.length > 0 && h('section', {}, h('h3', {}, '和当时不一样的'), found.changes.map((one) => changeView(one, found.isOfSameText, words))),
    h('h2', {}, `按现在的规则：${result.headline}`),
    linesView(result.top, parts),
    linesView(dates, parts),
    endings
      .filter((one) => isInScope(shared.scope, one))
      .map(({ title, status, places, clause }) =>
        h(
          'div',
          { class: 'quiz-other' },
          h('h3', { class: 'quiz-other__title' }, title),
          badge(status, STATUS_WORDS[status]),
          places.length > 0 && h('p', {}, sentence(filledIn(words['place_short'], { places: placesInWords(places.map(({ name }) => name)) }))),
          h('p', {}, '原文：', parts.clauseLink(clause)),
        ),
      ),
    h('h2', {}, '核对码里的回答'),
    answers(shared.scope, found.shared.answers, madeFor ?? today, words['direction_asked']),
    h('p', {}, h('a', { href: `${quiz}#a=${found.code}` }, '打开完整的结果：每一条的理由和原文')),
    h('p', {}, WHAT_A_CODE_IS),
  );
}

/**
 * @param {Recheck} found
 * @param {Edition} today
 * @returns {HTMLElement}
 */
function standing(found, today) {
  const { unread, reworded, day, aged } = found.shared;
  const [picture, heading, words] = standingWords(found, today);
  return h(
    'header',
    { class: 'recheck-standing' },
    icon(picture),
    h(
      'div',
      {},
      h('h2', { class: 'quiz-heading', tabindex: -1 }, heading),
      h('p', {}, words),
      reworded.length > 0 && h('p', {}, h('strong', {}, `有 ${reworded.length} 个回答，题目或者选项后来改了，没有算进去，要重新回答：${reworded.join('；')}。`)),
      aged.length > 0 && h('p', {}, h('strong', {}, agedWords(day, aged))),
      unread > 0 && h('p', {}, h('strong', {}, `有 ${unread} 个回答对不上现在的问题，没有算进去。`)),
    ),
  );
}

/**
 * @param {Recheck} found
 * @param {Edition} today
 * @returns {readonly [import('../quiz/icons.js').Picture, string, string]} the sign, the heading, and what stands below it
 */
function standingWords({ holds, madeFor, edition, isOfSameText, changes, shared }, today) {
  const current = editionWords(today.links.edition);
  const now = `现在用的是 ${current}`;
  const then = editionWords(edition) || `“${edition}”版`;
  if (!madeFor) return ['maybe', '当时的结论没法核对', `核对码是完整的，但它是按 ${then}做的，这里没有那一版的规则。${now}：下面是同样的回答按现在的规则的结论。`];
  if (shared.aged.length > 0) return ['maybe', '时间过去了，有的回答要重新答', `核对码是完整的，是按 ${then}做的。里面有的回答说的是过了多久，这个会变；下面的结论没有把它们算进去。`];
  if (holds === null) return ['maybe', '有的回答读不出来', '核对码是完整的，但里面有的回答，现在的问题里没有。'];
  if (madeFor === today) {
    return ['yes', '核对码没有错', `它是按现在的规则（${current}）做的。下面是重新算出来的结论，请和纸上的对一对：一样，纸上的就还算数。`];
  }
  const editions = `它是按 ${then}做的，${now}。${isOfSameText ? '原文一个字没有变，变的是本站对原文的读法和问法。' : ''}`;
  return holds ? ['yes', '还算数：结论和当时一样', editions] : ['no', `不一样了：有 ${changes.length} 处和当时不同`, editions];
}

/**
 * @param {Change} change
 * @param {boolean} isOfSameText
 * @param {Readonly<Record<string, string>>} words
 * @returns {HTMLElement}
 */
function changeView({ before, now }, isOfSameText, words) {
  const shown = now ?? before;
  const isAmended = !isOfSameText && before?.clause?.words !== now?.clause?.words;
  return h(
    'div',
    { class: 'quiz-other' },
    h('h4', {}, shown?.pathway.title),
    h('dl', { class: 'recheck-change' }, row('当时', outcomeWords(words, before, '没有这条路')), row('现在', outcomeWords(words, now, '没有这条路了'))),
    isAmended && h('p', {}, '原文改了：'),
    isAmended && h('dl', { class: 'recheck-change' }, before?.clause && row('当时', quoted(before.clause)), now?.clause && row('现在', quoted(now.clause))),
  );
}

/**
 * @param {Clause} clause
 * @returns {import('../quiz/dom.js').Child}
 */
function quoted(clause) {
  return [clauseLink(clause), '：', h('q', {}, clause.words)];
}

/**
 * @param {Clause | undefined} clause
 * @returns {Node}
 */
function clauseLink(clause) {
  return clause ? h('a', { href: clause.page }, clause.name) : document.createTextNode('');
}

/**
 * @param {Readonly<Record<string, string>>} words
 * @param {Outcome | null} outcome
 * @param {string} absent
 * @returns {string}
 */
function outcomeWords(words, outcome, absent) {
  if (!outcome) return absent;
  const { status, places } = outcome.pathway;
  return STATUS_WORDS[status] + (places.length > 0 ? filledIn(words['and_lands'], { places: placesInWords(places.map(({ name }) => name)) }) : '');
}

/**
 * @param {import('../quiz/deciding/decider.js').Scope} scope
 * @param {import('../quiz/asking/share_code.js').Given} given
 * @param {Edition} edition by whose questions they are read
 * @param {string | undefined} directionAsked what is asked first; undefined where there is nothing to choose
 * @returns {HTMLElement}
 */
function answers({ direction, clause }, given, { interview, clauses }, directionAsked) {
  const facts = new Map(interview.facts.map((fact) => [fact.id, fact]));
  const about = clause === null ? [directionAsked, interview.directions.find(({ id }) => id === direction)?.label ?? '都看看'] : ['只看这一条', clauses[clause]?.name ?? clause];
  return h(
    'dl',
    { class: 'recheck-change' },
    about[0] !== undefined && row(about[0], about[1] ?? ''),
    given.map(([id, option]) => {
      const fact = facts.get(id);
      return fact && row(fact.topic, answerLabel(fact, option));
    }),
  );
}

/**
 * @param {string} term
 * @param {import('../quiz/dom.js').Child} words
 * @returns {HTMLElement}
 */
function row(term, words) {
  return h('div', {}, h('dt', {}, term), h('dd', {}, words));
}
