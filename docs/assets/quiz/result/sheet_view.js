/**
 * What goes with a person to the window: one A4 page, shown only in print (sheet.css).
 *
 * @module sheet_view
 */

import { WHOM } from '../asking/summary_view.js';
import { h } from '../dom.js';
import { sentence } from '../words.js';
import { answerIn, firstLines, linesToTake } from './result_text.js';

/** @typedef {import('../dom.js').Child} Child */
/** @typedef {import('../deciding/decider.js').Line} Line */
/** @typedef {import('../deciding/decider.js').Result} Result */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/**
 * The way back to a result: `title` says what it is of, `address` and `code` together reopen exactly this one, `page` is the quiz, `recheckAt` the page on which staff check the
 * code, and `picture` is their QR code; `who` is null where nobody has said for whom it is; `publisher` says whose site this is.
 * @typedef {Readonly<{
 *   title: string, page: string, address: string, code: string, picture: Promise<SVGElement>, recheckAt: string, who: string | null, publisher: string
 * }>} WayBack
 */

/** The more there is to tell, the smaller the letters, so that it stays on one page: in points, and for so many characters as fill a page with letters of one point. */
const [LARGEST, FILLING] = [9, 350 ** 2];

/**
 * @param {Result} result
 * @param {WayBack} way
 * @param {PageParts} parts
 * @param {import('../slices.js').Slices} slices
 * @returns {Promise<HTMLElement>}
 */
export async function sheetView(result, way, parts, slices) {
  const { headline, top, sections } = result;
  const printed = sections.filter(({ sheet }) => sheet);
  const dates = printed.find(({ id }) => id === 'freshness')?.lines ?? [];
  const warnings = top.filter(({ state }) => state === 'overdue');
  const said = firstLines(result).filter((one) => !warnings.includes(one)).map(({ text }) => sentence(text));
  const body = [];
  for (const { id, title, lines } of printed) {
    if (id === 'freshness') continue;
    body.push(h('section', { class: 'sheet-part' }, h('h3', {}, title), linesOnPaper(lines, parts)));
    await slices.next();
  }
  const sheet = h(
    'section',
    { class: 'sheet', 'aria-label': '打印用的一张纸' },
    head(way),
    warnings.map(({ text }) => h('p', { class: 'sheet-overdue' }, h('strong', {}, `注意：${text}`))),
    h('div', { class: 'sheet-verdict' }, h('h3', {}, `结论：${headline}`), h('p', {}, said.join(''))),
    body,
    foot(way, dates),
  );
  const points = Math.min(LARGEST, Math.sqrt(FILLING / (sheet.textContent ?? '').length));
  sheet.style.setProperty('--letters', `${points.toFixed(2)}pt`);
  return sheet;
}

/** @returns {HTMLElement} what whoever prints too soon gets */
export function noSheetYet() {
  return h('section', { class: 'sheet' }, h('p', {}, '打印用的这张纸还没有准备好，请过几秒再打印一次。'));
}

/**
 * The QR code that opens a result; words in its place where it cannot be drawn.
 * @param {WayBack} way
 * @returns {HTMLElement}
 */
export function qrFigure({ picture }) {
  const place = h('div', { class: 'quiz-qr-place' });
  picture.then(
    (drawn) => place.replaceChildren(drawn.cloneNode(true)),
    () => place.replaceChildren(h('p', {}, '二维码没有显示出来，请用网址。')),
  );
  return place;
}

/**
 * The quiz asks for no name: whoever takes the sheet along writes it in.
 * @param {WayBack} way
 * @returns {HTMLElement}
 */
function head(way) {
  const box = (/** @type {string} */ label, /** @type {string} */ who) => `${way.who === who ? '☑' : '□'} ${label}　`;
  const blank = () => h('span', { class: 'sheet-blank' });
  return h(
    'header',
    { class: 'sheet-head' },
    h(
      'div',
      {},
      h('h2', {}, way.title),
      h('p', { class: 'sheet-who' }, '给谁办：', box('自己', 'self'), box('自己和家里人', 'family'), box('替别人办，他是您的', 'someone'), blank(), '　姓名', blank(), '（自己填）'),
    ),
    h('figure', {}, qrFigure(way), h('figcaption', {}, '扫码看这个结果')),
  );
}

/**
 * @param {readonly Line[]} lines
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
function linesOnPaper(lines, parts) {
  if (lines.every(({ kind }) => kind === 'answer')) {
    // For whom it is stands above, where a pen can say so too.
    const given = lines.filter(({ fact }) => fact !== WHOM);
    return h('dl', { class: 'sheet-answers' }, given.map((line) => h('div', {}, h('dt', {}, `${line.text}：`), h('dd', {}, answerIn(line, (clause) => parts.clauseName(clause))))));
  }
  const taken = linesToTake(lines, (clause) => parts.clauseName(clause));
  return h('ul', { class: 'sheet-lines' }, taken.map((line) => lineOnPaper(line, parts)));
}

/**
 * @param {Line} line
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
function lineOnPaper({ kind, stands, text, answer, quote, clause, lines = [] }, parts) {
  return h(
    'li',
    { class: `sheet-line sheet-line--${kind}` },
    stands && h('strong', {}, stands),
    stands && text && '：',
    text,
    answer !== undefined && `（回答：${answer}）`,
    clause !== undefined && [' 原文', parts.clauseName(clause), quote && h('q', {}, quote)],
    lines.length > 0 && linesOnPaper(lines, parts),
  );
}

/**
 * @param {WayBack} way
 * @param {readonly Line[]} basis
 * @returns {HTMLElement}
 */
function foot({ page, address, code, recheckAt, publisher }, basis) {
  const written = (/** @type {string} */ words) => h('span', { class: 'sheet-address' }, words);
  return h(
    'footer',
    { class: 'sheet-foot' },
    basis.map(({ text }) => h('p', {}, text)),
    h('p', {}, '打开这个结果：', written(address + code)),
    h('p', {}, '核对码：', h('strong', { class: 'sheet-address' }, code), ' 窗口可以到 ', written(recheckAt), ' 填核对码，按现在的规则再算一遍。'),
    h('p', {}, '自己从头测：', written(page)),
    h('p', {}, publisher),
  );
}
