/**
 * The part of the address after `#`: where in the quiz a person is. It holds no answer, but for a link that someone was sent.
 *
 * @module address
 */

/**
 * `start` is the first question (where to settle), `whom` the one for whom, `question` that of a fact, or that with a number, `form` all questions
 * on one page, `clause` the beginning of an interview about one clause, `shared` a whole interview as {@link module:share_code} writes it.
 * @typedef {Readonly<
 *   {at: 'start'} | {at: 'whom'} | {at: 'question', fact: string} | {at: 'number', number: number} | {at: 'form'} | {at: 'summary'} | {at: 'result'} |
 *   {at: 'clause', clause: string} | {at: 'shared', code: string}
 * >} Place
 */

const START = 'q=direction';

/**
 * The place that an address names; anything unknown is the beginning.
 * @param {string} hash with or without `#`
 * @returns {Place}
 */
export function readPlace(hash) {
  const [, code] = /^#?a=(.*)$/s.exec(hash) ?? [];
  if (code !== undefined) return { at: 'shared', code: decode(code) };
  const words = decode(hash.replace(/^#/, ''));
  if (words === 'result') return { at: 'result' };
  if (words === 'form') return { at: 'form' };
  if (words === 'summary') return { at: 'summary' };
  if (words === 'whom') return { at: 'whom' };
  const [, name, value] = /^(q|clause)=([\w.]+)$/.exec(words) ?? [];
  if (name === 'clause' && value) return { at: 'clause', clause: value };
  if (name === 'q' && value && /^\d+$/.test(value)) return { at: 'number', number: Number(value) };
  if (name === 'q' && value && words !== START) return { at: 'question', fact: value };
  return { at: 'start' };
}

/**
 * The address of a place, beginning with `#`.
 * @param {Place} place
 * @returns {string}
 */
export function addressOf(place) {
  switch (place.at) {
    case 'question':
      return `#q=${place.fact}`;
    case 'number':
      return `#q=${place.number}`;
    case 'clause':
      return `#clause=${place.clause}`;
    case 'shared':
      return `#a=${place.code}`;
    case 'start':
      return `#${START}`;
    default:
      return `#${place.at}`;
  }
}

/**
 * @param {string} text
 * @returns {string}
 */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // what a chat cut in the middle of a character
  }
}
