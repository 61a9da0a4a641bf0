/**
 * What the quiz remembers while this browser tab is open: answers, so that a reload loses nothing. It never leaves the device.
 *
 * @module store
 */

/** @typedef {import('../deciding/decider.js').Scope} Scope */

/**
 * A change that was begun on the summary or the result: which answer, where to return, and which question was waiting then.
 * @typedef {Readonly<{fact: string, returnTo: 'summary' | 'result', pending: string | null}>} Revision
 */

/**
 * That answers came with a link: for which edition of the rules it was made (empty: today's), how many answers mean nothing today, and which
 * were about a question or an option that is another today; `aged` are those that time may have changed since their `day`.
 * @typedef {Readonly<{edition: string, unread: number, reworded: readonly string[], day: string, aged: readonly string[]}>} Source
 */

/** @typedef {import('../deciding/decider.js').Whom} Whom it never leaves the device, and is in no link */

/**
 * `scope` is null until the first question is answered; `answers` are in the order in which they were given, `source` is null where
 * they were given here; `singly` tells that questions which could share a page are asked one by one; `day` is the one (YYYY-MM-DD) on which answers that are a time
 * since an event were worked out, and there where there are such.
 * @typedef {Readonly<{
 *   scope: Scope | null, answers: readonly (readonly [string, string])[], revision: Revision | null, source: Source | null,
 *   whom: Whom | null, singly: boolean, day?: string
 * }>} Memory
 */

/** @type {Memory} */
export const NOTHING = { scope: null, answers: [], revision: null, source: null, whom: null, singly: false };

/** Memory in session storage, or in this page alone where the browser refuses storage. */
export class Store {
  /** @param {string} name keeps two quizzes of one origin apart */
  constructor(name) {
    this._key = `policy-quiz:${name}`;
    this._startsKey = `${this._key}:starts`;
    /** @type {Map<string, string>} */
    this._fallback = new Map();
  }

  /** @returns {Memory} */
  read() {
    try {
      return checked(JSON.parse(this._get(this._key) ?? ''));
    } catch {
      return NOTHING;
    }
  }

  /** @param {Memory} memory */
  write(memory) {
    this._set(this._key, JSON.stringify(memory));
  }

  clear() {
    this._set(this._key, null);
  }

  /** @returns {number} how often the decider was started and neither came up nor was given up in an orderly way */
  unfinishedStarts() {
    return Number(this._get(this._startsKey) ?? 0) || 0;
  }

  /** @param {number} count */
  noteUnfinishedStarts(count) {
    this._set(this._startsKey, count === 0 ? null : String(count));
  }

  /**
   * @param {string} key
   * @returns {string | null}
   */
  _get(key) {
    try {
      return sessionStorage.getItem(key) ?? this._fallback.get(key) ?? null;
    } catch {
      return this._fallback.get(key) ?? null;
    }
  }

  /**
   * @param {string} key
   * @param {string | null} value null removes it
   */
  _set(key, value) {
    this._fallback.delete(key);
    try {
      if (value === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, value);
    } catch {
      if (value !== null) this._fallback.set(key, value);
    }
  }
}

/**
 * Session storage can hold anything: another version of this page may have written it.
 * @param {any} found
 * @returns {Memory}
 */
function checked(found) {
  const isText = (/** @type {unknown} */ one) => typeof one === 'string';
  const isTextOrNull = (/** @type {unknown} */ one) => one === null || isText(one);
  const isPair = (/** @type {unknown} */ one) => Array.isArray(one) && one.length === 2 && one.every(isText);
  if (!Array.isArray(found?.answers) || !found.answers.every(isPair)) return NOTHING;
  const { direction = null, clause = null } = found.scope ?? {};
  const { fact, returnTo, pending = null } = found.revision ?? {};
  const { edition, unread, reworded, day = '', aged = [] } = found.source ?? {};
  const areTexts = [reworded, aged].every((words) => Array.isArray(words) && words.every(isText));
  const isSource = isText(edition) && Number.isInteger(unread) && areTexts && isText(day);
  const { who, relations } = found.whom ?? {};
  const isWhom = isText(who) && Array.isArray(relations) && relations.every(isText);
  const isRevision = isText(fact) && isTextOrNull(pending) && (returnTo === 'summary' || returnTo === 'result');
  const isScope = found.scope && isTextOrNull(direction) && isTextOrNull(clause);
  return {
    scope: isScope ? { direction, clause } : null,
    answers: [...new Map(found.answers)], // one a question
    revision: isRevision ? { fact, returnTo, pending } : null,
    singly: found.singly === true,
    whom: isWhom ? { who, relations } : null,
    source: isSource ? { edition, unread, reworded, day, aged } : null,
    ...(isText(found.day) ? { day: found.day } : {}),
  };
}
