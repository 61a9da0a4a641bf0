/**
 * The field for a number, or for the day of an event, above the ranges: whoever types one sees which range it chooses. It is in no address and no storage.
 *
 * @module number_view
 */

import { h, on } from '../dom.js';
import { answerLabel, today } from '../words.js';
import { sorted } from './number.js';

/** @typedef {import('../deciding/decider.js').Fact} Fact */
/** @typedef {import('../deciding/decider.js').Quantity} Quantity */

/**
 * @param {Fact} fact
 * @param {Quantity} quantity
 * @param {string} typed what was typed before
 * @returns {HTMLElement}
 */
export function numberField(fact, quantity, typed) {
  const id = `quiz-number-${fact.id}`;
  const { event, unit, whole } = quantity;
  const inputmode = event !== undefined || whole ? 'numeric' : 'decimal';
  const input = h('input', { id, class: 'quiz-number__input', type: 'text', inputmode, autocomplete: 'off', 'data-day': event !== undefined, 'aria-describedby': `${id}-said` });
  input.value = typed;
  const said = h('p', { id: `${id}-said`, class: 'quiz-number__said', role: 'status' });
  const field = h('div', { class: 'quiz-number' }, h('label', { for: id }, event === undefined ? `填数（${unit}）` : `填日期：${event}（照 20240301 的样子）`), input, said, h('p', { class: 'quiz-or' }, '或者选一段'));
  const say = (/** @type {string} */ words, /** @type {boolean} */ isWrong) => {
    said.textContent = words;
    input.setAttribute('aria-invalid', String(isWrong));
  };
  on(input, 'input', () => {
    const found = sorted(input.value, fact, quantity, today());
    choose(field, 'option' in found ? found.option : null);
    say('option' in found ? `属于“${answerLabel(fact, found.option)}”` : '', false);
  });
  on(input, 'change', (event) => {
    event.stopPropagation(); // the choice, not the field, is what a form reads
    const found = sorted(input.value, fact, quantity, today());
    if ('problem' in found) say(input.value === '' ? '' : found.problem, input.value !== '');
  });
  return field;
}

/**
 * Whether what was typed for a fact is what was answered.
 * @param {string} typed
 * @param {Fact} fact
 * @param {string | null} chosen
 * @returns {boolean}
 */
export function sortsInto(typed, fact, chosen) {
  const found = fact.quantity && sorted(typed, fact, fact.quantity, today());
  return found !== undefined && 'option' in found && found.option === chosen;
}

/**
 * The numbers and days that stand in the fields of a form, by fact.
 * @param {HTMLFormElement} form
 * @returns {readonly (readonly [fact: string, typed: string])[]}
 */
export function typedInEach(form) {
  const inputs = [...form.querySelectorAll('.quiz-number__input')];
  return inputs.map((input) => [input.closest('[data-fact]')?.getAttribute('data-fact') ?? '', input instanceof HTMLInputElement ? input.value : '']);
}

/**
 * Empties the field once an answer is chosen by hand.
 * @param {HTMLElement} fieldset
 */
export function emptyWhenChosen(fieldset) {
  on(fieldset, 'change', ({ target, isTrusted }) => {
    const input = fieldset.querySelector('.quiz-number__input');
    if (!isTrusted || !(input instanceof HTMLInputElement) || target === input) return;
    empty(input);
  });
}

/** @param {HTMLInputElement} input with what is said of it */
export function empty(input) {
  input.value = '';
  input.dispatchEvent(new Event('change'));
}

/**
 * What to say of a question without an answer that asks for a number; null where it asks for none.
 * @param {Element} question
 * @returns {{title: string, words: string} | null}
 */
export function missingNumber(question) {
  const input = question.querySelector('.quiz-number__input');
  if (!(input instanceof HTMLInputElement)) return null;
  const isDay = input.hasAttribute('data-day');
  if (input.value === '') return { title: '这一题还没有填', words: isDay ? '请填日期，或者选一段' : '请填一个数，或者选一段' };
  input.dispatchEvent(new Event('change'));
  return { title: isDay ? '这个日期要改' : '这个数要改', words: question.querySelector('.quiz-number__said')?.textContent ?? '' };
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
