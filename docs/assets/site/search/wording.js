/**
 * How people ask: words for one thing read as one word, and whom to ask about the rest. The table is the one that the glossary is published with
 * (api/v1/terms.json, build_scripts/open_data/text_data.py); none of it is known here.
 *
 * @module wording
 */

import { letters, pairs } from "./letters.js";

/** @typedef {{ near_words: string[][], apart: string[][], essential: string[], subject: string[], who_knows: { office: string, words: string[] }[], ask_at: string }} Table */
/** @typedef {{ office: string, matter: string, parts: string[] }} Matter */

// What is asked for ends with what the policy is about (…能落户吗), so many characters behind it at most.
const TAIL = 7;

export class Wording {
  /** @param {Table} table */
  constructor(table) {
    this.table = table;
    this.groups = new Map([...table.apart.flatMap((kind) => kind.map((word) => [word])), ...table.near_words].flatMap((group) => group.map((word) => [letters(word), group])));
    // Longer words first: 姑妈 is no 妈, 租房合同 no 租房.
    const words = [...this.groups.keys()].sort((one, other) => other.length - one.length);
    this.pattern = new RegExp(words.join("|") || "(?!)", "gu");
    // Each word that is looked for in what is said, as letters compare it.
    this.sought = new Map([...table.apart.flatMap((kind) => kind), ...table.essential].map((word) => [word, letters(word)]));
    /** @type {Matter[]} */
    this.matters = table.who_knows.flatMap(({ office, words: own }) => own.map((matter) => ({ office, matter, parts: letters(matter).split(" ") })));
  }

  /** The word of the site for one that people use. @param {string} word */
  own(word) {
    return this.groups.get(word)?.[0] ?? word;
  }

  /**
   * What some words are made of: words of the table, each as the site itself puts it, and pairs of characters of the rest.
   * @param {string} words @returns {{ known: string[], rest: string[] }}
   */
  parts(words) {
    /** @type {string[]} */
    const known = [];
    const rest = letters(words).replace(this.pattern, (word) => {
      known.push(this.own(word));
      return " ";
    });
    return { known, rest: pairs(rest) };
  }

  /** Every way to put the words that stand in a query: what is marked where it was found. @param {string} words */
  ways(words) {
    return (letters(words).match(this.pattern) ?? []).flatMap((word) => this.groups.get(word) ?? []);
  }

  /**
   * What some words are about, as they are said or as the site itself puts them. `named`: of things of one kind, of which none stands for another,
   * those that they name, one list for each kind. `essential`: words without which nothing answers, what befell a paper and what another office knows about.
   * @param {string} words @returns {{ named: string[][], essential: string[] }}
   */
  about(words) {
    const plain = letters(words);
    const said = `${plain} ${plain.replace(this.pattern, (word) => ` ${this.own(word)} `)}`;
    const spoken = (/** @type {string} */ word) => said.includes(this.sought.get(word) ?? word);
    return { named: this.table.apart.map((kind) => kind.filter(spoken)), essential: [...this.table.essential.filter(spoken), ...this.elsewhere(words).map(({ matter }) => matter)] };
  }

  /**
   * Matters that other offices know about, as far as some words ask for them. A matter named within a longer one is not meant (补贴 in 育儿补贴).
   * @param {string} words @returns {Matter[]}
   */
  elsewhere(words) {
    const plain = letters(this.goal(words));
    const said = plain.match(this.pattern) ?? [];
    const own = new Set(said.map((word) => this.own(word)));
    // 没结婚证 asks for no 结婚证: a longer word of the table hides what stands in it.
    const speaksOf = (/** @type {string} */ part) => own.has(part) || (plain.includes(part) && said.filter((word) => word.length > part.length).reduce((left, word) => left.split(word).join(" "), plain).includes(part));
    const found = this.matters.filter(({ parts }) => parts.every(speaksOf));
    return found.filter(({ matter, parts }) => !found.some((other) => other.matter.length > matter.length && parts.every((part) => other.matter.includes(part))));
  }

  /**
   * What is asked for stands last: of 没交契税能落户吗 it is 落户, and the tax is how things are. Of 迁户口以后的公积金 it is what follows, so all words count.
   * @param {string} words
   */
  goal(words) {
    const plain = letters(words).replace(/ /g, "");
    const last = [...plain.matchAll(this.pattern)].filter(([word]) => this.table.subject.includes(this.own(word))).pop();
    const tail = last ? plain.slice(last.index + last[0].length) : "";
    return !last || tail.length > TAIL || /^(以后|之后|后|完|过)/.test(tail) ? words : plain.slice(last.index);
  }
}
