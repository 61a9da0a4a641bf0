/**
 * Links to words on a page (text fragments). What marks the words where a browser does not is `reading/fragments.js`.
 *
 * @module text_fragment
 */

/** Stands between an anchor, which may be empty, and the words. */
export const MARK = ':~:text=';

/**
 * A dash, a comma and an ampersand mean something in a text fragment.
 * @param {string} words
 * @returns {string}
 */
export function fragmentOf(words) {
  return encodeURIComponent(words).replace(/-/g, '%2D');
}
