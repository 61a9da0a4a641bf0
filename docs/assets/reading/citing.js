/**
 * Buttons where a citation stands: copy the link, the citation, the words with the citation; a QR code of the link.
 *
 * @module citing
 */

import { h, on } from '../quiz/dom.js';
import { copyButton } from './copy_button.js';

export function installCiting() {
  for (const place of document.querySelectorAll('.cite')) {
    if (place instanceof HTMLDetailsElement) place.addEventListener('toggle', () => equip(place), { once: true });
  }
  for (const place of document.querySelectorAll('.cite-facts')) equip(place);
}

/** @param {Element} place */
function equip(place) {
  const citation = place.querySelector('.cite__words')?.textContent ?? '';
  const link = place.querySelector('a.cite__link');
  if (!(link instanceof HTMLAnchorElement)) return;
  const words = () => officialWords(place);
  const tools = h(
    'div',
    { class: 'cite-tools' },
    copyButton('复制链接', () => link.href),
    copyButton('复制引用', () => citation),
    copyButton('复制原文和引用', () => `${words()}\n——${citation}\n${link.href}`),
    qrCode(link.href),
  );
  place.after(tools);
  if (place instanceof HTMLDetailsElement) place.append(tools);
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

/** Drawn when it is asked for. @param {string} address */
function qrCode(address) {
  const room = h('div', { class: 'cite-qr' });
  const button = on(h('button', { type: 'button', 'aria-expanded': 'false' }, '二维码'), 'click', async () => {
    if (room.firstChild) room.replaceChildren();
    else room.replaceChildren(await picture(address).catch(() => h('p', {}, '二维码画不出来，请复制链接。')));
    button.setAttribute('aria-expanded', String(room.firstChild !== null));
  });
  return [button, room];
}

/** Only who asks for one pays for what draws it. @param {string} address */
async function picture(address) {
  const { addressPicture } = await import('../quiz/qr_code.js');
  return addressPicture(address);
}
