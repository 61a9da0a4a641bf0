/**
 * The whole result of one situation, on screen and on paper; what was shown without reasons gets them in place.
 *
 * @module result_page
 */

import { briefResultView, reasonsCome, reasonsNote } from './brief_view.js';
import { flagged } from '../asking/answer_pages.js';
import { pendingPlace } from '../asking/interview.js';
import { DeciderError } from '../deciding/decider.js';
import { renew } from './renewal.js';
import { resultView } from './result_view.js';
import { briefSheetOf, sheetOf } from './sheet.js';
import { sheetView } from './sheet_view.js';
import { takeAway } from './take_away_view.js';

/** @typedef {import('../deciding/decider.js').BriefVerdict} BriefVerdict */
/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */
/** @typedef {import('./sheet.js').Sheet} Sheet */
/**
 * What a result page is made with beside the verdict; `flag` marks a view of answers that came with a link.
 * @typedef {Readonly<{
 *   parts: import('../page_parts.js').PageParts,
 *   whom: import('../asking/store.js').Whom | null,
 *   discarded: readonly import('../deciding/decider.js').Fact[],
 *   actions: import('./result_parts.js').Actions,
 *   flag: (view: HTMLElement) => HTMLElement,
 * }>} Setting
 */
/** @typedef {{view: HTMLElement, paper: HTMLElement, note: ReturnType<typeof reasonsNote> | null}} Shown `note` tells how far the reasons are */

export class ResultPage {
  /**
   * @param {Step} step
   * @param {Setting} setting
   */
  constructor(step, setting) {
    this._step = step;
    this._setting = setting;
  }

  /**
   * The result with its reasons, and the sheet to print.
   * @param {Verdict} verdict
   * @returns {Shown & {sheet: Sheet}}
   */
  full(verdict) {
    const { parts, whom, discarded, actions, flag } = this._setting;
    const sheet = sheetOf(this._step, verdict, parts, whom);
    const view = flag(resultView(this._step, verdict, parts, discarded, actions, takeAway(() => sheet), whom));
    return { view, sheet, paper: sheetView(sheet), note: null };
  }

  /**
   * What is decided; its reasons join it in place when they come.
   * @param {BriefVerdict} verdict
   * @param {{onRetry: () => void, onCancel: () => void}} waiting what to do when the person wants to try again, or not to wait
   * @returns {Shown}
   */
  brief(verdict, waiting) {
    const { parts, whom, discarded, actions, flag } = this._setting;
    const note = reasonsNote(waiting);
    let sheet = briefSheetOf(this._step, verdict, parts, whom);
    const paper = sheetView(sheet);
    const view = flag(briefResultView(this._step, verdict, parts, discarded, actions, note.view, takeAway(() => sheet), whom));
    const complete = (/** @type {Verdict} */ full) => {
      if (!view.isConnected) return;
      const fresh = this.full(full);
      fresh.view.querySelector('header')?.after(reasonsCome());
      renew(view, fresh.view);
      paper.replaceWith(fresh.paper);
      sheet = fresh.sheet;
    };
    verdict.full?.then(complete, (error) => {
      note.giveUp(error instanceof DeciderError ? error.kind : 'unavailable');
      if (!(error instanceof DeciderError)) throw error;
    });
    return { view, paper, note };
  }
}

/**
 * Shows the result of the answers so far.
 * @param {import('../quiz.js').Quiz} quiz
 * @param {Step} step
 * @param {import('../asking/trail.js').Move} move
 */
export async function showResult(quiz, step, move) {
  const verdict = await quiz.ask(() => quiz.go({ at: 'result' }, move), (decider) => quiz.session.verdict(decider));
  if (!verdict) return;
  quiz.arrive({ at: 'result' }, move);
  const result = new ResultPage(step, {
    parts: quiz.parts,
    whom: quiz.session.whom,
    discarded: quiz.takeDiscarded(),
    actions: { onGoOn: () => quiz.go(pendingPlace(step), 'push'), onWiden: () => quiz.widen(), onClear: () => quiz.clear(), trial: trialOf(quiz) },
    flag: (view) => flagged(quiz, view),
  });
  const onRetry = () => {
    quiz.starter.restart();
    quiz.go({ at: 'result' }, 'replace');
  };
  const { view, paper, note } = verdict.brief ? result.brief(verdict, { onRetry, onCancel: () => quiz.starter.cancel() }) : result.full(verdict);
  quiz.screen.show(quiz.back(step), view, paper);
  if (note) quiz.tellProgress(note);
}

/**
 * @param {import('../quiz.js').Quiz} quiz
 * @returns {import('./what_if_view.js').Trial}
 */
function trialOf(quiz) {
  return {
    tryOut: (fact, option) => quiz.ask(() => quiz.go({ at: 'result' }, 'replace'), (decider) => quiz.session.whatIf(decider, fact, option)),
    adopt: (fact, option) => {
      quiz.session.beginRevision(fact, 'result');
      quiz.questions.takeAnswer(fact, option);
    },
  };
}
