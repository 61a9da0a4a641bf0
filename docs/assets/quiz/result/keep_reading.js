/**
 * Changing a view that is being read without taking the place, the focus or what was opened from the reader.
 *
 * @module keep_reading
 */

/** What a reader can be at: sections, and whatever opens. */
const LANDMARKS = 'details, section, header';

/**
 * @param {HTMLElement} view
 * @param {() => void} change puts other elements in the place of some
 */
export function keepReading(view, change) {
  const focused = view.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
  const open = new Set([...view.querySelectorAll('details')].filter((one) => one.open).map(nameOf));
  const landmark = [...view.querySelectorAll(LANDMARKS)].find((one) => one.getBoundingClientRect().top >= 0);
  const before = landmark?.getBoundingClientRect().top ?? 0;
  change();
  for (const one of view.querySelectorAll('details')) one.open ||= open.has(nameOf(one));
  if (focused && !view.contains(document.activeElement)) (focused.isConnected ? focused : successorOf(focused, view))?.focus({ preventScroll: true });
  const there = landmark && (landmark.isConnected ? landmark : counterpart(landmark, view));
  if (there) scrollBy({ top: there.getBoundingClientRect().top - before, behavior: 'instant' });
}

/**
 * @param {Element} element
 * @returns {string} by which it is known again
 */
function nameOf(element) {
  return element.id || (element.querySelector('summary')?.textContent ?? '');
}

/**
 * @param {Element} gone
 * @param {HTMLElement} view
 * @returns {Element | undefined} what now stands for it
 */
function counterpart(gone, view) {
  return [...view.querySelectorAll(gone.tagName)].find((one) => nameOf(one) === nameOf(gone));
}

/**
 * Where the focus goes when its element has gone: to one with the same words in what it stood in, else to that, else to one with the same words anywhere, else
 * to the heading.
 * @param {HTMLElement} focused
 * @param {HTMLElement} view
 * @returns {HTMLElement | null}
 */
function successorOf(focused, view) {
  const around = focused.closest('[id]') ?? focused.closest('details');
  const home = around && counterpart(around, view);
  const sameIn = (/** @type {Element} */ place) => [...place.querySelectorAll(focused.tagName)].find((one) => one.textContent === focused.textContent);
  return /** @type {HTMLElement | null} */ ((home && (sameIn(home) ?? home.querySelector('summary'))) ?? sameIn(view) ?? view.querySelector('h1'));
}
