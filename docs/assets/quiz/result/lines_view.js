/**
 * The lines of a result on the page, each by its kind. What a line says was concluded and worded before ({@link module:decider}).
 *
 * @module lines_view
 */

import { addressOf } from '../asking/address.js';
import { WHOM } from '../asking/summary_view.js';
import { h } from '../dom.js';
import { icon } from '../icons.js';

/** @typedef {import('../deciding/decider.js').Line} Line */
/** @typedef {import('../dom.js').Child} Child */
/** @typedef {Readonly<{clauseLink: (clause: string, quote?: string) => Node}>} Clauses how a clause is linked to */

/** @type {Readonly<Record<string, import('../icons.js').Picture>>} by state */
const PICTURES = {
  ...{ entitled: 'yes', already_there: 'yes', undetermined: 'maybe', not_entitled: 'no', not_concerned: 'skipped' },
  ...{ met: 'yes', unmet: 'no', open: 'maybe', unknown: 'maybe', not_asked: 'unasked' },
  ...{ here: 'yes', choice: 'yes', here_if: 'maybe', choice_if: 'maybe', unavailable: 'no', not_reached: 'skipped' },
  ...{ may: 'yes', silent: 'no', outside: 'no', applies: 'yes', maybe: 'maybe' },
};

/** Lines of these kinds stand together in a list of their own.
 * @type {Readonly<Record<string, 'ol' | 'ul' | 'dl'>>}
 */
const LISTS = { reason: 'ol', place: 'ol', relation: 'ul', answer: 'dl' };

/**
 * @param {readonly Line[]} lines
 * @param {Clauses} parts
 * @returns {readonly HTMLElement[]}
 */
export function linesView(lines, parts) {
  return together(lines).map((group) => blockOf(group, group.map((line) => lineView(line, parts))));
}

/**
 * The same in slices.
 * @param {readonly Line[]} lines
 * @param {Clauses} parts
 * @param {import('../slices.js').Slices} slices
 * @returns {Promise<readonly HTMLElement[]>}
 */
export async function linesInSlices(lines, parts, slices) {
  const blocks = [];
  for (const group of together(lines)) {
    const views = [];
    for (const line of group) {
      views.push(lineView(line, parts));
      await slices.next();
    }
    blocks.push(blockOf(group, views));
  }
  return blocks;
}

/**
 * @param {readonly Line[]} group of one kind
 * @param {readonly HTMLElement[]} views of its lines
 * @returns {HTMLElement}
 */
function blockOf(group, views) {
  const [{ kind = '', state = '' } = {}] = group;
  if (kind === 'reading' && state === 'taken') return folded(`原文有不同理解的地方，这里怎样看（${group.length} 处）`, views);
  const list = LISTS[kind];
  return list ? h(list, { class: kind === 'answer' ? 'quiz-answers' : `quiz-lines quiz-lines--${kind}` }, views) : h('div', { class: `quiz-block quiz-block--${kind}` }, views);
}

/**
 * A state in words and shape.
 * @param {string} state
 * @param {string} words
 * @returns {HTMLElement}
 */
export function badge(state, words) {
  return h('span', { class: `quiz-status quiz-status--${state}` }, pictureOf(state), words);
}

/**
 * @param {string} state
 * @returns {SVGElement}
 */
export function pictureOf(state) {
  return icon(PICTURES[state] ?? 'unasked');
}

/**
 * @param {string} title
 * @param {...Child} body
 * @returns {HTMLElement}
 */
export function folded(title, ...body) {
  return h('details', { class: 'quiz-aside' }, h('summary', {}, title), h('div', {}, body));
}

/**
 * A section of the page, folded: its heading is all that shows.
 * @param {string} title
 * @param {...Child} body
 * @returns {HTMLElement}
 */
export function foldedSection(title, ...body) {
  return h('details', { class: 'quiz-section' }, h('summary', {}, h('h2', {}, title)), h('div', {}, body));
}

/**
 * A quotation from the official text with a link to it in its clause; only the link where the passage has no words for it.
 * @param {string} quote
 * @param {string} clause
 * @param {Clauses} parts
 * @returns {HTMLElement}
 */
export function quotation(quote, clause, parts) {
  return h('p', { class: 'quiz-quote' }, '原文', parts.clauseLink(clause, quote), quote ? h('q', {}, quote) : null);
}

/**
 * @param {readonly Line[]} lines
 * @returns {readonly (readonly Line[])[]} neighbours of one kind together
 */
