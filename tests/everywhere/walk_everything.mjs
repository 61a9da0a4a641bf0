/**
 * The walker of the quiz (what runs without Pyodide), asked about everything: reads the published interview and `{nodes, states}` from two lines
 * of standard input, and prints what it says.
 *
 * For every node, where every answer leads and how it ends; for every state, reached by answers, the question and how the interview stands
 * there and after every answer.
 *
 * @module walk_everything
 */

import { createInterface } from 'node:readline';

import { DiagramDecider } from '../../docs/assets/quiz/deciding/diagram_decider.js';
import { DiagramWalk } from '../../docs/assets/quiz/deciding/diagram_walk.js';
import { readInterview } from '../../docs/assets/quiz/deciding/published_interview.js';

const lines = [];
for await (const line of createInterface({ input: process.stdin })) lines.push(line);
const interview = readInterview(lines[0] ?? '');
if (!interview) throw new Error('this is no published interview');
/** @type {[string, string][][]} */
const ways = JSON.parse(lines[1] ?? '[]');
const walk = new DiagramWalk(interview);
const decider = new DiagramDecider(interview);
const scope = { direction: null, clause: null };

interview.nodes.forEach((row, node) => {
  const [level, ...children] = row.length === 1 ? [null] : row;
  const led = children.map((_, choice) => walk.after({ pathways: [node], orders: [] }, new Map([[Number(level), choice]])).pathways[0]);
  console.log(JSON.stringify([level, led, walk.end(node, new Map())]));
});
for (const way of ways) {
  const step = await decider.start(scope, way);
  const after = [];
  for (const option of step.question ? [...step.question.options.map(({ id }) => id), 'unknown'] : [])
    after.push(told(await decider.answer(step, step.question?.id ?? '', option)));
  console.log(JSON.stringify([told(step), after]));
}

/** @param {import('../../docs/assets/quiz/deciding/decider.js').Step} step */
function told({ question, remaining, certain, offer, openable }) {
  return { question: question?.id ?? null, remaining, certain, offer, openable };
}
