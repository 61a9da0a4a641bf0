/**
 * A clause page on paper is one sheet: what is folded stays folded, and the address that never changes stands on it in words and as a QR code. Where the
 * site lies is known only in the browser. Only who is about to print pays for what draws the code: who presses a button, or the key before P.
 *
 * @module leaflet
 */

/** @type {Promise<void> | null} */
let drawn = null;

/** @param {string} address that the sheet names */
export function installLeaflet(address) {
  const words = document.querySelector('[data-leaflet-address]');
  if (words) words.textContent = address;
  addEventListener('keydown', ({ key }) => {
    if (key === 'Control' || key === 'Meta') void draw(address);
  });
}

/** Draws the code, once. @param {string} address @returns {Promise<void>} */
function draw(address) {
  drawn ??= import('../quiz/qr_code.js').then(
    async ({ addressPicture }) => document.querySelector('[data-leaflet-qr]')?.replaceChildren(await addressPicture(address)),
    () => {}, // the address stands beside it in words
  );
  return drawn;
}

/**
 * Prints the page.
 * @param {string} address
 * @param {boolean} whole with everything that is folded
 */
export async function printPage(address, whole) {
  await draw(address);
  document.documentElement.toggleAttribute('data-print-whole', whole);
  print();
  document.documentElement.removeAttribute('data-print-whole');
}
