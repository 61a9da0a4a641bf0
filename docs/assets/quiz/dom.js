/**
 * Building elements without a template language: text is always text, never markup.
 *
 * @module dom
 */

/** @typedef {Node | string | null | undefined | false | readonly Child[]} Child */

/**
 * Attributes by name. `true` sets an empty attribute, `false`, `null` and `undefined` leave it out.
 * @typedef {Record<string, string | number | boolean | null | undefined>} Attributes
 */

/** A clause number as the texts print it; what the pages write is kept whole when they are built (build_scripts/content/whole_numbers.py). */
const NUMBER = /([一二三四五六七八九十]+（[一二三四五六七八九十]+）\d*|第[一二三四五六七八九十百]+[条款项])/;

/**
 * A new element.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/**
 * A new SVG element.
 * @param {string} tag
 * @param {Attributes} attributes
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes, ...children) {
  const element = /** @type {SVGElement} */ (document.createElementNS('http://www.w3.org/2000/svg', tag));
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/**
 * Does something when an element is used.
 * @template {HTMLElement} E
 * @param {E} element
 * @param {keyof HTMLElementEventMap} type
 * @param {(event: Event) => void} listener
 * @returns {E} the same element
 */
export function on(element, type, listener) {
  element.addEventListener(type, listener);
  return element;
}

/**
 * Moves the keyboard focus to an element, and the page so that `top` stands below the page's header.
 * @param {HTMLElement} element
 * @param {Element} [top]
 */
export function focusOn(element, top = element) {
  element.focus({ preventScroll: true });
  top.scrollIntoView({ block: 'start' });
}

/**
 * @param {Element} element
 * @param {Attributes} attributes
 */
function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
}

/**
 * @param {Element} element
 * @param {readonly Child[]} children
 */
function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (child instanceof Node) element.append(child);
    else if (typeof child === 'string') element.append(...(element instanceof HTMLElement && !element.matches('option, textarea') ? withWholeNumbers(child) : [child]));
  }
}

/**
 * @param {string} words
 * @returns {readonly (Node | string)[]} the same, with no clause number that breaks at the end of a line
 */
function withWholeNumbers(words) {
  return words.split(NUMBER).map((one, position) => (position % 2 ? numberOf(one) : one)).filter((one) => one !== '');
}

/**
 * @param {string} number
 * @returns {HTMLElement}
 */
function numberOf(number) {
  const span = document.createElement('span');
  span.className = 'number';
  span.textContent = number;
  return span;
}
