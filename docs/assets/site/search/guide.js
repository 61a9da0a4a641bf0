/**
 * Puts what a citation means before what the search found: the clause; the candidates where it can mean several; where there is no such clause that
 * it is so, and what there is.
 */

import { Citations } from "./citations.js";
import { marked } from "./excerpt.js";

/** @typedef {import("./finder.js").Result} Result */

const TABLE = new URL("../../citations.json", import.meta.url);
// Only words with a number, or with one of the names for a place without one, can be a citation: the table is fetched for no others.
const LIKELY = /[0-9\u2460-\u249b\u3220-\u3229\uff10-\uff19一二三四五六七八九十]|引言|导语|导言|总述|首段|开头|序言|前言|末段|尾段|最后|日期|时间/;
const FIRST = 1e6;

/** @type {Promise<Citations> | null} */
let citations = null;

/** @returns {Promise<Citations>} */
async function loaded() {
  const reply = await fetch(TABLE);
  if (!reply.ok) throw new Error(`${TABLE}: ${reply.status}`);
  return new Citations(await reply.json());
}

/** @param {string} words asked @param {Result[][]} found @returns {Promise<Result[][]>} */
export async function withCited(words, found) {
  if (!LIKELY.test(words)) return found;
  citations ??= loaded();
  const table = await citations.catch(() => (citations = null));
  const answer = table?.resolve(words);
  if (!table || !answer) return found;
  const clauses = answer.status === "not_found" ? answer.nearest : answer.clauses;
  const cited = clauses.map((one) => table.table.clauses[one]).filter((one) => one !== undefined);
  const results = cited.map(({ short, title, address }) => result(address, `${short}　${title}`, ""));
  const [nearby] = results;
  const note = answer.note && nearby ? [result(nearby.location, answer.note, "")] : [];
  const own = new Set(results.map((one) => one.location));
  return [...[...note, ...results].map((one) => [one]), ...found.filter(([page]) => !own.has(page?.location ?? ""))];
}

/** @param {string} location @param {string} title @param {string} text @returns {Result} */
function result(location, title, text) {
  return { location, title: marked(title, []), text, score: FIRST, terms: {} };
}
