/**
 * Hostile input for what the quiz reads in the browser: addresses, shared codes, stored answers, the interview in the page, answers given to
 * the diagrams, citations typed into the search. `node quiz_inputs.mjs COUNT [SEED]`; the page's own data comes on standard input as `{interview, links, citations}`. Tells how many inputs
 * each target was given, or ends with the input that broke a promise.
 *
 * @module quiz_inputs
 */

import { readFileSync } from "node:fs";

import { addressOf, readPlace } from "../../docs/assets/quiz/asking/address.js";
import { DeciderError } from "../../docs/assets/quiz/deciding/decider.js";
import { DiagramDecider } from "../../docs/assets/quiz/deciding/diagram_decider.js";
import { readInterview } from "../../docs/assets/quiz/deciding/published_interview.js";
import { readCode, writeCode } from "../../docs/assets/quiz/asking/share_code.js";
import { Citations } from "../../docs/assets/site/search/citations.js";
import { Store } from "../../docs/assets/quiz/asking/store.js";

const [count = "1000", seed = "1"] = process.argv.slice(2);
const { interview, links, citations } = JSON.parse(readFileSync(0, "utf8"));

/** Marsaglia's xorshift: the same seed gives the same inputs. */
let state = Number(seed) || 1;
/** @param {number} below */
function random(below) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
}

/**
 * @template T
 * @param {readonly T[]} all
 * @returns {T}
 */
function one(all) {
  return /** @type {T} */ (all[random(all.length)]);
}

const facts = /** @type {any[]} */ (interview.facts);
const anyFact = () => one(facts);
/** @param {any} fact */
const anyOption = (fact) => (random(9) === 0 ? "unknown" : one(/** @type {any[]} */ (fact.options)).id);
const someAnswers = () => Array.from({ length: random(facts.length) }, anyFact).map((fact) => [fact.id, anyOption(fact)]);
const scopes = Object.values(links.scopes);

const SHREDS = [
  ..."<>\"'&#=.-%/\\{}[]:,\0\u200b\ufeff\ud800一Ａ０",
  ...["<script>hit()</script>", "<img src=x onerror=hit()>", "javascript:hit()", "%E0%A4", "%3Cscript%3E", "__proto__", "constructor", "toString"],
  ...["hasOwnProperty", "null", "true", "-1", "1e999", "9".repeat(40), "q=", "a=1.", "clause=", "#", "result"],
];

/**
 * @param {string} text
 * @returns {string} with some of it cut, doubled, exchanged or pushed in
 */
function spoilt(text) {
  for (let times = random(5); times > 0; times--) {
    const at = random(text.length + 1);
    const to = at + random(8);
    const between = one([one(SHREDS), String.fromCharCode(random(0x10000)), text.slice(at, to).repeat(2), ""]);
    text = text.slice(0, at) + between + text.slice(to);
  }
  return text;
}

/**
 * @param {any} value
 * @returns {any} with one of its parts exchanged for something of another kind
 */
function askew(value) {
  const keys = value && typeof value === "object" ? Object.keys(value) : [];
  if (keys.length === 0 || random(4) === 0) return one([null, true, 0, -1.5, "", one(SHREDS), [], {}, [[]], [["x", 1]], { direction: 7 }]);
  const key = one(keys);
  const changed = Array.isArray(value) ? [...value] : { ...value };
  changed[/** @type {any} */ (key)] = askew(value[key]);
  return changed;
}

/** A code whose check is right and whose words are not. */
function wellMadeCode() {
  const codes = Object.fromEntries(facts.map(({ id, options }) => [id, Object.fromEntries([...options, { id: "unknown" }].map((option) => [option.id, random(3) ? links.codes[id][option.id] : spoilt("33HJ")]))]));
  return writeCode(/** @type {any} */ (one(scopes)), /** @type {any} */ (someAnswers()), { ...links, codes, edition: random(2) ? spoilt(links.edition) : links.edition }, "2026-11-28");
}

/**
 * @param {boolean} holds
 * @param {string} promise
 */
function holds(holds, promise) {
  if (!holds) throw new Error(promise);
}

const isAnswer = (/** @type {string} */ fact, /** @type {string} */ option) => facts.find(({ id }) => id === fact)?.options.some((/** @type {any} */ { id }) => id === option) || option === "unknown";

/** Session storage with a given text in it. @param {string} text */
function stored(text) {
  globalThis.sessionStorage = /** @type {any} */ ({ getItem: () => text, setItem() {}, removeItem() {} });
}

const decider = new DiagramDecider(/** @type {any} */ (readInterview(JSON.stringify(interview))));
const wholeInterview = JSON.stringify(interview);

const walker = new Citations(citations);
const CITATIONS = ["第三部分第（一）项第2目", "三（一）2第二句", "3.2.1b", "c-3-1-2", "（二）", "三㈠⒉", "第三部分，第（一）项", "引言"];

