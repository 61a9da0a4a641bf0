/**
 * A result in words alone: read aloud, or as plain text for a chat, a note, an old phone.
 *
 * @module result_text
 */

import { isMet } from '../deciding/status.js';
import { sentence } from '../words.js';

/** @typedef {import('../deciding/decider.js').Line} Line */
/** @typedef {import('../deciding/decider.js').Result} Result */
/** @typedef {(clause: string) => string} Cite a clause as people cite it */

/**
 * The first screen in order: what is concluded, what to do next, then what to mind.
 * @param {Result} result
 * @returns {readonly Line[]}
 */
export function firstLines({ top, next }) {
  const isMinded = (/** @type {Line} */ { kind, state }) => kind === 'quote' || state === 'caution';
  return [...top.filter((one) => !isMinded(one)), { kind: 'next', text: `下一步：${next.text}` }, ...top.filter(isMinded)];
}

/**
 * @param {Result} result
 * @returns {readonly string[]} in pieces of a breath or two
 */
export function resultSpeech(result) {
  const { headline, sections } = result;
  const spoken = sections.filter((one) => one.spoken).flatMap(({ title, lines }) => [title, ...lines.flatMap(spokenLine)]);
  return [headline, ...firstLines(result).flatMap(spokenLine), ...spoken];
}

/**
 * What stands on the sheet, without the way back to these answers.
 * @param {string} title what the result is of
 * @param {Result} result
 * @param {Cite} cite
 * @returns {string}
 */
export function resultText(title, result, cite) {
  const { headline, sections } = result;
  const written = (/** @type {readonly Line[]} */ lines) => linesToTake(lines, cite).flatMap((line) => writtenLine(line, cite));
  const blocks = sections.filter((one) => one.sheet).map((one) => [`【${one.title}】`, ...written(one.lines)]);
  return [[`${title}：${headline}`, ...written(firstLines(result))], ...blocks].map((lines) => lines.join('\n')).join('\n\n');
}

/**
 * What paper and text say of some lines; one sheet must do. Pathways that are not open, and questions that decide nothing alone, are only named, together,
 * after the others.
 * @param {readonly Line[]} lines
 * @param {Cite} cite
 * @returns {readonly Line[]}
 */
export function linesToTake(lines, cite) {
  const listed = lines.filter(isOnlyNamed);
  const named = [...new Set(listed.map(({ stands = '' }) => stands))].map((stands) => {
    const names = listed.filter((one) => one.stands === stands).map(({ text, clause }) => (clause ? `${text}（${cite(clause)}）` : text));
    return /** @type {Line} */ ({ kind: 'sentence', stands, text: sentence(names.join('、')) });
  });
  return [...lines.filter((one) => !waits(one) && !isOnlyNamed(one)), ...named];
}

/**
 * @param {Line} line
 * @returns {boolean}
 */
function isOnlyNamed({ kind, state, lines = [] }) {
  return (kind === 'pathway' && !isMet(/** @type {import('../deciding/decider.js').Status} */ (state))) || (kind === 'decides' && lines.length === 0);
}

/**
 * Whether a line waits until it is asked for: it has no place on paper, in text and in speech. What it warns of stands at the top; places that are not reached
 * decide nothing, and who comes along is told there as well.
 * @param {Line} line
 * @returns {boolean}
 */
function waits({ kind, state }) {
  return kind === 'fold' || (kind === 'reading' && state === 'taken') || (kind === 'place' && state === 'not_reached') || kind === 'relation';
}

/**
 * @param {Line} line
 * @returns {readonly string[]}
 */
function spokenLine(line) {
  const { stands, text, lines = [] } = line;
  if (waits(line)) return [];
  return [[text, stands].filter(Boolean).join('，'), ...lines.flatMap(spokenLine)].filter(Boolean);
}

/**
 * @param {Line} line of kind answer
 * @param {Cite} cite
 * @returns {string} what was answered; of a question about one clause, the clause
 */
export function answerIn({ answer, clause }, cite) {
  return answer ?? (clause ? cite(clause) : '');
}

/**
 * @param {Line} line
 * @param {Cite} cite
 * @returns {readonly string[]}
 */
function writtenLine(line, cite) {
  const { kind, stands, text, answer, quote, clause, lines = [] } = line;
  const words = kind === 'answer' ? `${text}：${answerIn(line, cite)}` : [stands, text].filter(Boolean).join('：') + (answer ? `（回答：${answer}）` : '');
  const source = clause && kind !== 'answer' ? `原文${cite(clause)}${quote ? `：“${quote}”` : ''}` : '';
  return [words + source, ...linesToTake(lines, cite).flatMap((one) => writtenLine(one, cite))].filter(Boolean);
}
