/**
 * A whole interview in a few characters, for the part of an address after `#`. docs/decisions/0006 describes the code.
 *
 * `1.2022-08-01.TOWN.33HJ-72PJ.4F`: format, edition of the rules, scope, one group of four for each answer, check characters. Where an answer is a
 * time since an event, a group of eight digits is the day on which it was worked out.
 *
 * @module share_code
 */

import { isTimed, parted } from './working_day.js';

/** @typedef {import('../deciding/decider.js').Scope} Scope */
/** @typedef {readonly (readonly [string, string])[]} Given fact id and option id, in the order in which they were given */

/**
 * The words of the code; made with the page from the same policy (build_scripts/content/answer_codes.py). Scopes by token, codes by fact and option;
 * `reworded`: by another edition the codes of the answers that mean something else today, with their words of then. `times`: of each time since an event the answers
 * that a later day can change, in words; there where such a time is asked for.
 * @typedef {Readonly<{
 *   edition: string, scopes: Readonly<Record<string, Scope>>, codes: Readonly<Record<string, Readonly<Record<string, string>>>>,
 *   reworded: Readonly<Record<string, Readonly<Record<string, string>>>>, times?: import('./working_day.js').Times
 * }>} LinkTable
 */

/**
 * What a code holds. `edition` is that of the rules for which it was written, empty if they are today's; `unread` counts the groups that
 * mean nothing by today's rules, `reworded` says the answers whose question or option is another today, `aged` those that time may have changed since the `day`
 * on which they were worked out (YYYY-MM-DD, empty where the code does not say).
 * @typedef {Readonly<{
 *   scope: Scope, answers: Given, edition: string, unread: number, reworded: readonly string[], day: string, aged: readonly string[]
 * }>} Shared
 */

const FORMAT = '1';

/** Format, edition, scope, answers, check. */
const PARTS = 5;

/** A group that is no answer: the day of working out. */
const DAY = /^(\d{4})(\d\d)(\d\d)$/;

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
 * @param {string} day YYYY-MM-DD, on which times since an event were worked out
 * @returns {string} only of characters that a QR code keeps small: digits, capital letters, `-` and `.`
 */
export function writeCode(scope, answers, table, day) {
  const groups = answers.flatMap(([fact, option]) => table.codes[fact]?.[option] ?? []);
  if (answers.some(([fact]) => isTimed(fact, table.times))) groups.push(day.replace(/-/g, ''));
  const body = [FORMAT, table.edition, tokenOf(scope, table), groups.join('-')].join('.');
  return `${body}.${check(body)}`;
}

/**
 * @param {string} code as it comes in: from another edition, cut off by a messenger, typed from paper, or made up
 * @param {LinkTable} table
 * @param {string} [today] YYYY-MM-DD; without it no answer is too old
 * @returns {Shared | null} null if it is no code, or not a whole one
 */
export function readCode(code, table, today) {
  if (faultOf(code)) return null;
  const { edition, place, groups } = partsOf(code);
  const changed = new Map(Object.entries(new Map(Object.entries(table.reworded)).get(edition) ?? {}));
  const every = groups.split('-').filter(Boolean);
  const given = every.filter((group) => !DAY.test(group));
  const day = (every.find((group) => DAY.test(group)) ?? '').replace(DAY, '$1-$2-$3');
  const { answers, unread } = readGroups(given.filter((group) => !changed.has(group)), table);
  const { kept, aged } = today === undefined || today === day ? { kept: answers, aged: [] } : parted(answers, table.times);
  const scope = new Map(Object.entries(table.scopes)).get(place);
  const reworded = given.flatMap((group) => changed.get(group) ?? []);
  return { scope: scope ?? EVERYTHING, answers: kept, edition: edition === table.edition ? '' : edition, unread, reworded, day, aged };
}

/**
 * What is wrong with a code; empty if it is whole.
 * @param {string} code as in {@link readCode}
 * @returns {'' | 'none' | 'format' | 'damaged'} `none`: it is no code; `format`: it is written in another way than ours; `damaged`: not as it was written
 */
export function faultOf(code) {
  const { format, sum, body, count } = partsOf(code);
  if (code.length > LONGEST || count !== PARTS) return 'none';
  if (format !== FORMAT) return 'format';
  return sum === check(body) ? '' : 'damaged';
}

/**
 * The edition of the rules for which a whole code was written.
 * @param {string} code
 * @returns {string}
 */
export function editionOf(code) {
  return partsOf(code).edition;
}

/**
 * An edition as a reader is told of it; empty where its token tells nothing, since whoever made a link wrote it.
 * @param {string} edition
 * @returns {string}
 */
export function editionWords(edition) {
  const [, version, revision] = /^(\d{4}-\d\d-\d\d)(?:-R([1-9]\d*))?$/.exec(edition) ?? [];
  return version ? `${version} 版${revision ? `第 ${revision} 稿` : ''}` : '';
}

/**
 * What the code may be in what a chat has made of it: without marks around it, and without words behind a space. A code may itself be broken by spaces, so that
 * its check has to tell where it ends.
 * @param {string} code
 * @returns {readonly string[]} the longest first
 */
function withoutWhatChatsAdd(code) {
  const [text = ''] = code.slice(0, LONGEST).toUpperCase().replace(/[\u200b\ufeff]/g, '').replace(/^[^\dA-Z]+/, '').split(/[^\dA-Z.\-\s]/);
  const words = text.split(/\s+/);
  return words.map((_, at) => words.slice(0, words.length - at).join('').replace(/[.-]+$/, ''));
}

/** @param {string} code */
function partsOf(code) {
  const tried = withoutWhatChatsAdd(code).map(partsAlone);
  return tried.find(({ body, sum, count }) => count === PARTS && sum === check(body)) ?? tried[0] ?? partsAlone('');
}

/** @param {string} code */
function partsAlone(code) {
  const parts = code.split('.');
  const [format = '', edition = '', place = '', groups = '', sum = ''] = parts;
  const body = [format, edition, place, legible(groups)].join('.');
  return { format, edition, place, groups: legible(groups), sum: legible(sum), body, count: parts.length };
}

/**
 * @param {readonly string[]} given groups
 * @param {LinkTable} table
 * @returns {{answers: Given, unread: number}} one answer a fact: the first
 */
function readGroups(given, table) {
  const meanings = new Map(Object.entries(table.codes).flatMap(([fact, options]) => Object.entries(options).map(([option, code]) => [code, { fact, option }])));
  /** @type {Map<string, string>} */
  const answers = new Map();
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
