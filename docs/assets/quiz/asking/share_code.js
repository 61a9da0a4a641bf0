/**
 * A whole interview in a few characters, for the part of an address after `#`. docs/decisions/0006 describes the code.
 *
 * `1.2022-08-01.TOWN.33HJ-72PJ.4F`: format, version of the rules, scope, one group of four for each answer, check characters.
 *
 * @module share_code
 */

/** @typedef {import('../deciding/decider.js').Scope} Scope */
/** @typedef {readonly (readonly [string, string])[]} Given fact id and option id, in the order in which they were given */

/**
 * The words of the code; made with the page from the same policy (build_scripts/answer_codes.py). Scopes by token, codes by fact and option.
 * @typedef {Readonly<{
 *   version: string, scopes: Readonly<Record<string, Scope>>, codes: Readonly<Record<string, Readonly<Record<string, string>>>>
 * }>} LinkTable
 */

/**
 * What a code holds. `version` is that of the rules for which it was written, empty if they are today's; `unread` counts the groups that
 * mean nothing by today's rules.
 * @typedef {Readonly<{scope: Scope, answers: Given, version: string, unread: number}>} Shared
 */

const FORMAT = '1';

/** Format, version, scope, answers, check. */
const PARTS = 5;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A prime just below two characters' worth, larger than any position in a code: then the check finds every single slip. */
const MODULUS = 1021;

/** No code of ours comes near; what is longer is none. */
const LONGEST = 900;

/** @type {Scope} */
const EVERYTHING = { direction: null, clause: null };

/**
 * @param {Scope} scope
 * @param {Given} answers
 * @param {LinkTable} table
 * @returns {string} only of characters that a QR code keeps small: digits, capital letters, `-` and `.`
 */
export function writeCode(scope, answers, table) {
  const groups = answers.flatMap(([fact, option]) => table.codes[fact]?.[option] ?? []);
  const body = [FORMAT, table.version, tokenOf(scope, table), groups.join('-')].join('.');
  return `${body}.${check(body)}`;
}

/**
 * @param {string} code as it comes in: from another version, cut off by a messenger, typed from paper, or made up
 * @param {LinkTable} table
 * @returns {Shared | null} null if it is no code, or not a whole one
 */
export function readCode(code, table) {
  if (faultOf(code)) return null;
  const { version, place, groups } = partsOf(code);
  const { answers, unread } = readGroups(groups, table);
  const scope = new Map(Object.entries(table.scopes)).get(place);
  return { scope: scope ?? EVERYTHING, answers, version: version === table.version ? '' : version, unread };
}

/**
 * What is wrong with a code; empty if it is whole.
 * @param {string} code as in {@link readCode}
 * @returns {'' | 'none' | 'format' | 'damaged'} `none`: it is no code; `format`: it is written in another way than ours; `damaged`: not as it was written
 */
export function faultOf(code) {
  const { format, version, place, groups, sum, count } = partsOf(code);
  if (code.length > LONGEST || count !== PARTS) return 'none';
  if (format !== FORMAT) return 'format';
  return sum === check([format, version, place, groups].join('.')) ? '' : 'damaged';
}

/**
 * The version of the rules for which a whole code was written.
 * @param {string} code
 * @returns {string}
 */
export function versionOf(code) {
  return partsOf(code).version;
}

/** @param {string} code */
function partsOf(code) {
  const parts = code.toUpperCase().replace(/[\s\u200b\ufeff]/g, '').split('.');
  const [format = '', version = '', place = '', groups = '', sum = ''] = parts;
  return { format, version, place, groups: legible(groups), sum: legible(sum), count: parts.length };
}

/**
 * @param {string} groups
 * @param {LinkTable} table
 * @returns {{answers: Given, unread: number}} one answer a fact: the first
 */
function readGroups(groups, table) {
  const meanings = new Map(Object.entries(table.codes).flatMap(([fact, options]) => Object.entries(options).map(([option, code]) => [code, { fact, option }])));
  /** @type {Map<string, string>} */
  const answers = new Map();
  const given = groups.split('-').filter(Boolean);
  for (const group of given) {
    const meaning = meanings.get(group);
    if (meaning && !answers.has(meaning.fact)) answers.set(meaning.fact, meaning.option);
  }
  return { answers: [...answers], unread: given.length - answers.size };
}

/**
 * @param {Scope} scope
 * @param {LinkTable} table
 * @returns {string}
 */
function tokenOf(scope, table) {
  const token = (/** @type {Scope} */ wanted) => Object.entries(table.scopes).find(([, one]) => one.direction === wanted.direction && one.clause === wanted.clause)?.[0];
  return token(scope) ?? token(EVERYTHING) ?? '';
}

/**
 * Two characters: the sum of all characters, each times its position, so that one wrong character or two swapped ones always show.
 * @param {string} body
 * @returns {string}
 */
function check(body) {
  const sum = [...body].reduce((total, character, at) => (total + (at + 2) * (character.codePointAt(0) ?? 0)) % MODULUS, 0);
  return (ALPHABET[sum >> 5] ?? '') + (ALPHABET[sum & 31] ?? '');
}

/**
 * Letters that the alphabet leaves out, read as the digits for which people take them.
 * @param {string} characters
 * @returns {string}
 */
function legible(characters) {
  return characters.replace(/O/g, '0').replace(/[IL]/g, '1');
}
