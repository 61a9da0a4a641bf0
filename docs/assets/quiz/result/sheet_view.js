/**
 * The sheet on paper: one A4 page, shown only in print (sheet.css).
 *
 * @module sheet_view
 */

import { h } from '../dom.js';
import { qrPicture } from '../qr_code.js';

/** @typedef {import('../dom.js').Child} Child */
/** @typedef {import('./sheet.js').Sheet} Sheet */
/** @typedef {import('./sheet_pathway.js').SheetPathway} SheetPathway */

/**
 * @param {Sheet} sheet
 * @returns {HTMLElement}
 */
export function sheetView(sheet) {
  const { pathway } = sheet;
  return h(
    'section',
    { class: 'sheet', 'aria-label': '打印用的一张纸' },
    head(sheet),
    sheet.overdue && h('p', { class: 'sheet-overdue' }, h('strong', {}, `注意：${sheet.overdue}`)),
    h('div', { class: 'sheet-verdict' }, h('h3', {}, `结论：${sheet.headline}`), h('p', {}, sheet.more.join(''))),
    part('回答', h('dl', { class: 'sheet-answers' }, sheet.answers.map(termAndWords))),
    pathway && pathwayParts(pathway),
    sheet.others.length > 0 && part(pathway ? '别的路' : '各条路', lines(sheet.others)),
    part('原文没有写的', h('p', {}, sheet.notStated)),
    foot(sheet),
  );
}

/**
 * The QR code of a sheet; words in its place where it cannot be drawn.
 * @param {Sheet} sheet
 * @returns {HTMLElement}
 */
export function qrFigure(sheet) {
  const place = h('div', { class: 'quiz-qr-place' });
  qrPicture(sheet.address, sheet.code).then(
    (picture) => place.replaceChildren(picture),
    () => place.replaceChildren(h('p', {}, '二维码没有显示出来，请用网址。')),
  );
  return place;
}

/**
 * The quiz asks for no name: whoever takes the sheet along writes it in.
 * @param {Sheet} sheet
 * @returns {HTMLElement}
 */
function head(sheet) {
  return h(
    'header',
    { class: 'sheet-head' },
    h(
      'div',
      {},
      h('h2', {}, '落户自测结果'),
      h('p', {}, sheet.basis),
      h('p', { class: 'sheet-who' }, '给谁办：', box(sheet, '自己', 'self'), box(sheet, '自己和家里人', 'family'), box(sheet, '替别人办，他是您的', 'someone'), blank(), '　姓名', blank(), '（自己填）'),
    ),
    h('figure', {}, qrFigure(sheet), h('figcaption', {}, '扫码看这个结果')),
  );
}

/**
 * A box to tick, ticked where the quiz has been told.
 * @param {Sheet} sheet
 * @param {string} label
 * @param {Sheet['who']} who
 * @returns {string}
 */
function box(sheet, label, who) {
  return `${sheet.who === who ? '☑' : '□'} ${label}　`;
}

/** @returns {HTMLElement} a line to write on */
function blank() {
  return h('span', { class: 'sheet-blank' });
}

/**
 * @param {SheetPathway} pathway
 * @returns {readonly Child[]}
 */
function pathwayParts({ title, clause, status, reasons, notes, changes, landing, practical }) {
  return [
    part(`“${title}”（原文${clause}）：${status}`, reasons.length > 0 && reasonTable(reasons), lines(notes)),
    changes.length > 0 && part('怎样就能办', lines(changes)),
    landing && part(landing.title, landing.intro && h('p', {}, landing.intro), h('ol', { class: 'sheet-places' }, landing.places.map(landingPlace)), landing.rest && h('p', {}, landing.rest)),
    practical.length > 0 && part('带什么、找谁', h('dl', { class: 'sheet-practical' }, practical.map(termAndWords))),
  ];
}

/**
 * @param {readonly [string, string]} pair
 * @returns {HTMLElement}
 */
function termAndWords([term, words]) {
  return h('div', {}, h('dt', {}, `${term}：`), h('dd', {}, words));
}

/**
 * @param {SheetPathway['reasons']} reasons
 * @returns {HTMLElement}
 */
function reasonTable(reasons) {
  return h(
    'table',
    { class: 'sheet-reasons' },
    h('thead', {}, h('tr', {}, ['原文的条件', '回答', '对照'].map((words) => h('th', { scope: 'col' }, words)))),
    h(
      'tbody',
      {},
      reasons.map(({ stands, words, answer, clause, quote }) =>
        h('tr', {}, h('td', {}, quotation(clause, quote)), h('td', {}, answer), h('td', {}, h('strong', {}, stands), `：${words}`)),
      ),
    ),
  );
}

/**
 * @param {import('./sheet_pathway.js').SheetPlace} place
 * @returns {HTMLElement}
 */
function landingPlace({ name, state, isMine, clause, quote, why }) {
  return h('li', {}, h(isMine ? 'strong' : 'span', {}, `${name}：${state}。`), why.join(''), ' ', quotation(clause, quote));
}

/**
 * @param {Sheet} sheet
 * @returns {HTMLElement}
 */
function foot(sheet) {
  return h(
    'footer',
    { class: 'sheet-foot' },
    h('p', {}, sheet.caveat),
    h('p', {}, '打开这个结果：', h('span', { class: 'sheet-address' }, sheet.address + sheet.code)),
    h('p', {}, '核对码：', h('strong', { class: 'sheet-address' }, sheet.code), '　窗口可以到 ', h('span', { class: 'sheet-address' }, sheet.recheckAt), ' 填核对码，按现在的规则再算一遍。'),
    h('p', {}, '自己从头测：', h('span', { class: 'sheet-address' }, sheet.page)),
    h('p', {}, sheet.publisher),
  );
}

/**
 * @param {string} title
 * @param {...Child} children
 * @returns {HTMLElement}
 */
function part(title, ...children) {
  return h('section', { class: 'sheet-part' }, h('h3', {}, title), children);
}

/**
 * @param {readonly string[]} words
 * @returns {HTMLElement | null}
 */
function lines(words) {
  return words.length > 0 ? h('ul', { class: 'sheet-lines' }, words.map((one) => h('li', {}, one))) : null;
}

/**
 * @param {string} clause
 * @param {string} quote
 * @returns {readonly Child[]}
 */
function quotation(clause, quote) {
  return [`原文${clause}`, quote && h('q', {}, quote)];
}
