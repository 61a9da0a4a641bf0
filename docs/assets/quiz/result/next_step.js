/**
 * The one thing to do next, in one sentence: what stands first on a result and on the sheet. It names nothing that the text or the rules do not.
 *
 * @module next_step
 */

import { quoted, sentence } from '../words.js';

/** @typedef {import('../deciding/decider.js').Pathway} Pathway */
/** @typedef {import('../deciding/decider.js').Step} Step */

/**
 * @param {Step} step
 * @param {Pathway} best the pathway that the result puts first
 * @param {string} askAt whom to ask where the text is silent
 * @returns {string}
 */
export function nextStep(step, best, askAt) {
  switch (best.status) {
    case 'entitled':
      return toTheWindow(best, askAt);
    case 'undetermined':
      return toCertainty(step, best, askAt);
    default:
      return toAnOpening(best, askAt);
  }
}

/**
 * @param {Pathway} pathway
 * @param {string} askAt
 * @returns {string}
 */
function toTheWindow({ materials }, askAt) {
  return materials.length > 0 ? `准备好原文写到的${quoted(materials)}，问${askAt}到哪里办、还要带什么。` : `问${askAt}到哪里办、要带什么。这个结果可以打印出来带去。`;
}

/**
 * Questions that are left come first: they cost least. Then what the person has to find out, then what only the office can settle.
 * @param {Step} step
 * @param {Pathway} pathway
 * @param {string} askAt
 * @returns {string}
 */
function toCertainty(step, { deciding, open_terms }, askAt) {
  const [doubt] = deciding.filter(({ unsure }) => unsure);
  const [term] = open_terms;
  if (step.question && deciding.some(({ unsure }) => !unsure)) return '接着把剩下的题答完。';
  if (doubt) return `查清“${doubt.topic}”，再来改这一题的回答。${doubt.where && `到哪里查：${sentence(doubt.where)}`}`;
  return term ? `把您的情况说给${askAt}听，请他们认定“${term.quote}”这几个字包不包括您。` : `把您的情况说给${askAt}听，请他们认定。`;
}

/**
 * @param {Pathway} pathway
 * @param {string} askAt
 * @returns {string}
 */
function toAnOpening({ changes }, askAt) {
  const [nearest] = changes.doable;
  if (!nearest) return `现在没有自己能办到的。情况变了再来测；还有不明白的，问${askAt}。`;
  const remedies = nearest.changes.map(({ to }) => to.flatMap(({ remedy }) => remedy.replace(/。$/, '') || []).join('，或者'));
  return sentence(remedies.join('；还要'));
}
