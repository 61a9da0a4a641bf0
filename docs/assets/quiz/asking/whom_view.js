/**
 * “这次给谁测？”: asked once, before the questions about the person. It is no condition of anything; it decides only what is said about family.
 *
 * @module whom_view
 */

import { h } from '../dom.js';

/** @typedef {import('./store.js').Whom} Whom */

/** The answer that is followed by who comes along. */
const FAMILY = 'family';

/**
 * Fills the form in with an earlier answer, and shows the relations only where they are asked for.
 * @param {HTMLFormElement} form
 * @param {Whom | null} whom
 */
export function prepareWhom(form, whom) {
  const relations = relationsIn(form);
  for (const input of form.querySelectorAll('input')) {
    input.checked = input.type === 'radio' ? input.value === whom?.who : (whom?.relations.includes(input.value) ?? false);
  }
  const show = () => {
    const chosen = form.querySelector('input[name="whom"]:checked');
    relations.hidden = !(chosen instanceof HTMLInputElement && chosen.value === FAMILY);
  };
  form.addEventListener('change', show);
  show();
}

/**
 * @param {HTMLFormElement} form
 * @param {string} who the choice made in it
 * @returns {Whom}
 */
export function whomIn(form, who) {
  const ticked = who === FAMILY ? [...relationsIn(form).querySelectorAll('input')].filter(({ checked }) => checked) : [];
  return { who, relations: ticked.map(({ value }) => value) };
}

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLElement}
 */
function relationsIn(form) {
  return /** @type {HTMLElement} */ (form.querySelector('[data-part="relations"]'));
}

/**
 * What stands above the question: how many follow.
 * @param {string} id
 * @param {string} words
 * @returns {HTMLElement}
 */
export function aboutWhom(id, words) {
  return h('div', { class: 'quiz-about' }, h('div', { id }, h('p', {}, words)));
}
