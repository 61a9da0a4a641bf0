/**
 * Links to words (`#w-3-1-2-27:~:text=…`). A browser that knows text fragments takes everything from `:~:` away and marks the words itself; for the others
 * it is done here. Where the words are not found the clause or phrase before `:~:` is shown.
 *
 * @module fragments
 */

import { h } from '../quiz/dom.js';
import { MARK, fragmentOf } from '../quiz/text_fragment.js';

export function installFragments() {
  markFragment(location.hash);
  addEventListener('hashchange', () => markFragment(location.hash));
}

/** Shows the words that a fragment names. @param {string} hash */
export function markFragment(hash) {
  const [anchor = '', words] = hash.slice(1).split(MARK);
  if (words === undefined) return;
  const around = document.getElementById(decodeURIComponent(anchor));
  const found = mark(decodeURIComponent(words), around) ?? around;
  found?.scrollIntoView({ block: 'center' });
}

/**
 * The address of a phrase on this page, with its words for browsers that mark them.
 * @param {string} id
 * @param {string} words
 */
export function phraseAddress(id, words) {
  return `${location.href.split('#')[0]}#${id}${MARK}${fragmentOf(words)}`;
}

/** Marks the first place of some words at or after an element. @param {string} words @param {Element | null} after @returns {Element | null} */
function mark(words, after) {
  const places = [...document.querySelectorAll('.official-text__clause p, .official__words p, .official-text :is(h2, h3, h4)')];
  const isLater = (/** @type {Element} */ place) =>
    !after || place.contains(after) || Boolean(after.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
  const place = places.find((one) => isLater(one) && one.textContent?.includes(words));
  return place ? wrap(place, (place.textContent ?? '').indexOf(words), words.length) : null;
}

/** Puts `<mark>` around characters of an element, one for each text node. @param {Element} place @param {number} start @param {number} length */
function wrap(place, start, length) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  let at = 0;
  /** @type {Element | null} */
  let first = null;
  for (const text of texts) {
    const from = Math.max(0, start - at);
    const to = Math.min(text.length, start + length - at);
    at += text.length;
    if (from >= to) continue;
    const middle = text.splitText(from);
    middle.splitText(to - from);
    const marked = h('mark', { class: 'cited' });
    middle.replaceWith(marked);
    marked.append(middle);
    first ??= marked;
  }
  return first;
}
