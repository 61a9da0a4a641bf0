/**
 * What the quiz says, apart from what comes from the policy. Nothing here speaks of the law.
 *
 * @module words
 */

/** @typedef {import('./deciding/decider.js').Bounds} Bounds */
/** @typedef {import('./deciding/decider.js').Step} Step */
/** @typedef {import('./deciding/decider.js').Fact} Fact */
/** @typedef {import('./deciding/decider.js').Status} Status */
/** @typedef {import('./engine/engine_connection.js').Stage} Stage */

export const UNKNOWN_LABEL = '不清楚';

/** @type {Readonly<Record<Status, string>>} */
export const STATUS_WORDS = { entitled: '可以办', undetermined: '要看情况', not_entitled: '还不能办' };

/**
 * “ 3 题”, “ 3–7 题”, or “几题” where they were not counted.
 * @param {Bounds | null} bounds
 * @returns {string}
 */
export function range(bounds) {
  if (!bounds) return '几题';
  const { least, most } = bounds;
  return least === most ? ` ${least} 题` : ` ${least}–${most} 题`;
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
  if (step.certain) return `已经有一条路可以办。还可以再答${range(step.remaining)}，看看别的路。`;
  if (!isPending) return `这一题您答过，可以改。后面还要回答${range(step.remaining)}。`;
  return step.remaining?.most === 1 ? '这是最后一题。' : `还要回答${range(step.remaining)}（连${isShared ? '这一页的几题' : '这一题'}）。`;
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

/** @type {Readonly<Record<Stage['stage'], string>>} */
const STAGES = {
  files: '第 1 步，共 3 步：把判断用的程序取到您的手机或电脑上',
  start: '第 2 步，共 3 步：让程序动起来',
  policy: '第 3 步，共 3 步：读政策原文和条件',
};

/**
 * @param {Stage} stage
 * @returns {string}
 */
export function stageWords({ stage }) {
  return STAGES[stage];
}

/**
 * How much has come. A script sees what the browser has unpacked, and not how much went over the network.
 * @param {Stage} stage
 * @returns {string} empty where nothing was measured
 */
export function bytesWords({ stage, received, total }) {
  return stage === 'files' && total ? `已取到 ${megabytes(received)}，共 ${megabytes(total)}（按解开压缩以后算）` : '';
}

/**
 * @param {number} bytes
 * @returns {string}
 */
function megabytes(bytes) {
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
