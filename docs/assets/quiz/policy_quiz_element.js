/**
 * The element `<policy-quiz>`.
 *
 * The page brings the first question as a form, and what {@link PageParts} reads. Attributes: `data-policy` (id of the policy that it is
 * about), `data-manifest` (address of the decider's files), `data-patience` (milliseconds without progress after which the decider is given up;
 * 9000 if left out),
 * `data-ask-at` (whom to ask where the text is silent), `data-publisher` (whose site this is), `data-contact` (where faults are reported).
 *
 * @module policy_quiz_element
 */

import { PageParts } from './page_parts.js';
import { Quiz } from './quiz.js';
import { Session } from './asking/session.js';
import { Store } from './asking/store.js';
import { DeciderStarter } from './engine/decider_starter.js';

const PATIENCE = 9000;

export class PolicyQuizElement extends HTMLElement {
  /**
   * How to get a decider; set where the element is registered.
   * @type {import('./engine/decider_starter.js').Connect | null}
   */
  static connect = null;

  /** @type {Quiz | null} */
  _quiz = null;

  /** @throws {Error} the page lacks a part */
  connectedCallback() {
    const { connect } = PolicyQuizElement;
    if (this._quiz || !connect) return;
    const parts = new PageParts(this);
    const store = new Store(location.pathname);
    const starter = new DeciderStarter({ store, connect: (past) => connect({ ...this._options(parts), ...past }) });
    starter.begin();
    addEventListener('pagehide', () => starter.leave());
    this._quiz = new Quiz({ element: this, view: parts.view, parts, session: new Session(store, parts.linkTable.times), starter });
    this._quiz.begin();
    this.setAttribute('data-alive', ''); // so that nobody is told that it did not come up
  }

  /**
   * @param {PageParts} parts
   * @returns {Omit<import('./engine/decider_starter.js').ConnectOptions, 'isSuspect' | 'isCautious' | 'isSparing'>}
   */
  _options(parts) {
    return {
      interview: parts.interview,
      directions: parts.directions,
      together: parts.pages,
      policy: this.dataset['policy'] ?? '',
      manifest: parts.manifest,
      patience: Number(this.dataset['patience']) || PATIENCE,
      onStage: (stage) => this._quiz?.noteStage(stage),
    };
  }
}
