/** The theme's search index, read for comparing: one entry for each section, and one for each whole page. */

import { citedAt, letters, pairs, plain } from "./letters.js";

/**
 * A section as the theme's index lists it. A page's own entry has no `#` in its location; `tags` are the other names of the page or of
 * the section (build_scripts/publish/search_index.py).
 *
 * @typedef {{ location: string, title: string, text: string, tags?: string[], boost?: number }} Section
 *
 * `weights` says how much each pair of characters counts here.
 *
 * @typedef {{ location: string, page: string, boost: number, title: string, text: string, names: string[],
 *   weights: Map<string, number>, cited: string, isList?: boolean }} Entry
 */

const NAME = 6;
const TITLE = 4;
const TEXT = 1;

// A page with more sections than this is a list. It counts for less as a whole: some of what is asked stands somewhere on it by chance.
const USUAL_SECTIONS = 10;

/** @param {Section} section @returns {Entry} */
export function readEntry(section) {
  const names = (section.tags ?? []).map(letters);
  const title = plain(section.title);
  const text = plain(section.text);
  return {
    location: section.location,
    page: section.location.replace(/#.*/, ""),
    boost: section.boost ?? 1,
    title,
    text,
    names,
    weights: weigh(title, text, names),
    cited: citedAt(section.location),
  };
}

/** @param {string} title @param {string} text @param {string[]} names */
function weigh(title, text, names) {
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const pair of pairs(text)) weights.set(pair, TEXT);
  for (const pair of pairs(title)) weights.set(pair, TITLE);
  for (const name of names) for (const pair of pairs(name)) weights.set(pair, NAME);
  // Single characters count in titles and names only; in a text they say nothing.
  for (const character of letters([title, ...names].join(""))) weights.set(character, weights.get(character) ?? TEXT);
  return weights;
}

/** A page with the pairs of all its sections. @param {Entry} own @param {Entry[]} entries @returns {Entry} */
export function wholePage(own, entries) {
  const sections = entries.filter((entry) => entry.page === own.page);
  const weights = new Map(own.weights);
  for (const pair of sections.flatMap((entry) => [...entry.weights.keys()])) {
    weights.set(pair, weights.get(pair) ?? TEXT);
  }
  return { ...own, weights, boost: own.boost * Math.min(1, USUAL_SECTIONS / sections.length), isList: sections.length > USUAL_SECTIONS };
}
