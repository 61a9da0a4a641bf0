/**
 * A button that puts something on the clipboard and says whether it did.
 *
 * @module copy_button
 */

import { copy } from '../quiz/copying.js';
import { h, on } from '../quiz/dom.js';

/**
 * @param {string} label
 * @param {() => string} text
 * @returns {readonly [HTMLElement, HTMLElement]} the button, and where it speaks
 */
export function copyButton(label, text) {
  const button = h('button', { type: 'button' }, label);
  return [button, copyOnClick(button, text)];
}

/**
 * @param {HTMLElement} button
 * @param {() => string} text
 * @returns {HTMLElement} where it speaks
 */
export function copyOnClick(button, text) {
  const told = h('span', { class: 'cite-tools__told', role: 'status' });
  on(button, 'click', async () => {
    const done = await copy(text());
    told.textContent = done ? '已复制' : `没能复制，请手动选取：${text()}`;
  });
  return told;
}
