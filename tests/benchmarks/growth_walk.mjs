/**
 * How long the quiz's own walk takes for a published interview, which comes on standard input: one line of JSON out, times in milliseconds.
 *
 * @module growth_walk
 */

import { readFileSync } from "node:fs";

import { DiagramDecider } from "../../docs/assets/quiz/deciding/diagram_decider.js";
import { readInterview } from "../../docs/assets/quiz/deciding/published_interview.js";

const INTERVIEWS = 7;
const MOST_ANSWERS = 40;

const interview = readInterview(readFileSync(0, "utf8"));
if (!interview) throw new Error("this is no published interview");

/** @type {number[]} */
const times = [];
const diagrams = new DiagramDecider(interview);
const begun = performance.now();
await diagrams.start({ direction: null, clause: null });
const first = performance.now() - begun;
for (let seed = 1; seed <= INTERVIEWS; seed += 1) await walk(seed);
times.sort((one, other) => one - other);
console.log(JSON.stringify({ first, step: times[Math.floor(times.length / 2)], worst: times[times.length - 1] }));

/**
 * @param {number} seed
 * @returns {Promise<void>}
 */
async function walk(seed) {
  let step = await diagrams.start({ direction: null, clause: null });
  for (let state = seed; step.question && step.answers.length < MOST_ANSWERS; ) {
    const options = [...step.question.options.map(({ id }) => id), "unknown"];
    state = (state * 48271) % 0x7fffffff;
    const chosen = options[Math.floor(state / 7) % options.length] ?? "unknown";
    const start = performance.now();
    step = await diagrams.answer(step, step.question.id, chosen);
    diagrams.endings(step);
    times.push(performance.now() - start);
  }
}
