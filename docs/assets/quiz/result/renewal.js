/**
 * Turning a view that is being read into another one, without taking the focus or the place from the reader.
 *
 * @module renewal
 */

/**
 * Makes `view` what `fresh` is. Elements that both name in `data-lasting`, in the same order, stay in the page, with whatever was opened in
 * them; all else is replaced. What carries `data-alive` as well keeps its own content whatever comes.
 * @param {HTMLElement} view
 * @param {HTMLElement} fresh used up
 */
export function renew(view, fresh) {
  const focused = view.contains(document.activeElement) ? document.activeElement : null;
  const pathway = focused?.closest('[id^="pathway-"]')?.id;
  const landmark = landmarkIn(view);
  const top = landmark?.getBoundingClientRect().top ?? 0;
  merge(view, fresh);
  if (focused && !focused.isConnected) counterpart(view, pathway)?.focus({ preventScroll: true });
  const there = landmark && (landmark.isConnected ? landmark : view.querySelector(`#${landmark.id}`));
  if (there) scrollBy({ top: there.getBoundingClientRect().top - top, behavior: 'instant' });
}

/**
 * What begins nearest below the top of the screen.
 * @param {HTMLElement} view
 * @returns {Element | undefined}
 */
function landmarkIn(view) {
  return [...view.querySelectorAll('[data-lasting], [id^="pathway-"]')].find((one) => one.getBoundingClientRect().top >= 0);
}

/**
 * Where the focus goes when its element has gone: to the same pathway, else to the heading.
 * @param {HTMLElement} view
 * @param {string | undefined} pathway
 * @returns {HTMLElement | null}
 */
function counterpart(view, pathway) {
  return (pathway ? view.querySelector(`#${pathway}`)?.querySelector('summary, a') : null) ?? view.querySelector('h1');
}

/**
 * @param {HTMLElement} old
 * @param {HTMLElement} fresh
 */
function merge(old, fresh) {
  for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
  const lasting = lastingIn(old);
  const wanted = lastingIn(fresh);
  for (const child of [...old.childNodes]) if (!isKept(child, wanted)) child.remove();
  let next = old.firstChild;
  for (const child of [...fresh.childNodes]) {
    const kept = child instanceof HTMLElement ? lasting.get(nameOf(child)) : undefined;
    if (!kept) old.insertBefore(child, next);
    else next = refresh(kept, /** @type {HTMLElement} */ (child)).nextSibling;
  }
}

/**
 * @param {HTMLElement} kept
 * @param {HTMLElement} fresh
 * @returns {HTMLElement} what is kept
 */
function refresh(kept, fresh) {
  if ('alive' in kept.dataset) return kept;
  if (fresh.querySelector('[data-lasting]')) merge(kept, fresh);
  else {
    for (const { name, value } of fresh.attributes) kept.setAttribute(name, value);
    if (kept.textContent !== fresh.textContent) kept.replaceChildren(...fresh.childNodes);
  }
  return kept;
}

/**
 * @param {HTMLElement} parent
 * @returns {Map<string, HTMLElement>}
 */
function lastingIn(parent) {
  const found = [...parent.children].flatMap((one) => (one instanceof HTMLElement && nameOf(one) ? [one] : []));
  return new Map(found.map((one) => [nameOf(one), one]));
}

/**
 * @param {Node} child
 * @param {Map<string, HTMLElement>} wanted
 * @returns {boolean}
 */
function isKept(child, wanted) {
  return child instanceof HTMLElement && wanted.has(nameOf(child));
}

/**
 * @param {HTMLElement} element
 * @returns {string} empty if it does not last
 */
function nameOf(element) {
  return element.dataset['lasting'] ?? '';
}
