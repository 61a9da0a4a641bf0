/**
 * One question on a page: heading, options, 不清楚, why it is asked and where to look it up.
 *
 * @module question_view
 */

import { UNKNOWN } from '../deciding/decider.js';
import { focusOn, h, on } from '../dom.js';
import { UNKNOWN_LABEL } from '../words.js';
import { emptyWhenChosen, missingNumber, numberField, sortsInto } from './number_view.js';

/** @typedef {import('../deciding/decider.js').Fact} Fact */

/** So many characters has the longest label of options that stand in one line. */
const SHORT = 4;

/**
 * One question, or several that stand below one another; the first one's text is the page's heading.
 * @param {readonly Readonly<{fact: Fact, chosen: string | null, typed?: string}>[]} asked `typed`: the number or the day that was given
 * @param {{describedBy: string, onSubmit: (event: Event) => void}} options
 * @returns {HTMLFormElement}
 */
export function questionForm(asked, { describedBy, onSubmit }) {
  const questions = asked.map(({ fact, chosen, typed = '' }, at) => questionPart(fact, chosen, typed, at === 0 ? describedBy : null));
  const form = h('form', { class: 'quiz-form', method: 'dialog', novalidate: true, autocomplete: 'off' }, questions, submitBar());
  return on(form, 'submit', onSubmit);
}

/** @returns {HTMLElement} 继续, which stays within reach of the thumb */
export function submitBar() {
  return h('div', { class: 'quiz-submit' }, h('button', { class: 'quiz-button', type: 'submit' }, '继续'));
}

/**
 * @param {Fact} fact
 * @param {string | null} chosen
 * @param {string} typed
 * @param {string | null} describedBy what the page's heading is described by; null where it is another question's
 * @returns {HTMLElement}
 */
function questionPart(fact, chosen, typed, describedBy) {
  const hint = fact.hint ? h('p', { class: 'quiz-hint', id: `quiz-hint-${fact.id}` }, fact.hint) : null;
  const heading = describedBy
    ? h('h1', { class: 'quiz-heading', tabindex: -1, 'aria-describedby': describedBy }, fact.question)
    : h('h2', { class: 'quiz-heading' }, fact.question);
  const isShort = fact.options.every(({ label }) => label.length <= SHORT);
  const or = isShort ? null : h('p', { class: 'quiz-or' }, '或者');
  const fieldset = h(
    'fieldset',
    { class: 'quiz-fieldset', 'aria-describedby': hint && hint.id },
    h('legend', {}, heading),
    hint,
    fact.quantity && numberField(fact, fact.quantity, sortsInto(typed, fact, chosen) ? typed : ''),
    h('div', { class: isShort ? 'quiz-options quiz-options--row' : 'quiz-options' }, choices(fact, chosen), or, radio(fact.id, UNKNOWN, UNKNOWN_LABEL, chosen)),
  );
  if (fact.quantity) emptyWhenChosen(fieldset);
  return h(
    'div',
    { class: 'quiz-question', 'data-fact': fact.id },
    fieldset,
    aside('为什么问这个？', fact.why),
    aside('到哪里查？', fact.where),
  );
}

/**
 * Shows those questions of a form that matter by the answers above them.
 * @param {HTMLFormElement} form
 * @param {readonly string[]} facts
 */
export function showQuestions(form, facts) {
  for (const part of form.querySelectorAll(ANY)) {
    const fact = part instanceof HTMLElement ? (part.dataset['fact'] ?? '') : '';
    part.toggleAttribute('hidden', !facts.includes(fact));
  }
}

/**
 * Leads to the question that has appeared below those that are answered: it may never have been in sight, so that missing an answer is no mistake yet.
 * @param {HTMLFormElement} form
 * @returns {boolean} false where 继续 has led there before
 */
export function leadToNext(form) {
  const next = [...form.querySelectorAll(SHOWN)].find((part) => chosenIn(part) === null);
  const heading = next?.querySelector('h2');
  if (!next || !heading || next.hasAttribute('data-led-to')) return false;
  next.setAttribute('data-led-to', '');
  heading.tabIndex = -1;
  focusOn(heading, next);
  return true;
}