function together(lines) {
  /** @type {Line[][]} */
  const groups = [];
  for (const line of lines) {
    const last = groups[groups.length - 1];
    if (last && last[0]?.kind === line.kind && (line.kind !== 'reading' || last[0].state === line.state)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * @param {Line} line
 * @param {Clauses} parts
 * @returns {HTMLElement}
 */
function lineView(line, parts) {
  switch (line.kind) {
    case 'next':
      return h('p', { class: 'quiz-next' }, h('strong', {}, line.text.slice(0, line.text.indexOf('：') + 1)), line.text.slice(line.text.indexOf('：') + 1));
    case 'answer':
      return answerView(line, parts);
    case 'pathway':
    case 'guarantee':
      return entryView(line, parts);
    case 'fold':
      return folded(line.text, linesView(line.lines ?? [], parts));
    case 'group':
      return drawing(line, parts);
    case 'reason':
    case 'place':
    case 'relation':
      return h('li', { class: `quiz-line quiz-line--${line.state ?? ''}`, 'data-state': line.state }, line.state && pictureOf(line.state), h('div', {}, standing(line), below(line, parts)));
    case 'quote':
      return h('div', {}, line.text && h('p', {}, `${line.text}：`), quotation(line.quote ?? '', line.clause ?? '', parts));
    default:
      return h('div', { class: `quiz-line quiz-line--${line.kind}`, 'data-state': line.state }, line.text && line.kind !== 'route' && h('p', {}, line.state === 'overdue' && icon('warning'), line.text, line.kind === 'sentence' && line.clause && ['（原文', parts.clauseLink(line.clause), '）']), below(line, parts));
  }
}

/**
 * Conditions that count together, drawn as a tree: lines join them.
 * @param {Line} line
 * @param {Clauses} parts
 * @returns {HTMLElement}
 */
function drawing({ text, state, lines = [] }, parts) {
  const branches = lines.map((one) => (one.kind === 'group' ? h('li', {}, drawing(one, parts)) : lineView(one, parts)));
  return h('div', { class: 'quiz-drawn' }, h('p', { class: 'quiz-drawn__gate' }, state && pictureOf(state), text), h('ul', {}, branches));
}

/**
 * How something stands, first of all in a word.
 * @param {Line} line
 * @returns {HTMLElement}
 */
function standing({ stands, text }) {
  return h('p', {}, stands && h('strong', {}, stands), stands && text && '：', text);
}

/**
 * What a line rests on, and what belongs to it.
 * @param {Line} line
 * @param {Clauses} parts
 * @returns {readonly Child[]}
 */
function below(line, parts) {
  const { answer, quote, clause, fact, kind, lines } = line;
  return [
    answer !== undefined && h('p', { class: 'quiz-line__answer' }, `您答的是“${answer}”`),
    clause !== undefined && (quote || kind !== 'sentence') && kind !== 'route' && quotation(quote ?? '', clause, parts),
    lines && linesView(lines, parts),
    kind === 'decides' && fact !== undefined && h('p', {}, h('a', { href: addressOf({ at: 'question', fact }), 'data-revise': fact, 'aria-label': `去答这一题：“${line.text}”` }, '去答这一题')),
    kind === 'route' && clause !== undefined && h('p', {}, h('a', { href: addressOf({ at: 'clause', clause }), target: '_blank', rel: 'noopener' }, line.text)),
  ];
}

/**
 * A pathway or a guarantee: its name and how it stands; the rest waits until asked.
 * @param {Line} line
 * @param {Clauses} parts
 * @returns {HTMLElement}
 */
function entryView({ kind, text, pathway, state, stands, answer, quote, clause, lines = [], sections = [] }, parts) {
  return h(
    'details',
    { class: `quiz-other quiz-other--${kind}`, id: pathway && `pathway-${pathway}`, 'data-state': state },
    h('summary', {}, h('div', {}, h('h3', { class: 'quiz-other__title' }, text), state && badge(state, stands ?? ''), answer && h('p', {}, answer))),
    h('div', {}, linesView(lines, parts), sections.map((one) => [h('h4', {}, one.title), linesView(one.lines, parts)]), clause !== undefined && quotation(quote ?? '', clause, parts)),
  );
}

/**
 * An answer, with the way to change it; that to the first question has no fact.
 * @param {Line} line
 * @param {Clauses} parts
 * @returns {HTMLElement}
 */
function answerView({ text, answer = '', fact = '', clause }, parts) {
  const href = addressOf(fact === WHOM ? { at: 'whom' } : fact ? { at: 'question', fact } : { at: 'start' });
  return h(
    'div',
    { class: 'quiz-answers__row' },
    h('dt', {}, text),
    h('dd', {}, clause === undefined ? answer : parts.clauseLink(clause)),
    clause === undefined && h('dd', { class: 'quiz-answers__change' }, h('a', { href, 'data-revise': fact, 'aria-label': `修改“${text}”的回答` }, '修改')),
  );
}
