/** Finds the pages that answer a query, best first. */

import { readEntry, wholePage } from "./entries.js";
import { excerpt, marked } from "./excerpt.js";
import { citation, pairs } from "./letters.js";
import { Wording } from "./wording.js";

export { Wording };

/** @typedef {import("./entries.js").Section} Section */
/** @typedef {import("./entries.js").Entry} Entry */
/** What is asked: its parts with what each says, all that together, the things and essential words named, and what is marked. @typedef {{ parts: Map<string, number>, all: number, named: string[][], essential: string[], cited: string, marks: string[] }} Query */
/** @typedef {{ entry: Entry, score: number }} Hit */
/** What is shown; `essential` are the words without which nothing answers whoever says them, as far as its names have them. @typedef {{ location: string, title: string, text: string, score: number, essential: string[] }} Result */

// An exact citation comes before everything else.
const CITED = 1000;
// Pages that answer this much worse than the best are not shown.
const TOO_WEAK = 1 / 10;
// A word of the table says more than a pair of characters, which may be two halves of other words.
const KNOWN = 1.5;
// A character alone counts for this much of a pair: it finds a name of which only one character was meant, or was typed right.
const SINGLE = 0.1;
// How much it says that a name is what was asked, and a second name beside it; that all names together say it; that the text does.
const NAME = 0.7;
const SECOND = 0.35;
const SAID = 0.1;
const TOLD = 0.1;
// A whole page answers what is asked of several of its parts at once.
const TOLD_WHOLE = 0.2;
// What a name says beyond what was asked counts against it by this much.
const BEYOND = 0.3;
// A name that names another thing than is asked about (户口簿, 迁移证), and not that one, or lacks a word that matters (丢了), counts for this much.
const OTHER = 0.3;
// Rare words say much more than common ones.
const RARE = 1.2;
// Pairs that stand nowhere on the site count together for no more than this: a long story does not make its question a strange one.
const STRANGE = 12;
// A page that gathers or proves counts for less than one that answers; no page for more.
const RANK = 0.5;

export class Finder {
  /** @param {Section[]} sections @param {Wording} wording */
  constructor(sections, wording) {
    this.wording = wording;
    this.entries = sections.map((one) => readEntry(one, wording));
    this.pages = this.entries.filter((one) => one.page === one.location).map((one) => wholePage(one, this.entries));
    /** @type {Map<string, number>} */
    this.spread = new Map();
    for (const part of this.entries.flatMap((one) => [...new Set([...one.said, ...one.told])])) {
      this.spread.set(part, (this.spread.get(part) ?? 0) + 1);
    }
  }

  /** What was found, best first: a page followed by its sections, or one section of a page that is a list. @param {string} words @returns {Result[][]} */
  find(words) {
    const query = this.query(words);
    const found = this.pages.flatMap((page) => this.hits(page, query));
    const best = Math.max(0, ...found.map(([page]) => page?.score ?? 0));
    return found
      .filter(([page]) => page !== undefined && page.score > 0 && page.score >= best * TOO_WEAK)
      .sort(([one], [other]) => (other?.score ?? 0) - (one?.score ?? 0))
      .map((hits) => hits.map((hit) => shown(hit, query)));
  }

  /** @param {string} words @returns {Query} */
  query(words) {
    const { known, rest } = this.wording.parts(words);
    /** @type {Map<string, number>} */
    const parts = new Map();
    for (const one of [...known, ...rest]) parts.set(one, this.rarity(one));
    for (const one of rest.filter((pair) => /^\p{Script=Han}{2}$/u.test(pair)).join("")) if (!parts.has(one)) parts.set(one, SINGLE * this.rarity(one));
    let all = 0;
    let strange = 0;
    for (const [part, says] of parts) {
      if (this.spread.has(part)) all += says;
      else strange += says;
    }
    const marks = [...pairs(words), ...this.wording.ways(words)];
    return { parts, all: all + Math.min(strange, STRANGE), ...this.wording.about(words), cited: citation(words), marks };
  }

  /** How much a part says: rare ones say more. @param {string} part */
  rarity(part) {
    return Math.log(1 + this.entries.length / (1 + (this.spread.get(part) ?? 0))) ** RARE * (this.wording.groups.has(part) ? KNOWN : 1);
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

  /** From 0, which has nothing to do with what is asked, to about 1, which is what is asked. @param {Entry} entry @param {Query} query */
  score(entry, query) {
    const [best = 0, second = 0] = entry.names.map((name) => this.likeness(name, query)).sort((one, other) => other - one);
    const worth = NAME * (best + SECOND * second) + SAID * share(entry.said, query) + (entry.isWhole ? TOLD_WHOLE : TOLD) * share(entry.told, query);
    return worth * Math.min(1, entry.boost) ** RANK + (query.cited !== "" && query.cited === entry.cited ? CITED : 0);
  }

  /** How near a name comes to what is asked: 1 says the same, 0 shares nothing. @param {import("./entries.js").Name} name @param {Query} query */
  likeness({ parts, within, named, essential }, query) {
    let shared = 0;
    let beyond = 0;
    for (const part of parts) {
      const own = query.parts.get(part);
      if (own === undefined) beyond += this.rarity(part);
      else shared += own;
    }
    for (const pair of within) shared += query.parts.get(pair) ?? 0;
    const other = named.some((things, kind) => things.length > 0 && isOther(things, query.named[kind] ?? []));
    const lacks = query.essential.some((word) => !essential.includes(word));
    return (shared / (query.all + BEYOND * beyond || 1)) * (other || lacks ? OTHER : 1);
  }
}

/** @param {string[]} things @param {string[]} asked */
function isOther(things, asked) {
  return asked.length > 0 && !asked.some((one) => things.includes(one));
}

/** How much of what is asked stands among some parts. @param {Set<string>} parts @param {Query} query */
function share(parts, query) {
  let found = 0;
  for (const [part, says] of query.parts) if (parts.has(part)) found += says;
  return found / (query.all || 1);
}

/** @param {Hit} hit @param {Query} query @returns {Result} */
function shown({ entry, score }, query) {
  return {
    location: entry.location,
    title: marked(entry.title, query.marks),
    text: excerpt(entry.text, query.marks),
    score,
    essential: entry.names.flatMap((name) => name.essential),
  };
}
