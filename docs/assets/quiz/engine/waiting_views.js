/**
 * While the program that decides is on its way, and when it does not come.
 *
 * @module waiting_views
 */

import { h, on } from '../dom.js';

/** @typedef {import('./engine_connection.js').Stage} Stage */

/** @type {Stage} */
const BEGINNING = { stage: 'files', received: 0, total: 0 };

/**
 * An honest account of how far it is, with two ways out.
 * @param {{textVersion: string, onCancel: () => void}} options
 * @returns {{view: HTMLElement, show: (stage: Stage) => void}}
 */
export function loadingView({ textVersion, onCancel }) {
  const stage = h('p', { class: 'quiz-stage', role: 'status' }, stageWords(BEGINNING));
  const bytes = h('p', { class: 'quiz-bytes' });
  const bar = h('progress', { class: 'quiz-progress', 'aria-label': '已经取到多少' });
  const view = h(
    'section',
    { class: 'quiz-waiting' },
    h('h1', { class: 'quiz-heading', tabindex: -1 }, '请稍等，正在准备'),
    stage,
    bar,
    bytes,
    h('p', {}, '您刚才的回答已经记下。这些文件只从本网站取，您的回答不会发出去。'),
    actions(button('先不等了，返回', onCancel), textLink(textVersion, '不想等？先看文字版的条件')),
  );
  return { view, show: (now) => showStage(now, stage, bytes, bar) };
}

/**
 * @param {Stage} now
 * @param {HTMLElement} stage
 * @param {HTMLElement} bytes
 * @param {HTMLProgressElement} bar
 */
function showStage(now, stage, bytes, bar) {
  const words = stageWords(now);
  if (stage.textContent !== words) stage.textContent = words; // read out only when it changes
  bytes.textContent = bytesWords(now);
  if (now.total) {
    bar.max = now.total;
    bar.value = now.received;
  }
}

/**
 * It did not come: says so, and what can be done. Never says anything about the person's case.
 * @param {{kind: string, unconnected: string, textVersion: string, onRetry: () => void, onBack: () => void}} options
 * @returns {HTMLElement}
 */
export function failureView({ kind, unconnected, textVersion, onRetry, onBack }) {
  return h(
    'section',
    { class: 'quiz-waiting quiz-waiting--failed' },
    h('h1', { class: 'quiz-heading', tabindex: -1 }, '现在没法继续测'),
    h('p', {}, whyNotRunning(kind), unconnected),
    h('p', {}, '您的回答还在。可以再试一次，也可以先看文字版：每条路的条件都写在那里。'),
    actions(button('再试一次', onRetry, true), textLink(textVersion, '看文字版的条件'), button('返回', onBack)),
  );
}

/**
 * @param {string} kind of a {@link DeciderError}
 * @returns {string}
 */
export function whyNotRunning(kind) {
  if (kind === 'refused') return '页面和判断用的程序不是同一个版本，请把这一页关掉重新打开。';
  if (kind === 'spared') return '为了省流量，没有自己去取。';
  if (kind === 'cancelled') return '您让它停下了，没有再取。';
  if (kind === 'corrupt') return '取到的文件不完整，或者半路上被改动了，所以没有用它。可以换个网络再试。';
  if (kind === 'stalled') return '判断用的程序等了很久没有动静，可能是网络慢或者断了。';
  if (kind === 'missing') return '判断用的文件有一个没有取到：网站上现在没有它，可能正在更新。';
  if (kind === 'unreachable') return '判断用的文件取不到：网络断了，或者这个网络不让取。';
  return '判断用的程序没能在这台设备上运行，可能是浏览器版本太旧，或者内存不够。';
}

/**
 * @param {...HTMLElement} children
 * @returns {HTMLElement}
 */
function actions(...children) {
  return h('div', { class: 'quiz-actions' }, children);
}

/**
 * @param {string} words
 * @param {() => void} action
 * @param {boolean} [isMain]
 * @returns {HTMLButtonElement}
 */
function button(words, action, isMain = false) {
  return on(h('button', { type: 'button', class: isMain ? 'quiz-button' : 'quiz-button quiz-button--quiet' }, words), 'click', action);
}

/**
 * @param {string} href
 * @param {string} words
 * @returns {HTMLAnchorElement}
 */
function textLink(href, words) {
  return h('a', { href, class: 'quiz-link' }, words);
}

/** @type {Readonly<Record<Stage['stage'], string>>} */
const STAGES = {
  files: '第 1 步，共 3 步：把判断用的程序取到您的手机或电脑上',
  start: '第 2 步，共 3 步：让程序动起来',
  policy: '第 3 步，共 3 步：读政策原文和条件',
};

/**
 * @param {Stage} stage
 * @returns {string}
 */
function stageWords({ stage }) {
  return STAGES[stage];
}

/**
 * How much has come over the network.
 * @param {Stage} stage
 * @returns {string} empty where nothing was measured
 */
export function bytesWords({ stage, received, total }) {
  if (stage !== 'files' || !received) return '';
  return total ? `已取到 ${megabytes(received)}，共 ${megabytes(total)}` : `已取到 ${megabytes(received)}`;
}

/**
 * @param {number} bytes
 * @returns {string}
 */
export function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
