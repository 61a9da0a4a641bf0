/**
 * Reads a page aloud as the quiz reads its questions: the official words and the plain ones, on 一图读懂 the whole sheet; no menu and no button.
 *
 * @module speech
 */

import { h } from '../quiz/dom.js';
import { ReadAloud } from '../quiz/read_aloud.js';

const CARD = '.easy-card__words > p';
const READ = `.official__words, .lead, .plain-label, ${CARD}, .glance__part:not(.glance__part--quiz)`;

export function installSpeech() {
  const article = document.querySelector('article');
  const title = article?.querySelector('h1');
  if (!article || !title || !article.querySelector('.official__words, .glance__part')) return;
  const place = h('div', { class: 'read-aloud' });
  article.prepend(place);
  new ReadAloud(place).offer(() => {
    const parts = [...article.querySelectorAll(READ)].map((one) => (one.matches('.plain-label') ? one.closest('p') : one));
    return [title, ...new Set(parts)].flatMap(spoken);
  });
}

/** What is seen of a part, and what is folded of a card, line by line, after the word that says whose words these are. @param {Element | null} part @returns {string[]} */
function spoken(part) {
  const label = part?.querySelector('.plain-label')?.textContent ?? (part?.matches('.official__words') ? '原文' : '');
  const words = part instanceof HTMLElement ? (part.innerText || (part.matches(CARD) ? (part.textContent ?? '') : '')).trim() : '';
  const own = words.startsWith(label) && label !== '原文' ? words.slice(label.length) : words;
  return [label && `${label}：`, ...own.split('\n')];
}
