/**
 * “如果有一项变了呢”: another answer tried out on the result, in place. Nothing that was answered changes until the person says so.
 *
 * @module what_if_view
 */

import { UNKNOWN } from '../deciding/decider.js';
import { h, on } from '../dom.js';
import { badge, foldedSection } from './lines_view.js';
import { differences, standings } from './what_if.js';
import { answerLabel, atMost, filledIn, sentence, STATUS_WORDS, UNKNOWN_LABEL } from '../words.js';

/** @typedef {import('../deciding/decider.js').Answered} Answered */
/** @typedef {import('../deciding/decider.js').Ending} Ending */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */
/** @typedef {import('../page_parts.js').PageParts} PageParts */
/** @typedef {import('./what_if.js').Difference} Difference */
/** @typedef {Readonly<{step: Step, verdict: Verdict}>} Alternative where the interview would stand, and what would be decided */

/**
 * @typedef {Readonly<{
 *   tryOut: (fact: string, option: string) => Promise<Alternative | null>, adopt: (fact: string, option: string) => void
 * }>} Trial `tryOut` gives null where no answer came
 */

/**
 * @param {Step} step
 * @param {readonly Ending[]} endings
 * @param {PageParts} parts
 * @param {Trial} trial
 * @returns {HTMLElement | null} null where nothing was answered
 */
export function whatIfView(step, endings, parts, trial) {
  if (step.answers.length === 0) return null;
  const choices = h('div', {});
  const outcome = h('div', { class: 'quiz-what-if__outcome' });
  const said = h('p', { role: 'status', class: 'visually-hidden' });
  const which = h(
    'select',
    { id: 'quiz-what-if', class: 'quiz-select' },
    h('option', { value: '' }, '请选一项'),
    step.answers.map(({ fact, option }) => h('option', { value: fact.id }, `${fact.topic}（现在：${answerLabel(fact, option)}）`)),
  );
  let turn = 0;
  const clear = () => {
    turn += 1;
    outcome.replaceChildren();
    said.textContent = '';
  };
  const ask = (/** @type {Answered} */ answered) => {
    choices.replaceChildren(optionsOf(answered, (option) => (option === answered.option ? clear() : show(answered, option))));
  };
  const restore = (/** @type {Answered} */ answered) => {
    clear();
    ask(answered);
    /** @type {HTMLElement | null} */ (choices.querySelector('input:checked'))?.focus();
  };
  const show = async (/** @type {Answered} */ answered, /** @type {string} */ option) => {
    clear();
    const mine = turn;
    const found = await trial.tryOut(answered.fact.id, option);
    if (!found || mine !== turn) return;
    const changed = differences(standings(step.scope, endings), standings(step.scope, found.verdict.endings));
    outcome.replaceChildren(
      h('h3', {}, `如果“${answered.fact.topic}”是“${answerLabel(answered.fact, option)}”`),
      ...changesList(changed, parts),
      ...(found.step.question ? [h('p', {}, questionsLeft(found.step))] : []),
      h(
        'div',
        { class: 'quiz-actions' },
        on(h('button', { type: 'button', class: 'quiz-button quiz-button--quiet' }, '恢复原样'), 'click', () => restore(answered)),
        on(h('button', { type: 'button', class: 'quiz-button quiz-button--quiet' }, '就按这个改我的回答'), 'click', () => trial.adopt(answered.fact.id, option)),
      ),
    );
    said.textContent = changed.length === 0 ? '结论没有变。' : `${changed.map((one) => differenceWords(one, parts.words)).join('')}别的路和现在一样。`;
  };
  on(which, 'change', () => {
    clear();
    choices.replaceChildren();
    const answered = step.answers.find(({ fact }) => fact.id === which.value);
    if (answered) ask(answered);
  });
  const view = [
    h('p', {}, '换一个答案，看看哪条路会通、哪条会断。只是看看，您原来的回答不会变。'),
    h('p', { class: 'quiz-what-if__which' }, h('label', { for: which.id }, '要换的是哪一项'), which),
    choices,
    outcome,
    said,
  ];
  return foldedSection('如果有一项变了呢', h('div', { class: 'quiz-what-if' }, view));
}

