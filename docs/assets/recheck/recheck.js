/**
 * The page on which a printed result is checked. The code stays on this device: nothing is sent, kept, or put into the address.
 *
 * @module recheck
 */

import { focusOn } from '../quiz/dom.js';
import { recheck } from './rechecking.js';
import { faultView, recheckView } from './recheck_view.js';

/** @typedef {import('./rechecking.js').Edition} Edition */

const place = /** @type {HTMLElement} */ (document.querySelector('[data-part="recheck"]'));
const form = /** @type {HTMLFormElement} */ (place.querySelector('form'));
const field = /** @type {HTMLTextAreaElement} */ (form.querySelector('textarea'));
const result = /** @type {HTMLElement} */ (place.querySelector('[data-part="result"]'));
/** @type {[Edition, ...Edition[]]} */
const editions = JSON.parse(place.querySelector('[data-part="editions"]')?.textContent ?? '');

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  check();
});
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.isComposing) return; // a code has no lines
  event.preventDefault();
  check();
});

async function check() {
  const found = field.value.trim() ? await recheck(field.value, editions) : { fault: /** @type {const} */ ('empty') };
  if ('fault' in found) {
    field.setAttribute('aria-invalid', 'true');
    show(faultView(found.fault, field.id), '.quiz-error-summary');
    return;
  }
  field.removeAttribute('aria-invalid');
  show(recheckView(found, editions[0], place.dataset['quiz'] ?? ''), '.quiz-heading');
}

/**
 * @param {HTMLElement} view
 * @param {string} focused what in it takes the focus, and so is read out
 */
function show(view, focused) {
  result.replaceChildren(view);
  const heading = view.matches(focused) ? view : view.querySelector(focused);
  if (heading instanceof HTMLElement) focusOn(heading, view);
}