/** The questions of a form, and those among them that are shown. */
export const ANY = '.quiz-question';
const SHOWN = `${ANY}:not([hidden])`;

/**
 * What is chosen in the questions of a form, in their order.
 * @param {HTMLFormElement} form
 * @param {string} [which] those that are shown, or any
 * @returns {readonly (readonly [fact: string, option: string | null])[]}
 */
export function chosenInEach(form, which = SHOWN) {
  return [...form.querySelectorAll(which)].map((part) => [part.getAttribute('data-fact') ?? '', chosenIn(part)]);
}

/**
 * The options; those that few people need stand together behind 别的情况, at the place where the first of them comes.
 * @param {Fact} fact
 * @param {string | null} chosen
 * @returns {readonly HTMLElement[]}
 */
function choices({ id: name, options }, chosen) {
  const rare = options.filter((one) => one.rare);
  const asRadio = (/** @type {{id: string, label: string}} */ { id, label }) => radio(name, id, label, chosen);
  const folded = () => h('details', { class: 'quiz-aside quiz-rare', open: rare.some(({ id }) => id === chosen) }, h('summary', {}, '别的情况'), h('div', { class: 'quiz-options' }, rare.map(asRadio)));
  return options.filter((one) => !one.rare || one === rare[0]).map((one) => (one.rare ? folded() : asRadio(one)));
}

/**
 * The option chosen in a form or a part of it, null if none is.
 * @param {Element} form
 * @returns {string | null}
 */
export function chosenIn(form) {
  const checked = form.querySelector('input[type="radio"]:checked');
  return checked instanceof HTMLInputElement ? checked.value : null;
}

/**
 * Says at the top of a form that nothing was chosen, or no number that there can be, with a link to the first option or the field of the question that is meant; takes the focus.
 * @param {HTMLFormElement} form
 */
export function showEmptyChoice(form) {
  form.querySelector('.quiz-error-summary')?.remove();
  const isEmpty = (/** @type {Element} */ one) => !one.closest('[hidden]') && !one.querySelector('input:checked');
  const empty = [...form.querySelectorAll('fieldset')].find(isEmpty) ?? form;
  const inputs = [...empty.querySelectorAll('input')];
  const [first] = inputs;
  if (!first) return;
  const number = missingNumber(empty);
  const type = number ? 'radio' : first.type;
  const last = inputs.filter((one) => one.type === type).pop()?.closest('label')?.querySelector('[data-part="label"], .quiz-option__label')?.textContent;
  const link = on(h('a', { href: `#${first.id}` }, `${number?.words ?? '请选一个答案'}；说不准，就选“${last}”`), 'click', (event) => {
    event.preventDefault(); // the part of the address after # belongs to the quiz
    first.focus();
  });
  const summary = h(
    'div',
    { class: 'quiz-error-summary', tabindex: -1, role: 'group', 'aria-labelledby': 'quiz-error-title' },
    h('h2', { id: 'quiz-error-title' }, number?.title ?? '这一题还没有选'),
    h('p', {}, link),
  );
  form.prepend(summary);
  (empty.closest('fieldset') ?? form.querySelector('fieldset'))?.classList.add('quiz-fieldset--error');
  summary.focus({ preventScroll: true });
  summary.scrollIntoView({ block: 'start' });
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} label
 * @param {string | null} chosen
 * @returns {HTMLElement}
 */
function radio(name, value, label, chosen) {
  const input = h('input', { type: 'radio', name, value, id: `quiz-${name}-${value}` });
  input.checked = value === chosen;
  return h('label', { class: 'quiz-option', for: input.id }, input, h('span', { class: 'quiz-option__label' }, label));
}

/**
 * @param {string} title
 * @param {string} words
 * @returns {HTMLElement | null}
 */
function aside(title, words) {
  return words ? h('details', { class: 'quiz-aside' }, h('summary', {}, title), h('p', {}, words)) : null;
}
