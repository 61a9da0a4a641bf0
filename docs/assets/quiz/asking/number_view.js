/**
 * The field for a number above the ranges: whoever types one sees which range it chooses. The number itself goes nowhere.
 *
 * @module number_view
 */

import { h, on } from '../dom.js';
import { answerLabel } from '../words.js';
import { rangeOf, readNumber } from './number.js';

/** @typedef {import('../deciding/decider.js').Fact} Fact */
/** @typedef {import('../deciding/decider.js').Quantity} Quantity */

/**
 * @param {Fact} fact
 * @param {Quantity} quantity
 * @returns {HTMLElement}
 */
export function numberField(fact, quantity) {
  const id = `quiz-number-${fact.id}`;
  const input = h('input', { id, class: 'quiz-number__input', type: 'text', inputmode: quantity.whole ? 'numeric' : 'decimal', autocomplete: 'off', 'aria-describedby': `${id}-said` });
  const said = h('p', { id: `${id}-said`, class: 'quiz-number__said', role: 'status' });
  const field = h('div', { class: 'quiz-number' }, h('label', { for: id }, `填数（${quantity.unit}）`), input, said, h('p', { class: 'quiz-or' }, '或者选一段'));
  const say = (/** @type {string} */ words, /** @type {boolean} */ isWrong) => {
    said.textContent = words;
    input.setAttribute('aria-invalid', String(isWrong));
  };
  on(input, 'input', () => {
    const found = readNumber(input.value, quantity);
    const option = typeof found === 'number' ? rangeOf(found, fact, quantity) : null;
    choose(field, option);
    say(option === null ? '' : `属于“${answerLabel(fact, option)}”`, false);
  });
  on(input, 'change', (event) => {
    event.stopPropagation(); // the choice, not the field, is what a form reads
    const found = readNumber(input.value, quantity);
    if (typeof found === 'string') say(input.value === '' ? '' : found, input.value !== '');
  });
  return field;
}

/**
 * Empties the field once an answer is chosen by hand.
 * @param {HTMLElement} fieldset
 */
export function emptyWhenChosen(fieldset) {
  on(fieldset, 'change', ({ target, isTrusted }) => {
    const input = fieldset.querySelector('.quiz-number__input');
    if (!isTrusted || !(input instanceof HTMLInputElement) || target === input) return;
    input.value = '';
    input.dispatchEvent(new Event('change'));
  });
}

/**
 * What to say of a question without an answer that asks for a number; null where it asks for none.
 * @param {Element} question
 * @returns {{title: string, words: string} | null}
 */
export function missingNumber(question) {
  const input = question.querySelector('.quiz-number__input');
  if (!(input instanceof HTMLInputElement)) return null;
  if (input.value === '') return { title: '这一题还没有填', words: '请填一个数，或者选一段' };
  input.dispatchEvent(new Event('change'));
  return { title: '这个数要改', words: question.querySelector('.quiz-number__said')?.textContent ?? '' };
}

/**
 * @param {HTMLElement} field
 * @param {string | null} option
 */
function choose(field, option) {
  const radios = field.closest('fieldset')?.querySelectorAll('input[type="radio"]') ?? [];
  for (const radio of radios) {
    if (radio instanceof HTMLInputElement) radio.checked = radio.value === option;
  }
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
