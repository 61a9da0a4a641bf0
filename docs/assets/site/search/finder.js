/** Finds the pages that answer a query, best first. */

import { readEntry, wholePage } from "./entries.js";
import { excerpt, marked } from "./excerpt.js";
import { citation, pairs, singles } from "./letters.js";

/** @typedef {import("./entries.js").Section} Section */
/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {{ pairs: string[], singles: string[], cited: string }} Query */
/** @typedef {{ entry: Entry, score: number }} Hit */
/** A result as the theme shows it. @typedef {{ location: string, title: string, text: string, score: number, terms: {} }} Result */

// An exact citation comes before everything else.
const CITED = 1000;
// Pages that answer this much worse than the best are not shown.
const TOO_WEAK = 1 / 100;
// A character alone counts for this much of a pair: it finds a name of which only one character was meant, or was typed right.
const SINGLE = 0.2;

export class Finder {
  /** @param {Section[]} sections */
  constructor(sections) {
    this.entries = sections.map(readEntry);
    this.pages = this.entries.filter((one) => one.page === one.location).map((one) => wholePage(one, this.entries));
    /** @type {Map<string, number>} */
    this.spread = new Map();
    for (const pair of this.entries.flatMap((one) => [...one.weights.keys()])) {
      this.spread.set(pair, (this.spread.get(pair) ?? 0) + 1);
    }
  }

  /** What was found, best first: a page followed by its sections, or one section of a page that is a list. @param {string} words @returns {Result[][]} */
  find(words) {
    const query = { pairs: [...new Set(pairs(words))], singles: singles(words), cited: citation(words) };
    const found = this.pages.flatMap((page) => this.hits(page, query));
    const best = Math.max(0, ...found.map(([page]) => page?.score ?? 0));
    return found
      .filter(([page]) => page !== undefined && page.score > 0 && page.score >= best * TOO_WEAK)
      .sort(([one], [other]) => (other?.score ?? 0) - (one?.score ?? 0))
      .map((hits) => hits.map((hit) => shown(hit, query)));
  }

  /**
   * A page, as good as the best of its parts, and its sections that answer. The sections of a list (questions, terms) have little to do with
   * each other: each is a result of its own, so that nobody has to look for it on a long page.
   * @param {Entry} page @param {Query} query @returns {Hit[][]}
   */
  hits(page, query) {
    const sections = this.entries
      .filter((entry) => entry.page === page.page && entry.location !== page.location)
      .map((entry) => ({ entry, score: this.score(entry, query) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
    const own = this.score(page, query);
    if (page.isList) return [[{ entry: page, score: own }], ...sections.map((one) => [one])];
    return [[{ entry: page, score: Math.max(own, sections[0]?.score ?? 0) }, ...sections]];
  }

  /** @param {Entry} entry @param {Query} query */
  score(entry, query) {
    const weight = (/** @type {string} */ one) => entry.weights.get(one) ?? 0;
    const found = (/** @type {string} */ one) => Number(entry.weights.has(one));
    const possible = this.summed(query, () => 1);
    const share = possible > 0 ? this.summed(query, found) / possible : 0;
    const worth = this.summed(query, weight) * share * share * (1 + 2 * likeness(entry, query));
    return (worth + (query.cited !== "" && query.cited === entry.cited ? CITED : 0)) * entry.boost;
  }

  /** Pairs, and single characters for less. @param {Query} query @param {(one: string) => number} weight */
  summed(query, weight) {
    return this.sum(query.pairs, weight) + SINGLE * this.sum(query.singles, weight);
  }

  /** Adds up pairs by how much they say: rare ones say more. @param {string[]} wanted @param {(pair: string) => number} weight */
  sum(wanted, weight) {
    const rarity = (/** @type {string} */ pair) => Math.log(1 + this.entries.length / (1 + (this.spread.get(pair) ?? 0)));
    return wanted.reduce((sum, pair) => sum + weight(pair) * rarity(pair), 0);
  }
}

/** How near the title or a name comes to the whole query: 1 is the same, 0 shares nothing. @param {Entry} entry @param {Query} query */
function likeness(entry, query) {
  const shares = [entry.title, ...entry.names].map((words) => {
    const own = new Set(pairs(words));
    return (2 * query.pairs.filter((pair) => own.has(pair)).length) / (own.size + query.pairs.length || 1);
  });
  return Math.max(...shares);
}

/** @param {Hit} hit @param {Query} query @returns {Result} */
function shown({ entry, score }, query) {
  return {
    location: entry.location,
    title: marked(entry.title, query.pairs),
    text: excerpt(entry.text, query.pairs),
    score,
    terms: {},
  };
}
