/**
 * How people ask: words for one thing read as one word, and whom to ask about the rest. The table is the one that the glossary is published with
 * (api/v1/terms.json, build_scripts/open_data/text_data.py); none of it is known here.
 *
 * @module wording
 */

import { letters } from "./letters.js";

/** @typedef {{ near_words: string[][], apart: string[][], essential: string[], who_knows: { office: string, words: string[] }[], ask_at: string }} Table */

export class Wording {
  /** @param {Table} table */
  constructor(table) {
    this.table = table;
    this.groups = new Map(table.near_words.flatMap((group) => group.map((word) => [letters(word), group])));
    // Longer words first: 姑妈 is no 妈, 租房合同 no 租房.
    const words = [...this.groups.keys()].sort((one, other) => other.length - one.length);
    this.pattern = words.length > 0 ? new RegExp(words.join("|"), "gu") : null;
    this.matters = table.who_knows
      .flatMap(({ office, words: own }) => own.map((matter) => ({ office, matter, parts: letters(matter).split(" ") })))
      .sort((one, other) => other.matter.length - one.matter.length);
  }

  /** Words as the site itself puts them. @param {string} words */
  read(words) {
    const plain = letters(words);
    return this.pattern ? plain.replace(this.pattern, (word) => ` ${this.groups.get(word)?.[0] ?? word} `) : plain;
  }

  /** Every way to put the words that stand in a query: what is marked where it was found. @param {string} words */
  ways(words) {
    const said = this.pattern ? letters(words).match(this.pattern) : null;
    return (said ?? []).flatMap((word) => this.groups.get(word) ?? []);
  }

  /**
   * Of things of one kind, of which none stands for another, those that some words name: one list for each kind.
   * @param {string} words
   */
  named(words) {
    const said = `${letters(words)} ${this.read(words)}`;
    return this.table.apart.map((kind) => kind.filter((thing) => said.includes(thing)));
  }

  /** Words of some words without which nothing answers: what befell a paper, and what another office knows about. @param {string} words */
  essential(words) {
    const said = `${letters(words)} ${this.read(words)}`;
    return [...this.table.essential.filter((word) => said.includes(word)), ...this.elsewhere(words).map(({ matter }) => matter)];
  }

  /** Matters that other offices know about, as far as some words name them, the longest first. @param {string} words */
  elsewhere(words) {
    const said = `${letters(words)} ${this.read(words)}`;
    return this.matters.filter(({ parts }) => parts.every((part) => said.includes(part)));
  }
}
