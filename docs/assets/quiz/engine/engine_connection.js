/**
 * The line to the worker in which the policy engine runs: starts it, watches that it moves, and asks it.
 *
 * @module engine_connection
 */

import { DeciderError } from '../deciding/decider.js';
import { clearSnapshots } from './snapshot.js';

/**
 * How far the start has come. `files`: bytes received of all bytes, as they travel; `total` is 0 where it is not known; `start`: the runtime starts; `policy`: the policy is read.
 * @typedef {Readonly<{stage: 'files' | 'start' | 'policy', received: number, total: number}>} Stage
 */

/** Shares of the bytes are added up, so that all of them may come out a little short. */
const ALL = 0.999;

/** So many times the patience has an engine that starts. */
const AT_WORK = 3;

/** @typedef {{resolve: (reply: any) => void, reject: (error: Error) => void, timer: number}} Waiting */

/** One worker, from its start to its end; after an end a new connection is made. */
export class EngineConnection {
  /**
   * @param {{worker: URL, manifest: URL, policy: string, patience: number, isSuspect: boolean, onStage: (stage: Stage) => void}} options
   *   `patience`: how many milliseconds the worker may go without a sign of progress; `isSuspect`: an earlier start went wrong, so what it left is not to be used
   */
  constructor(options) {
    this._patience = options.patience;
    this._onStage = options.onStage;
    this._options = options;
    this._isSecondTry = false;
    /** @type {Map<number, Waiting>} */
    this._waiting = new Map();
    this._nextId = 1;
    /** @type {DeciderError | null} */
    this._ended = null;
    this._watch = 0;
    /** @type {Promise<void>} resolves when the engine can be asked */
    this.ready = new Promise((resolve, reject) => {
      this._onReady = resolve;
      this._onEnd = reject;
    });
    this.ready.catch(() => {}); // whoever asks is told; nobody else needs to know
    if (options.isSuspect) clearSnapshots(options.manifest.href).finally(() => this._start());
    else this._start();
  }

  /**
   * The reply to one request of `policy_engine.browser`.
   * @param {object} request
   * @returns {Promise<any>}
   */
  async ask(request) {
    await this.ready;
    if (this._ended) throw this._ended;
    const reply = await new Promise((resolve, reject) => {
      const id = this._nextId++;
      const timer = setTimeout(() => this.end(new DeciderError('stalled', 'no reply')), AT_WORK * this._patience);
      this._waiting.set(id, { resolve, reject, timer });
      this._worker?.postMessage({ id, request: JSON.stringify(request) });
    });
    if (!reply.ok) throw new DeciderError('refused', JSON.stringify(reply.faults));
    return reply;
  }

  /**
   * Stops the worker; whatever was asked fails.
   * @param {DeciderError} [reason]
   */
  end(reason = new DeciderError('cancelled', 'nobody waits for it any more')) {
    if (this._ended) return;
    this._ended = reason;
    clearTimeout(this._watch);
    if (reason.kind === 'stalled') clearSnapshots(this._options.manifest.href);
    this._worker?.terminate();
    for (const { reject, timer } of this._waiting.values()) {
      clearTimeout(timer);
      reject(reason);
    }
    this._waiting.clear();
    this._onEnd?.(reason);
  }

  _start() {
    if (this._ended) return;
    const { worker, manifest, policy } = this._options;
    try {
      this._worker = new Worker(worker, { type: 'module', name: 'policy-engine' });
    } catch (error) {
      this.end(new DeciderError('unavailable', String(error)));
      return;
    }
    this._worker.addEventListener('message', (event) => this._receive(event.data));
    this._worker.addEventListener('error', (event) => this.end(new DeciderError('unavailable', event.message || 'worker failed')));
    this._worker.postMessage({ manifest: manifest.href, policy });
    this._expectProgress();
  }

  /** @param {boolean} [isAtWork] whether it has everything: then it works without a word, on a slow phone for long */
  _expectProgress(isAtWork = false) {
    clearTimeout(this._watch);
    this._watch = setTimeout(() => this.end(new DeciderError('stalled', 'no progress')), isAtWork ? AT_WORK * this._patience : this._patience);
  }

  /** @param {any} message */
  _receive(message) {
    if (message.stage) {
      this._expectProgress(message.stage !== 'files' || (message.total > 0 && message.received > ALL * message.total));
      this._onStage(message);
    } else if (message.ready) {
      clearTimeout(this._watch);
      this._onReady?.();
    } else if (message.failed) {
      this._fail(new DeciderError(message.kind, message.failed));
    } else {
      this._settle(message);
    }
  }

  /**
   * A broken file may be what the browser kept of an earlier transfer. The worker has asked the host for it anew, so once more is worth while.
   * @param {DeciderError} reason
   */
  _fail(reason) {
    if (reason.kind !== 'corrupt' || this._isSecondTry) return this.end(reason);
    this._isSecondTry = true;
    this._worker?.terminate();
    this._start();
  }

  /** @param {{id: number, reply: string}} message */
  _settle(message) {
    const waiting = this._waiting.get(message.id);
    if (!waiting) return;
    clearTimeout(waiting.timer);
    this._waiting.delete(message.id);
    waiting.resolve(JSON.parse(message.reply));
  }
}
