/**
 * One question on a page: heading, options, 不清楚, why it is asked and where to look it up.
 *
 * @module question_view
 */

import { UNKNOWN } from '../deciding/decider.js';
import { h, on } from '../dom.js';
import { UNKNOWN_LABEL } from '../words.js';

/** @typedef {import('../deciding/decider.js').Fact} Fact */

/**
 * @param {Fact} fact
 * @param {{chosen: string | null, describedBy: string, onSubmit: (event: Event) => void}} options
 * @returns {HTMLFormElement}
 */
export function questionForm(fact, { chosen, describedBy, onSubmit }) {
  const hint = fact.hint ? h('p', { class: 'quiz-hint', id: 'quiz-hint' }, fact.hint) : null;
  const form = h(
    'form',
    { class: 'quiz-form', method: 'dialog', novalidate: true, autocomplete: 'off' },
    h(
      'fieldset',
      { class: 'quiz-fieldset', 'aria-describedby': hint ? 'quiz-hint' : null },
      h('legend', {}, h('h1', { class: 'quiz-heading', tabindex: -1, 'aria-describedby': describedBy }, fact.question)),
      hint,
      h(
        'div',
        { class: 'quiz-options' },
        choices(fact, chosen),
        h('p', { class: 'quiz-or' }, '或者'),
        radio(fact.id, UNKNOWN, UNKNOWN_LABEL, chosen),
      ),
    ),
    h('button', { class: 'quiz-button', type: 'submit' }, '继续'),
    aside('为什么问这个？', fact.why),
    aside('到哪里查？', fact.where),
  );
  return on(form, 'submit', onSubmit);
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
 * The option chosen in a form, null if none is.
 * @param {HTMLFormElement} form
 * @returns {string | null}
 */
export function chosenIn(form) {
  const checked = form.querySelector('input[type="radio"]:checked');
  return checked instanceof HTMLInputElement ? checked.value : null;
}

/**
 * Says at the top of a form that nothing was chosen, with a link to the first option; takes the focus.
 * @param {HTMLFormElement} form
 */
export function showEmptyChoice(form) {
  form.querySelector('.quiz-error-summary')?.remove();
  const first = /** @type {HTMLInputElement} */ (form.querySelector('input'));
  const link = on(h('a', { href: `#${first.id}` }, '请选一个答案；说不准就选最后一项'), 'click', (event) => {
    event.preventDefault(); // the part of the address after # belongs to the quiz
    first.focus();
  });
  const summary = h(
    'div',
    { class: 'quiz-error-summary', tabindex: -1, role: 'group', 'aria-labelledby': 'quiz-error-title' },
    h('h2', { id: 'quiz-error-title' }, '这一题还没有选'),
    h('p', {}, link),
  );
  form.prepend(summary);
  form.querySelector('fieldset')?.classList.add('quiz-fieldset--error');
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
