/**
 * Walks the published diagrams as the quiz does, for a test in Python: one request a line in, one reply a line out.
 *
 * Named as its argument may be the facts that stand on one page. The first line is the published interview. Then `{scope, given, answer}`: where an interview stands after `given`, and after one more
 * `answer` if there is one (null otherwise), with how every pathway ends; where `whom` is named (null: nobody has said), with the whole result as it is
 * told without the engine. A section that has been told to the word before is only its number there, `{told}`; the first time it is `{told, text}`, the text being JSON.
 *
 * @module walk_diagrams
 */

import { createInterface } from "node:readline";

import { DeciderError } from "../../docs/assets/quiz/deciding/decider.js";
import { DiagramDecider } from "../../docs/assets/quiz/deciding/diagram_decider.js";
import { readInterview } from "../../docs/assets/quiz/deciding/published_interview.js";

/** @typedef {import("../../docs/assets/quiz/deciding/decider.js").Step} Step */

/** @type {DiagramDecider | null} */
let decider = null;
/** @type {Map<string, number>} */
const sections = new Map();

for await (const line of createInterface({ input: process.stdin })) {
  if (decider) console.log(JSON.stringify(await reply(decider, JSON.parse(line)), onlyOnce));
  else decider = opened(line);
}

/**
 * @param {string} key
 * @param {any} value
 * @returns {any}
 */
function onlyOnce(key, value) {
  if (key === "" || !Array.isArray(value?.lines)) return value;
  const text = JSON.stringify(value, onlyOnce);
  const told = sections.get(text);
  if (told !== undefined) return { told };
  sections.set(text, sections.size);
  return { told: sections.size - 1, text };
}

/**
 * @param {string} line
 * @returns {DiagramDecider}
 */
function opened(line) {
  const interview = readInterview(line);
  if (!interview) throw new Error("this is no published interview");
  return new DiagramDecider(interview, JSON.parse(process.argv[2] ?? "[]"));
}

/**
 * @param {DiagramDecider} diagrams
 * @param {any} request
 * @returns {Promise<object>}
 */
async function reply(diagrams, { scope, given, answer, whom }) {
  try {
    const before = await diagrams.start(scope, given);
    const step = answer ? await diagrams.answer(before, answer[0], answer[1]) : before;
    const result = whom === undefined ? null : (await diagrams.verdict(step, whom)).result;
    return { ...told(step), endings: diagrams.endings(step), result };
  } catch (error) {
    if (error instanceof DeciderError) return { refused: error.message };
    throw error;
  }
}

/**
 * @param {Step} step
 * @returns {object}
 */
function told({ answers, question, relevant, remaining, pages, certain, offer, openable, discarded }) {
  return {
    answers: answers.map(({ fact, option }) => [fact.id, option]),
    question,
    relevant,
    remaining,
    pages,
    offer,
    certain,
    openable,
    discarded: discarded.map(({ id }) => id),
  };
}
