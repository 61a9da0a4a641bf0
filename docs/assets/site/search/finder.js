/** Finds the pages that answer a query, best first. */

import { readEntry, wholePage } from "./entries.js";
import { excerpt, marked } from "./excerpt.js";
import { citation, pairs } from "./letters.js";

/** @typedef {import("./entries.js").Section} Section */
/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {{ pairs: string[], cited: string }} Query */
/** @typedef {{ entry: Entry, score: number }} Hit */
/** A result as the theme shows it. @typedef {{ location: string, title: string, text: string, score: number, terms: {} }} Result */

// An exact citation comes before everything else.
const CITED = 1000;
// Pages that answer this much worse than the best are not shown.
const TOO_WEAK = 1 / 12;

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

  /** The pages found, each as its own result followed by those of its sections. @param {string} words @returns {Result[][]} */
  find(words) {
    const query = { pairs: [...new Set(pairs(words))], cited: citation(words) };
    const found = this.pages.map((page) => this.hits(page, query));
    const best = Math.max(0, ...found.map(([page]) => page?.score ?? 0));
    return found
      .filter(([page]) => page !== undefined && page.score > 0 && page.score >= best * TOO_WEAK)
      .sort(([one], [other]) => (other?.score ?? 0) - (one?.score ?? 0))
      .map((hits) => hits.map((hit) => shown(hit, query)));
  }

  /** A page, as good as the best of its parts, and its sections that answer. @param {Entry} page @param {Query} query @returns {Hit[]} */
  hits(page, query) {
    const sections = this.entries
      .filter((entry) => entry.page === page.page && entry.location !== page.location)
      .map((entry) => ({ entry, score: this.score(entry, query) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score);
    return [{ entry: page, score: Math.max(this.score(page, query), sections[0]?.score ?? 0) }, ...sections];
  }

  /** @param {Entry} entry @param {Query} query */
  score(entry, query) {
    const here = query.pairs.filter((pair) => entry.weights.has(pair));
    const found = this.sum(here, () => 1);
    const possible = this.sum(query.pairs, () => 1);
    const share = possible > 0 ? found / possible : 0;
    const worth = this.sum(here, (pair) => entry.weights.get(pair) ?? 0) * share * share * (1 + 2 * likeness(entry, query));
    return (worth + (query.cited !== "" && query.cited === entry.cited ? CITED : 0)) * entry.boost;
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
