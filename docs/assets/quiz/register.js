/**
 * Registers `<policy-quiz>` with the decider that this site has: the policy engine in a worker.
 *
 * @module register
 */

import { EngineConnection } from './engine_connection.js';
import { PolicyQuizElement } from './policy_quiz_element.js';
import { WorkerDecider } from './worker_decider.js';

PolicyQuizElement.connect = (options) => {
  const connection = new EngineConnection({ ...options, worker: new URL('./worker.js', import.meta.url) });
  return { decider: new WorkerDecider(connection), ready: connection.ready, end: () => connection.end() };
};

if (!customElements.get('policy-quiz')) customElements.define('policy-quiz', PolicyQuizElement);