/** @type {Record<string, {make: () => string, check: (input: string) => unknown}>} */
const TARGETS = {
  fragments: {
    make: () => spoilt(one(["#q=current_hukou", "#result", "#clause=3.1.2", "#a=1.2022-08-01.TOWN.33HJ-72PJ.4F", "#summary", "#whom", "#form", "#%71=x"])),
    check(input) {
      const place = readPlace(input);
      const again = readPlace(addressOf(place));
      holds(JSON.stringify(again) === JSON.stringify(place) || place.at === "shared", "an address leads to its own place");
      if (place.at === "question") holds(/^[\w.]+$/.test(place.fact), "a fact's id has no mark in it");
      if (place.at === "clause") holds(/^[\w.]+$/.test(place.clause), "a clause's id has no mark in it");
    },
  },
  codes: {
    make: () => (random(2) ? wellMadeCode() : spoilt(writeCode(/** @type {any} */ (one(scopes)), /** @type {any} */ (someAnswers()), links, "2026-11-28"))),
    check(input) {
      const shared = readCode(input, links);
      if (!shared) return;
      for (const [fact, option] of shared.answers) holds(isAnswer(fact, option), "only the policy's own answers come out of a code");
      holds(new Set(shared.answers.map(([fact]) => fact)).size === shared.answers.length, "one answer a fact");
      holds(scopes.some((scope) => JSON.stringify(scope) === JSON.stringify(shared.scope)) || shared.scope.direction === null, "only the policy's own scopes");
      holds(shared.unread >= 0, "never fewer than none are unread");
    },
  },
  stored: {
    make() {
      const revision = { fact: anyFact().id, returnTo: "summary", pending: null };
      const memory = { scope: one(scopes), answers: someAnswers(), revision, whom: { who: "self", relations: ["spouse"] }, source: { edition: "", unread: 0, reworded: [], day: "", aged: [] }, singly: false };
      return random(2) ? JSON.stringify(askew(memory)) : spoilt(JSON.stringify(memory));
    },
    check(input) {
      stored(input);
      const { answers, scope, revision, whom } = new Store("/quiz/").read();
      for (const [fact, option] of answers) holds(typeof fact === "string" && typeof option === "string", "answers are pairs of text");
      const isText = (/** @type {unknown} */ value) => value === null || typeof value === "string";
      holds(!scope || (isText(scope.direction) && isText(scope.clause)), "a scope names its parts");
      holds(!revision || (typeof revision.fact === "string" && isText(revision.pending)), "a revision names its question");
      holds(!whom || typeof whom.who === "string", "whom is a word");
      holds(new Set(answers.map(([fact]) => fact)).size === answers.length, "one answer a fact");
    },
  },
  citations: {
    make: () => spoilt(one(CITATIONS)),
    check(input) {
      const answer = walker.resolve(input);
      if (!answer) return;
      holds([...answer.clauses, ...answer.nearest].every((clause) => Object.keys(citations.clauses).includes(clause)), "only clauses that exist");
      holds((answer.status === "not_found") === (answer.clauses.length === 0), "what is found stands there");
      holds((answer.status === "found") === (answer.note === ""), "what is not plainly found says why");
    },
  },
  interview: {
    make: () => (random(20) ? wholeInterview.slice(0, random(wholeInterview.length)) : spoilt(wholeInterview)),
    check(input) {
      const found = readInterview(input);
      holds(found === null || found.format === 1, "only a whole interview is taken");
    },
  },
  answers: {
    make: () => JSON.stringify({ scope: random(3) ? one(scopes) : { direction: spoilt("town"), clause: random(2) ? null : spoilt("3.1.2") }, given: someAnswers().map(([fact, option]) => [random(4) ? fact : spoilt(String(fact)), random(4) ? option : spoilt(String(option))]) }),
    async check(input) {
      const { scope, given } = JSON.parse(input);
      const unique = [...new Map(given)];
      try {
        const step = await decider.start(scope, /** @type {any} */ (unique));
        for (const { fact, option } of step.answers) holds(isAnswer(fact.id, option), "only the policy's own answers count");
        holds(step.remaining === null || step.remaining.least <= step.remaining.most, "bounds are in order");
        holds(decider.endings(step).every(({ status }) => STATUSES.includes(status)), "a verdict is one of five");
      } catch (error) {
        if (!(error instanceof DeciderError)) throw error;
      }
    },
  },
};

const STATUSES = ["entitled", "not_entitled", "undetermined", "already_there", "not_concerned"];

/** What was found and mended. @type {readonly [target: string, input: string][]} */
const FOUND = [
  ["stored", '{"scope":{"direction":-1.5,"clause":"3.1.5"},"answers":[]}'],
  ["stored", '{"scope":{"direction":"town","clause":{}},"answers":[]}'],
  ["stored", '{"scope":null,"answers":[["town_home","none"],["town_home","owned"]]}'],
  ["stored", '{"scope":null,"answers":[],"revision":{"fact":"town_home","returnTo":"summary","pending":7}}'],
];
for (const [name, input] of FOUND) await TARGETS[name]?.check(input);

/** So many parts of a hundred go to each target; a slow one gets fewer. */
const SHARES = { fragments: 35, codes: 20, stored: 30, citations: 10, interview: 1, answers: 4 };

for (const [name, share] of Object.entries(SHARES)) {
  const target = TARGETS[name];
  const times = Math.ceil((Number(count) * share) / 100);
  for (let number = 0; target && number < times; number++) {
    const input = target.make();
    try {
      await target.check(input);
    } catch (error) {
      console.error(`${name}: ${JSON.stringify(input)}\n${error instanceof Error ? error.stack : error}`);
      process.exit(1);
    }
  }
  console.log(`${name}: ${times} inputs, none of them a finding`);
}
