/**
 * Taking a result along: on paper, as text, as an address or a QR code.
 *
 * @module take_away_view
 */

import { copy } from '../copying.js';
import { h, on } from '../dom.js';
import { foldedSection } from './lines_view.js';
import { qrFigure } from './sheet_view.js';

/** @typedef {import('./sheet_view.js').WayBack} WayBack */
/** @typedef {(words: string, field?: Node | null) => void} Say tells in words, and shows a field below, what came of a button */

const NO_PRINT = '这里打印不了（微信里常这样）。可以按“复制成文字”，发到能打印的地方。';
const COPY_BY_HAND = '这里不让自动复制。文字已经选好，按住它再点“复制”。';

/** A screen reader speaks only of what changes after the words before it have gone. */
const PAUSE = 100;

/**
 * @param {WayBack} way
 * @param {() => string} text the result in words, as it is by now
 * @param {() => Promise<void>} whole when the sheet is there
 * @returns {HTMLElement}
 */
export function takeAway(way, text, whole) {
  const { say, place } = announcer();
  return foldedSection(
    '带走这个结果',
    h(
      'div',
      { class: 'quiz-actions' },
      canPrint() && button('打印 / 存成 PDF', () => printSheet(whole, say), 'quiz-button'),
      button('复制成文字', () => copyAndSay(text(), '已经复制，可以粘贴到聊天、备忘录里。', say)),
    ),
    place,
    shareByAddress(way),
  );
}

/**
 * For 长辈版, where it stands below the first words.
 * @param {() => Promise<void>} whole when the sheet is there
 * @returns {HTMLElement | null} null where nothing prints
 */
export function printTool(whole) {
  if (!canPrint()) return null;
  const { say, place } = announcer();
  return h('div', { class: 'quiz-print-tool' }, button('打印带走', () => printSheet(whole, say), 'quiz-button'), place);
}

/**
 * How to tell the publisher that a window says something else. The code is enough; it stands for the answers, so nobody has to send it.
 * @param {string} contact empty where the site has none
 * @returns {HTMLElement | null}
 */
export function reportTo(contact) {
  if (!contact) return null;
  return h('p', {}, `窗口说的和这里不一样，请告诉本站：${contact}。写上窗口怎么说的、打印件上的核对码就行，不用写您的情况。核对码能还原您的回答，不想让人知道的，只写窗口怎么说。`);
}

/**
 * The address is for the eyes of whoever gets it; so it says first what it holds.
 * @param {WayBack} way
 * @returns {HTMLElement}
 */
function shareByAddress(way) {
  const { say, place } = announcer();
  const address = way.address + way.code;
  const field = h('input', { id: 'quiz-share-address', class: 'quiz-address', type: 'text', readonly: true, value: address });
  on(field, 'focus', () => field.select());
  return h(
    'details',
    { class: 'quiz-aside quiz-share' },
    h('summary', {}, '把结果发给别人 / 在别的设备上打开'),
    h('p', {}, '下面的网址和二维码里带着您的回答，谁拿到都能看到。回答写在 # 后面：打开时只在对方的设备上用，不会发到网站。'),
    h('label', { for: field.id }, '带着回答的网址'),
    field,
    h(
      'div',
      { class: 'quiz-actions' },
      button('复制网址', () => copyAndSay(address, '已经复制带着回答的网址。', say)),
      typeof navigator.share === 'function' && button('发给别人', () => navigator.share({ title: way.title, url: address }).catch(() => {})),
    ),
    place,
    h('figure', { class: 'quiz-share__qr' }, qrFigure(way), h('figcaption', {}, '用另一台手机扫一扫，打开的就是这个结果。')),
    h('p', {}, '不想让人看到回答，就发这个不带回答的网址：', h('span', { class: 'quiz-address-words' }, way.page)),
    button('复制不带回答的网址', () => copyAndSay(way.page, '已经复制不带回答的网址。', say)),
  );
}

/**
 * A place below some buttons that tells, also to those who do not see it, what came of them.
 * @returns {{say: Say, place: HTMLElement}}
 */
function announcer() {
  const status = h('p', { class: 'quiz-told', role: 'status' });
  const below = h('div', {});
  /** @type {Say} */
  const say = (words, field = null) => {
    status.textContent = '';
    below.replaceChildren(...(field ? [field] : []));
    setTimeout(() => (status.textContent = words), PAUSE);
  };
  return { say, place: h('div', {}, status, below) };
}

/** @returns {boolean} whether to offer it at all: WeChat has `print`, and nothing comes of it */
function canPrint() {
  return typeof window.print === 'function' && !/MicroMessenger/i.test(navigator.userAgent);
}

/**
 * Some apps have `print` and do nothing; a browser that prints says so before it does.
 * @param {() => Promise<void>} whole when the sheet is there
 * @param {Say} say
 */
async function printSheet(whole, say) {
  await whole();
  let prints = false;
  addEventListener('beforeprint', () => (prints = true), { once: true });
  window.print();
  setTimeout(() => prints || say(NO_PRINT), 10 * PAUSE);
}

/**
 * @param {string} text
 * @param {string} done
 * @param {Say} say
 */
async function copyAndSay(text, done, say) {
  if (await copy(text)) return say(done);
  const field = h('textarea', { class: 'quiz-address', readonly: true, rows: 6, 'aria-label': '要复制的文字' });
  field.value = text;
  say(COPY_BY_HAND, field);
  field.focus();
  field.select();
}

/**
 * @param {string} words
 * @param {() => void} action
 * @param {string} [look]
 * @returns {HTMLButtonElement}
 */
function button(words, action, look = 'quiz-button quiz-button--quiet') {
  return on(h('button', { type: 'button', class: look }, words), 'click', action);
}
