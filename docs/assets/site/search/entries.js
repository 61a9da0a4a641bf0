/** The theme's search index, read for comparing: one entry for each section, and one for each whole page. */

import { citedAt, letters, pairs, plain } from "./letters.js";

/** @typedef {import("./wording.js").Wording} Wording */
/** @typedef {{ pairs: Set<string>, named: string[][], essential: string[] }} Name */

/**
 * A section as the theme's index lists it. A page's own entry has no `#` in its location; `tags` are the other names of the page or of
 * the section (build_scripts/publish/search_index.py).
 *
 * @typedef {{ location: string, title: string, text: string, tags?: string[], boost?: number }} Section
 *
 * `names` are the title and the other names, each as its pairs of characters with the things and the essential words that it names; `said` is what stands in any of them, single characters too;
 * `told` what stands in the text.
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
  const given = [title, ...(section.tags ?? [])];
  const names = given.map((name) => wording.read(name));
  return {
    location: section.location,
    page: section.location.replace(/#.*/, ""),
    boost: section.boost ?? 1,
    title,
    text,
    names: names.map((name, at) => ({ pairs: new Set(pairs(name)), named: wording.named(given[at] ?? ""), essential: wording.essential(given[at] ?? "") })),
    said: new Set(names.flatMap((name) => [...pairs(name), ...letters(name)])),
    told: new Set(pairs(wording.read(text))),
    cited: citedAt(section.location),
  };
}

/** A page with what all its sections say. @param {Entry} own @param {Entry[]} entries @returns {Entry} */
export function wholePage(own, entries) {
  const sections = entries.filter((entry) => entry.page === own.page);
  const told = new Set(sections.flatMap((entry) => [...entry.told, ...entry.said]));
  return { ...own, told, isWhole: true, boost: own.boost * Math.min(1, USUAL_SECTIONS / sections.length), isList: sections.length > USUAL_SECTIONS };
}
