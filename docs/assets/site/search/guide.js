/**
 * Puts before what the search found what it cannot know: what a citation means, which is the clause, the candidates where it can mean several, or that there is
 * no such clause and what there is; and where nothing that was found comes near to what is asked, that it is so and whom to ask.
 */

import { Citations } from "./citations.js";
import { marked } from "./excerpt.js";
import { letters } from "./letters.js";

/** @typedef {import("./finder.js").Result} Result */
/** @typedef {import("./wording.js").Wording} Wording */

const TABLE = new URL("../../citations.json", import.meta.url);
// Only words with a number, or with one of the names for a place without one, can be a citation: the table is fetched for no others.
const LIKELY = /[0-9\u2460-\u249b\u3220-\u3229\uff10-\uff19一二三四五六七八九十]|引言|导语|导言|总述|首段|开头|序言|前言|末段|尾段|最后|日期|时间/;
// A number of this many figures in a row is one to call, such as 12345: no text counts so far.
const TELEPHONE = /[0-9]{4}/;
const FIRST = 1e6;
// What scores below this is not what was asked (tests/data/search); nor what has a word without which nothing answers, below the second.
const NEAR = 0.1;
const NEAR_ENOUGH = 0.35;
/** The page of who answers for what. */
const OFFICES = "departments/";

/** @type {Promise<Citations> | null} */
let citations = null;

/** @returns {Promise<Citations>} */
async function loaded() {
  const reply = await fetch(TABLE);
  if (!reply.ok) throw new Error(`${TABLE}: ${reply.status}`);
  return new Citations(await reply.json());
}

/** @param {string} words asked @param {Result[][]} found @param {Wording} wording @returns {Promise<Result[][]>} */
export async function guided(words, found, wording) {
  return (await cited(words, found)) ?? [...whomToAsk(words, found, wording), ...found];
}

/** What a citation means, and then the rest; null where the words are none. @param {string} words @param {Result[][]} found @returns {Promise<Result[][] | null>} */
async function cited(words, found) {
  if (!LIKELY.test(words) || TELEPHONE.test(words)) return null;
  citations ??= loaded();
  const table = await citations.catch(() => (citations = null));
  const answer = table?.resolve(words);
  if (!table || !answer) return null;
  const clauses = answer.status === "not_found" ? answer.nearest : answer.clauses;
  const names = clauses.map((one) => table.table.clauses[one]).filter((one) => one !== undefined);
  const results = names.map(({ short, title, address }) => result(address, `${short}　${title}`, ""));
  const [nearby] = results;
  const note = answer.note && nearby ? [result(nearby.location, answer.note, "")] : [];
  const own = new Set(results.map((one) => one.location));
  return [...[...note, ...results].map((one) => [one]), ...found.filter(([page]) => !own.has(page?.location ?? ""))];
}

/** That no page answers and whom to ask, where that is so. @param {string} words @param {Result[][]} found @param {Wording} wording */
function whomToAsk(words, found, wording) {
  if (letters(words) === "") return [];
  const best = found[0]?.[0];
  const isAnswered = (/** @type {string} */ word) => best !== undefined && best.essential.includes(word) && best.score >= NEAR_ENOUGH;
  const open = wording.about(words).essential.filter((word) => !isAnswered(word));
  if (best && best.score >= NEAR && open.length === 0) return [];
  const matters = wording.elsewhere(words);
  const unanswered = matters.filter(({ matter }) => open.includes(matter));
  const offices = [...new Set((unanswered.length > 0 ? unanswered : matters).map(({ office }) => office))];
  const whom = offices.length > 0 ? `可以先问${offices.join("、")}（我们的理解，还要核对）` : `请问${wording.table.ask_at}`;
  return [[result(OFFICES, `没有正好回答这句话的页。${whom}`, found.length > 0 ? "下面是最接近的几页。" : "")]];
}

/** @param {string} location @param {string} title @param {string} text @returns {Result} */
function result(location, title, text) {
  return { location, title: marked(title, []), text, score: FIRST, essential: [] };
}
