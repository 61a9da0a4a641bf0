/**
 * What the quiz says, apart from what comes from the policy. Nothing here speaks of the law.
 *
 * @module words
 */

/** @typedef {import('./decider.js').Bounds} Bounds */
/** @typedef {import('./decider.js').Step} Step */
/** @typedef {import('./decider.js').Fact} Fact */
/** @typedef {import('./decider.js').Status} Status */

export const UNKNOWN_LABEL = '不清楚';

/** @type {Readonly<Record<Status, string>>} */
export const STATUS_WORDS = { entitled: '可以办', undetermined: '要看情况', not_entitled: '还不能办' };

/**
 * “3 题” or “3–7 题”.
 * @param {Bounds} bounds
 * @returns {string}
 */
export function range({ least, most }) {
  return least === most ? `${least} 题` : `${least}–${most} 题`;
}

/**
 * How many questions follow.
 * @param {Step} step
 * @param {boolean} isPending whether the question shown is the next one, rather than one answered before
 * @param {boolean} isShared whether it shares the page with others
 * @returns {string}
 */
export function remainingWords(step, isPending, isShared) {
  if (!step.question) return '要问的都问完了。';
  if (step.certain) return `已经有一条路可以办。还可以再答 ${range(step.remaining)}，看看别的路。`;
  if (!isPending) return `这一题您答过，可以改。后面还要回答 ${range(step.remaining)}。`;
  return step.remaining.most === 1 ? '这是最后一题。' : `还要回答 ${range(step.remaining)}（连${isShared ? '这一页的几题' : '这一题'}）。`;
}

/**
 * Names joined as in running text: “甲”“乙”.
 * @param {readonly string[]} names
 * @returns {string}
 */
export function quoted(names) {
  return names.map((name) => `“${name}”`).join('、');
}

/**
 * The label of an answer.
 * @param {Fact} fact
 * @param {string} option
 * @returns {string}
 */
export function answerLabel(fact, option) {
  return fact.options.find(({ id }) => id === option)?.label ?? UNKNOWN_LABEL;
}

/**
 * Landing places: one, or several to choose from.
 * @param {readonly string[]} names
 * @returns {string}
 */
export function placesInWords(names) {
  return names.length > 1 ? `${names.join('、')}，由您选` : names.join('');
}

/**
 * A number of bytes as people read it on their phones.
 * @param {number} bytes
 * @returns {string}
 */
export function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/**
 * A sentence with its full stop, whether or not it came with one.
 * @param {string} words
 * @returns {string}
 */
export function sentence(words) {
  return /[。！？”）]$/.test(words) ? words : `${words}。`;
}
