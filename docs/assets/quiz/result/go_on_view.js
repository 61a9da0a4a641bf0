/**
 * What stands on a result beside what it tells: how to go on, and what becomes of its reasons.
 *
 * @module go_on_view
 */

import { h, on } from '../dom.js';
import { bytesWords, megabytes, whyNotRunning } from '../engine/waiting_views.js';
import { pagesWords, quoted } from '../words.js';

/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../engine/engine_connection.js').Stage} Stage */

/** So many pathways are named that the questions left can still decide. */
const MOST_NAMED = 3;

/**
 * The questions that are left, if any, and what they can still decide.
 * @param {Step} step
 * @param {readonly import('../deciding/decider.js').Ending[]} endings
 * @param {readonly string[]} order the pathways in scope, the best first
 * @param {() => void} onGoOn
 * @returns {HTMLElement | null}
 */
export function goOn(step, endings, order, onGoOn) {
  if (!step.question) return null;
  const undecided = order.filter((id) => step.openable.includes(id)).flatMap((id) => endings.filter((one) => one.id === id).map(({ title }) => title));
  const named = quoted(undecided.slice(0, MOST_NAMED)) + (undecided.length > MOST_NAMED ? '等' : '');
  const unsettled = step.offer === 'open' ? '再答几题，看落在哪里。' : '还有题没有答，答了结论会更准。';
  const words = step.certain ? `再答几题，看看${named ? `能不能也按${named}办` : '别的路'}。` : unsettled;
  return h('div', { class: 'quiz-go-on' }, h('p', {}, words, pagesWords(step.pages)), button('接着答题', onGoOn));
}

/**
 * What the interview left out, and how to take it in.
 * @param {Step} step
 * @param {number} hidden how many pathways
 * @param {() => void} onWiden
 * @returns {HTMLElement | null}
 */
export function widen(step, hidden, onWiden) {
  if (hidden === 0) return null;
  const words = step.scope.clause === null ? '您选的地方以外' : '这一条以外';
  return h('div', { class: 'quiz-go-on' }, h('p', {}, `${words}还有 ${hidden} 条路，这次没有问。您已经答过的不用再答。`), button('所有的路都看看', onWiden));
}

/**
 * What becomes of the reasons; stays where it is, so that it is read out when it changes.
 * @param {{onRetry: () => void, onCancel: () => void, weight: () => Promise<number>}} actions `weight`: how many bytes the reasons take to fetch
 * @returns {{view: HTMLElement, show: (stage: Stage) => void, come: () => void, giveUp: (kind: string) => void}}
 */
export function reasonsNote({ onRetry, onCancel, weight }) {
  const words = h('p', { role: 'status' }, '结论已经得出，理由正在准备，好了会自动补在上面各处。不用等，可以先看。');
  const progress = h('p', { class: 'quiz-bytes' });
  const cancel = button('不等理由了', onCancel);
  const end = (/** @type {string} */ said, /** @type {HTMLElement[]} */ ...instead) => {
    const hadFocus = document.activeElement === cancel;
    // What is seen below it does not move either.
    if (view.getBoundingClientRect().top < innerHeight) view.style.setProperty('min-height', `${view.offsetHeight}px`);
    words.textContent = said;
    progress.remove();
    cancel.replaceWith(...instead);
    if (hadFocus) instead[0]?.focus();
  };
  const view = h('div', { class: 'quiz-reasons-note' }, words, progress, cancel);
  return {
    view,
    show: (stage) => (progress.textContent = bytesWords(stage) || progress.textContent), // nothing below moves while it is read
    come: () => end('理由已经补上，见上面各处。'),
    giveUp: (kind) => (kind === 'spared' ? end('为了省流量，理由还没有取。结论不受影响，每条路的条件和您的回答对照写在上面。', fetchButton(onRetry, weight)) : end(`理由没能准备好：${whyNotRunning(kind)}结论不受影响，每条路的条件和您的回答对照写在上面。`, button('再试一次', onRetry))),
  };
}

/**
 * @param {() => void} onFetch
 * @param {() => Promise<number>} weight
 * @returns {HTMLButtonElement}
 */
function fetchButton(onFetch, weight) {
  const fetching = button('取理由', onFetch);
  weight().then((bytes) => (fetching.textContent = `取理由（${megabytes(bytes)}）`), () => {}); // no host to ask
  return fetching;
}

/**
 * @param {string} words
 * @param {() => void} action
 * @returns {HTMLButtonElement}
 */
function button(words, action) {
  return on(h('button', { type: 'button', class: 'quiz-button quiz-button--quiet' }, words), 'click', action);
}
