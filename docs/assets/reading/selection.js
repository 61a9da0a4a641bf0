/**
 * Whoever selects words of the official text is offered a link to them. Marked phrases have the same as a button, for keyboards.
 *
 * @module selection
 */

import { h } from '../quiz/dom.js';
import { copyButton } from './copy_button.js';
import { MARK, fragmentOf } from '../quiz/text_fragment.js';

const OFFICIAL = '.official-text__clause, .official__words';
const LONGEST = 300;

export function installSelection() {
  if (!document.querySelector(OFFICIAL)) return;
  let address = '';
  const [button, told] = copyButton('复制这句话的链接', () => address);
  const bar = h('div', { class: 'copy-selection', hidden: true }, button, told);
  button.addEventListener('pointerdown', (event) => event.preventDefault()); // the selection stays
  (document.querySelector('article') ?? document.body).append(bar);
  const offer = () => {
    if (bar.contains(document.activeElement)) return;
    const next = selectedAddress();
    if (next !== address) told.textContent = '';
    address = next;
    bar.hidden = address === '';
  };
  document.addEventListener('selectionchange', offer);
  offer(); // words can be selected before this has loaded
}

/** The address of the words selected; empty where nothing in one paragraph of the official text is. @returns {string} */
function selectedAddress() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const words = selection.toString().trim();
  const start = elementOf(selection.getRangeAt(0).startContainer)?.closest('p');
  const end = elementOf(selection.getRangeAt(0).endContainer)?.closest('p');
  if (!words || words.length > LONGEST || !start || start !== end || !start.closest(OFFICIAL)) return '';
  return `${location.href.split('#')[0]}#${anchorBefore(start)}${MARK}${fragmentOf(words)}`;
}

/** @param {Node} node @returns {Element | null} */
function elementOf(node) {
  return node instanceof Element ? node : node.parentElement;
}

/** The id of the clause in which a paragraph stands; empty where the page is the clause. @param {Element} paragraph */
function anchorBefore(paragraph) {
  const clauses = [...document.querySelectorAll('.official-text [id^="c-"]')];
  const isBefore = (/** @type {Element} */ one) =>
    one.contains(paragraph) || Boolean(one.compareDocumentPosition(paragraph) & Node.DOCUMENT_POSITION_FOLLOWING);
  return clauses.filter((one) => isBefore(one) && one.tagName !== 'SPAN').pop()?.id ?? '';
}
