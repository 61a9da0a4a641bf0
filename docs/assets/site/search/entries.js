/** The theme's search index, read for comparing: one entry for each section, and one for each whole page. */

import { citedAt, pairs, plain } from "./letters.js";

/** @typedef {import("./wording.js").Wording} Wording */

/**
 * A name as what it is made of (words of the table, pairs of characters of the rest), the pairs within these words, and the things and the essential words that it names.
 *
 * @typedef {{ parts: Set<string>, within: Set<string>, named: string[][], essential: string[] }} Name
 */

/**
 * A section as the theme's index lists it. A page's own entry has no `#` in its location; `tags` are the other names of the page or of
 * the section (build_scripts/publish/search_index.py).
 *
 * @typedef {{ location: string, title: string, text: string, tags?: string[], boost?: number }} Section
 *
 * `names` are the title and the other names; `said` is what stands in any of them, single characters too; `told` what stands in the text.
 *
 * @typedef {{ location: string, page: string, boost: number, title: string, text: string, names: Name[],
 *   said: Set<string>, told: Set<string>, cited: string, isWhole?: boolean, isList?: boolean }} Entry
 */

// A page with more sections than this is a list. It counts for less as a whole: some of what is asked stands somewhere on it by chance.
const USUAL_SECTIONS = 10;

/** @param {Section} section @param {Wording} wording @returns {Entry} */
export function readEntry(section, wording) {
  const title = plain(section.title);
  const text = plain(section.text);
  const names = [title, ...(section.tags ?? [])].map((name) => readName(name, wording));
  const said = names.flatMap(({ parts, within }) => [...parts, ...within, ...[...parts].flatMap((part) => [...part])]);
  const { known, rest } = wording.parts(text);
  return {
    location: section.location,
    page: section.location.replace(/#.*/, ""),
    boost: section.boost ?? 1,
    title,
    text,
    names,
    said: new Set(said),
    told: new Set([...known, ...known.flatMap(pairs), ...rest]),
    cited: citedAt(section.location),
  };
}

/** @param {string} words @param {Wording} wording @returns {Name} */
function readName(words, wording) {
  const { known, rest } = wording.parts(words);
  const parts = new Set([...known, ...rest]);
  return { parts, within: new Set(known.flatMap(pairs).filter((pair) => !parts.has(pair))), ...wording.about(words) };
}

/** A page with what all its sections say. @param {Entry} own @param {Entry[]} entries @returns {Entry} */
export function wholePage(own, entries) {
  const sections = entries.filter((entry) => entry.page === own.page);
  const told = new Set(sections.flatMap((entry) => [...entry.told, ...entry.said]));
  return { ...own, told, isWhole: true, boost: own.boost * Math.min(1, USUAL_SECTIONS / sections.length), isList: sections.length > USUAL_SECTIONS };
}
