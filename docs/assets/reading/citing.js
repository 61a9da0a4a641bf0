/**
 * Buttons where a citation stands: copy the link, the citation, the words with the citation; print; a QR code of the link.
 *
 * @module citing
 */

import { h, on } from '../quiz/dom.js';
import { copyButton, copyOnClick } from './copy_button.js';
import { installLeaflet, printPage } from './leaflet.js';

export function installCiting() {
  for (const place of document.querySelectorAll('.cite')) {
    if (place instanceof HTMLDetailsElement) place.addEventListener('toggle', () => equip(place), { once: true });
  }
  for (const bar of document.querySelectorAll('.cite-bar')) if (bar instanceof HTMLElement) fill(bar);
}

/** The bar below the official words of a page, whose buttons stand in it already. @param {HTMLElement} bar */
function fill(bar) {
  const { citation = '', latest = '', fixed = '' } = bar.dataset;
  const [newest, kept] = /** @type {[string, string]} */ ([latest, fixed].map((one) => new URL(one, location.href).href));
  const link = () => (bar.querySelector('[data-fixed-link]:checked') ? kept : newest);
  /** @type {Record<string, () => string>} */
  const texts = { link, citation: () => citation, words: () => `${officialWords(bar)}\n——${citation}\n${link()}` };
  for (const [name, text] of Object.entries(texts)) {
    const button = bar.querySelector(`[data-copy="${name}"]`);
    if (button instanceof HTMLElement) button.parentElement?.append(copyOnClick(button, text));
  }
  for (const button of bar.querySelectorAll('[data-print]')) {
    button.addEventListener('click', () => printPage(kept, button.matches('[data-print="whole"]')));
  }
  const qr = bar.querySelector('[data-qr]');
  if (qr instanceof HTMLElement) qr.parentElement?.append(qrRoom(qr, link));
  installLeaflet(kept);
}

/** A citation beside a passage of the full text. @param {HTMLDetailsElement} place */
function equip(place) {
  const citation = place.querySelector('.cite__words')?.textContent ?? '';
  const link = place.querySelector('a.cite__link');
  if (!(link instanceof HTMLAnchorElement)) return;
  place.append(
    h(
      'div',
      { class: 'cite-tools' },
      copyButton('复制链接', () => link.href),
      copyButton('复制引用', () => citation),
      copyButton('复制原文和引用', () => `${officialWords(place)}\n——${citation}\n${link.href}`),
      qrCode(() => link.href),
    ),
  );
}

/** The words that the citation is about: those of the page, or those between its own heading and it. @param {Element} place */
function officialWords(place) {
  const own = document.querySelector('.official__words');
  if (own && !place.closest('.official-text')) return lines(own);
  const found = [];
  for (let before = place.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.matches('.beside')) found.unshift(lines(before.querySelector('.official-text__clause')));
    if (before.matches('h2, h3, h4')) {
      if (!before.matches('.cite-label')) found.unshift(heading(before));
      break;
    }
  }
  return found.join('\n');
}

/** @param {Element} element @returns {string} */
function heading(element) {
  return [...element.childNodes].filter((one) => !(one instanceof Element && one.matches('a'))).map((one) => one.textContent).join('').trim();
}

/** @param {Element | null} element @returns {string} */
function lines(element) {
  return [...(element?.querySelectorAll(':scope > p') ?? [])].map((line) => line.textContent).join('\n');
}

/** @param {() => string} address */
function qrCode(address) {
  const button = h('button', { type: 'button', 'aria-expanded': 'false' }, '二维码');
  return [button, qrRoom(button, address)];
}

/** Where a button draws the code of an address, when it is asked for. @param {HTMLElement} button @param {() => string} address */
function qrRoom(button, address) {
  const room = h('div', { class: 'cite-qr' });
  on(button, 'click', async () => {
    if (room.firstChild) room.replaceChildren();
    else room.replaceChildren(await picture(address()).catch(() => h('p', {}, '二维码画不出来，请复制链接。')));
    button.setAttribute('aria-expanded', String(room.firstChild !== null));
  });
  return room;
}

/** Only who asks for one pays for what draws it. @param {string} address */
async function picture(address) {
  const { addressPicture } = await import('../quiz/qr_code.js');
  return addressPicture(address);
}
