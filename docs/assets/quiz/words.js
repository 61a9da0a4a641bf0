/**
 * What the quiz says, apart from what comes from the policy. Nothing here speaks of the law.
 *
 * @module words
 */

/** @typedef {import('./deciding/decider.js').Bounds} Bounds */
/** @typedef {import('./deciding/decider.js').Step} Step */
/** @typedef {import('./deciding/decider.js').Fact} Fact */
/** @typedef {import('./deciding/decider.js').Status} Status */

export const UNKNOWN_LABEL = '不清楚';

/** @type {Readonly<Record<Status, string>>} */
export const STATUS_WORDS = {
  entitled: '可以办',
  already_there: '已经在那里，不用迁',
  undetermined: '要看情况',
  not_entitled: '还不能办',
  not_concerned: '不归这份文件管',
};

/**
 * How many questions there still are: the most alone, which only falls.
 * @param {Bounds | null} bounds null where they were not counted
 * @param {string} unit
 * @returns {string}
 */
export function atMost(bounds, unit) {
  return bounds ? `最多还有 ${bounds.most} ${unit}` : `还有几${unit}`;
}

/**
 * How many pages there still are, that which is shown included.
 * @param {number | null} pages at most; null where they were not counted
 * @returns {string}
 */
export function pagesWords(pages) {
  if (pages === null) return '后面还有几页。';
  return pages === 1 ? '这是最后一页。' : `最多还有 ${pages} 页。`;
}

/**
 * Words with their blanks filled in.
 * @param {string | undefined} words
 * @param {Readonly<Record<string, string | number>>} filled
 * @returns {string}
 */
export function filledIn(words = '', filled = {}) {
  return words.replace(/\{(\w+)\}/g, (_, blank) => String(filled[blank] ?? ''));
}

/**
 * Why the result is offered before everything is answered.
 * @param {Step['offer']} offer
 * @param {Readonly<Record<string, string>>} words of the page
 * @returns {string}
 */
function offerWords(offer, words) {
  if (offer === 'unsure') return '说不准的不少，可以先看结果。';
  return offer ? (words[`offer_${offer}`] ?? words['offer_granted'] ?? '') : '';
}

/**
 * How many pages follow, and whether one may stop here.
 * @param {Readonly<Record<string, string>>} words of the page
 * @param {Step} step
 * @param {boolean} isPending whether the question shown is the next one, rather than one answered before
 * @param {boolean} isSingly whether questions that could share a page are asked one by one
 * @returns {string}
 */
export function remainingWords(words, step, isPending, isSingly) {
  if (!step.question) return '要问的都问完了。';
  const left = pagesWords(isSingly ? (step.remaining?.most ?? null) : step.pages);
  const offer = offerWords(step.offer, words);
  return isPending ? offer + left : `这一题您答过，可以改。${offer}`;
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
 * A sentence with its full stop, whether or not it came with one.
 * @param {string} words
 * @returns {string}
 */
export function sentence(words) {
  return /[。！？”）]$/.test(words) ? words : `${words}。`;
}

/** @returns {string} the date by the reader's device, which can be wrong */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
