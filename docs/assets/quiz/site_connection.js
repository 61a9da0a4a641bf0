/**
 * The decider that this site has: the diagrams in the page, with the policy engine in a worker for the reasons. Where the page has no diagrams
 * the engine does it all.
 *
 * @module site_connection
 */

import { DeciderError } from './deciding/decider.js';
import { DiagramDecider } from './deciding/diagram_decider.js';
import { EngineConnection } from './engine/engine_connection.js';
import { ImmediateDecider } from './deciding/immediate_decider.js';
import { readInterview } from './deciding/published_interview.js';
import { WorkerDecider } from './engine/worker_decider.js';

/** @typedef {import('./deciding/decider.js').Step} Step */
/** @typedef {import('./engine/decider_starter.js').Connection} Connection */
/** @typedef {import('./engine/decider_starter.js').ConnectOptions} ConnectOptions */

/**
 * @param {ConnectOptions} options
 * @returns {Connection}
 */
export function connect(options) {
  const interview = readInterview(options.interview);
  if (options.isCautious) return interview ? diagramsAlone(new DiagramDecider(interview, options.together), crashed()) : nothing();
  if (options.isSparing && interview) return diagramsAlone(new DiagramDecider(interview, options.together), new DeciderError('spared', 'data are spared'));
  const engine = new EngineConnection({ ...options, worker: new URL('./engine/worker.js', import.meta.url) });
  engine.ready.then(() => document.dispatchEvent(new Event('policy-engine-ready')), () => {}); // assets/site/offline.js keeps it then
  const worker = new WorkerDecider(engine);
  const end = () => engine.end();
  if (!interview) return { decider: worker, ready: engine.ready, started: engine.ready, end };
  const diagrams = prepared(new DiagramDecider(interview, options.together), options.directions);
  return { decider: new ImmediateDecider(diagrams, (step, whom, exact) => worker.verdict(step, whom, exact)), ready: null, started: engine.ready, end };
}

/**
 * The engine stays away.
 * @param {DiagramDecider} diagrams
 * @param {DeciderError} reason
 * @returns {Connection}
 */
function diagramsAlone(diagrams, reason) {
  return { decider: new ImmediateDecider(diagrams, () => Promise.reject(reason)), ready: null, started: null, end: () => {} };
}

/** @returns {Connection} */
function nothing() {
  const ready = Promise.reject(crashed());
  ready.catch(() => {}); // whoever asks is told
  const ask = () => ready;
  return { decider: { facts: ask, start: ask, answer: ask, back: ask, standing: ask, verdict: ask }, ready, started: null, end: () => {} };
}

/**
 * Counts how many questions can follow while the person still reads the first one.
 * @param {DiagramDecider} diagrams
 * @param {readonly (string | null)[]} directions
 * @returns {DiagramDecider} the same
 */
function prepared(diagrams, directions) {
  for (const direction of directions) setTimeout(async () => (await diagrams.start({ direction, clause: null })).pages);
  return diagrams;
}

/** @returns {DeciderError} */
function crashed() {
  return new DeciderError('unavailable', 'earlier starts crashed');
}