/**
 * @param {Answered} answered
 * @param {(option: string) => void} onChoice
 * @returns {HTMLElement}
 */
function optionsOf({ fact, option }, onChoice) {
  const all = [...fact.options, { id: UNKNOWN, label: UNKNOWN_LABEL }];
  return h(
    'fieldset',
    { class: 'quiz-fieldset' },
    h('legend', {}, fact.question),
    h('div', { class: 'quiz-options' }, all.map(({ id, label }) => choice(id, id === option ? `${label}（您现在的回答）` : label, id === option, onChoice))),
  );
}

/**
 * @param {string} id
 * @param {string} label
 * @param {boolean} isCurrent
 * @param {(option: string) => void} onChoice
 * @returns {HTMLElement}
 */
function choice(id, label, isCurrent, onChoice) {
  const input = on(h('input', { type: 'radio', name: 'what-if', value: id, id: `quiz-what-if-${id}` }), 'change', () => onChoice(id));
  input.checked = isCurrent;
  return h('label', { class: 'quiz-option', for: input.id }, input, h('span', { class: 'quiz-option__label' }, label));
}

/**
 * @param {Step} step after the change
 * @returns {string}
 */
function questionsLeft({ certain, remaining }) {
  return `改了以后，${atMost(remaining, '题')}${certain ? '可以再答，看看别的路。' : '要答，才能全定下来。'}`;
}

/**
 * @param {readonly Difference[]} changed
 * @param {PageParts} parts
 * @returns {readonly HTMLElement[]}
 */
function changesList(changed, parts) {
  if (changed.length === 0) return [h('p', {}, '结论没有变：每条路都和现在一样。')];
  return [h('ul', { class: 'quiz-differences' }, changed.map((one) => differenceView(one, parts))), h('p', {}, '别的路和现在一样。')];
}

/**
 * @param {Difference} difference
 * @param {PageParts} parts
 * @returns {HTMLElement}
 */
function differenceView({ before, after }, parts) {
  return h(
    'li',
    { 'data-pathway': after.id },
    h('p', { class: 'quiz-differences__title' }, after.title, '（', parts.clauseLink(after.clause), '）'),
    before.status === after.status
      ? h('p', {}, badge(after.status, STATUS_WORDS[after.status]), placeChange(before.where, after.where, parts.words))
      : h('p', { class: 'quiz-differences__change' }, badge(before.status, STATUS_WORDS[before.status]), h('span', { class: 'quiz-differences__arrow' }, '变成'), badge(after.status, STATUS_WORDS[after.status])),
    before.status !== after.status && after.status === 'entitled' && placeWords(after.where, parts.words),
  );
}

/** @typedef {Readonly<Record<string, string>>} Words those of the page */

/**
 * @param {string} where
 * @param {Words} words
 * @returns {HTMLElement | null} null where nothing lands
 */
function placeWords(where, words) {
  const told = where ? sentence(filledIn(words['place_short'], { places: where })) : words['place_open'];
  return told ? h('p', {}, told) : null;
}

/**
 * @param {string} before
 * @param {string} after
 * @param {Words} words
 * @returns {string}
 */
function placeChange(before, after, words) {
  return filledIn(words['place_change'], { before: before || '还定不下来', after: after || '还定不下来' });
}

/** @type {Readonly<Record<import('../deciding/decider.js').Status, string>>} */
const SPOKEN = { entitled: '可以办了', already_there: '就不用迁了', undetermined: '变成要看情况', not_entitled: '就不能办了', not_concerned: '就不归这份文件管了' };

/**
 * For ears: one sentence for each pathway.
 * @param {Difference} difference
 * @param {Words} words
 * @returns {string}
 */
function differenceWords({ before, after }, words) {
  return `${after.title}：${before.status === after.status ? placeChange(before.where, after.where, words) : `${SPOKEN[after.status]}。`}`;
}
