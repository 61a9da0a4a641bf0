/**
 * A marked phrase or term opens what is said about it below its paragraph, where its link would lead away. The words come from the page that the link
 * leads to: nothing is said twice.
 *
 * @module phrases
 */

import { h, on } from '../quiz/dom.js';
import { copyButton } from './copy_button.js';
import { phraseAddress } from './fragments.js';

const PANEL = 'phrase-panel';

/** @type {Map<string, Promise<Document>>} */
const fetched = new Map();

export function installPhrases() {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.phrase, a.term') : null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && event.button === 0;
    if (!(link instanceof HTMLAnchorElement) || !isPlain || link.closest(`.${PANEL}`)) return;
    event.preventDefault();
    toggle(link);
  });
}

/** @param {HTMLAnchorElement} link */
async function toggle(link) {
  const wasOpen = link.getAttribute('aria-expanded') === 'true';
  closeAll();
  if (wasOpen) return;
  const entry = await entryAt(link.href).catch(() => null);
  if (!entry) {
    location.assign(link.href);
    return;
  }
  link.setAttribute('aria-expanded', 'true');
  const panel = h('section', { class: PANEL, 'aria-label': `“${link.textContent}”关系到什么`, tabindex: -1 }, entry, ending(link));
  on(panel, 'keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') close(link);
  });
  (link.closest('p, q') ?? link).after(panel);
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
}

/** @param {HTMLAnchorElement} link */
function ending(link) {
  const end = on(h('button', { type: 'button' }, '收起'), 'click', () => close(link));
  const copy = link.id ? copyButton('复制这句话的链接', () => phraseAddress(link.id, link.textContent ?? '')) : [];
  return h('p', { class: `${PANEL}__end` }, copy, end);
}

/** @param {HTMLAnchorElement} link */
function close(link) {
  closeAll();
  link.focus();
}

function closeAll() {
  for (const link of document.querySelectorAll('a[aria-expanded="true"]:is(.phrase, .term)')) link.removeAttribute('aria-expanded');
  for (const panel of document.querySelectorAll(`.${PANEL}`)) panel.remove();
}

/** What stands at an address: an element, or a heading with what follows it. @param {string} address @returns {Promise<HTMLElement | null>} */
async function entryAt(address) {
  const { href, hash } = new URL(address);
  const path = href.slice(0, href.length - hash.length);
  if (!fetched.has(path)) fetched.set(path, read(path));
  const page = await /** @type {Promise<Document>} */ (fetched.get(path));
  const found = page.getElementById(decodeURIComponent(hash.slice(1)));
  if (!found) return null;
  const parts = /^H\d$/.test(found.tagName) ? [found, ...untilHeading(found)] : [found];
  const entry = h('div', {}, parts.map((part) => document.importNode(part, true)));
  for (const one of entry.querySelectorAll('[id]')) one.removeAttribute('id');
  for (const link of entry.querySelectorAll('a[href]')) link.setAttribute('href', new URL(link.getAttribute('href') ?? '', path).href);
  for (const heading of entry.querySelectorAll('h2, h3')) {
    heading.replaceWith(h('p', { class: 'phrase-entry__words' }, [...heading.childNodes].filter((one) => !(one instanceof Element && one.matches('.headerlink')))));
  }
  return entry;
}

/** @param {string} path @returns {Promise<Document>} */
async function read(path) {
  const reply = await fetch(path);
  if (!reply.ok) {
    fetched.delete(path);
    throw new Error(`${path}: ${reply.status}`);
  }
  return new DOMParser().parseFromString(await reply.text(), 'text/html');
}

/** @param {Element} heading @returns {Element[]} */
function untilHeading(heading) {
  const found = [];
  for (let next = heading.nextElementSibling; next && !/^H\d$/.test(next.tagName); next = next.nextElementSibling) found.push(next);
  return found;
}
