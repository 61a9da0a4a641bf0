/**
 * The whole result of one situation, on screen, on paper and aloud. What is shown without reasons gives way, in place, to what has them.
 *
 * @module result_page
 */

import { addressOf } from '../asking/address.js';
import { flagged } from '../asking/answer_pages.js';
import { discardedNote } from '../asking/frame_view.js';
import { pendingPlace } from '../asking/interview.js';
import { writeCode } from '../asking/share_code.js';
import { clearButton } from '../asking/summary_view.js';
import { DeciderError } from '../deciding/decider.js';
import { weightOf } from '../engine/engine_weight.js';
import { givenIn } from '../deciding/given.js';
import { isInScope } from '../deciding/scope.js';
import { goOn, reasonsNote, widen } from './go_on_view.js';
import { qrPicture } from '../qr_code.js';
import { Slices, later, turn } from '../slices.js';
import { keepReading } from './keep_reading.js';
import { mapView } from './map_view.js';
import { resultSpeech, resultText } from './result_text.js';
import { ResultView } from './result_view.js';
import { noSheetYet, sheetView } from './sheet_view.js';
import { printTool, reportTo, takeAway } from './take_away_view.js';
import { whatIfView } from './what_if_view.js';

/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */
/** @typedef {import('../quiz.js').Quiz} Quiz */

/**
 * Shows the result of the answers so far: its first words and the headings of what is folded at once, the rest in slices.
 * @param {Quiz} quiz
 * @param {Step} step
 * @param {import('../asking/trail.js').Move} move
 */
export async function showResult(quiz, step, move) {
  const again = () => quiz.go({ at: 'result' }, move);
  const shown = await quiz.ask(again, async (decider) => {
    const slices = new Slices();
    const verdict = await quiz.session.verdict(decider);
    await slices.next();
    const shown = putTogether(quiz, step, verdict);
    await slices.next();
    return shown;
  });
  if (!shown) return;
  quiz.takeDiscarded();
  quiz.arrive({ at: 'result' }, move);
  const { view, note, verdict } = shown;
  quiz.screen.showSpoken(() => resultSpeech(shown.result), quiz.back(step), flagged(quiz, view.element), shown.paper);
  shown.whole = fill(quiz, shown, verdict.result, () => {});
  if (!note) return;
  quiz.tellProgress(note);
  const complete = (/** @type {Verdict} */ { result }) => shown.whole.then(() => fill(quiz, shown, result, () => note.come()));
  verdict.full?.then(complete, (error) => {
    keepReading(view.element, () => note.giveUp(error instanceof DeciderError ? error.kind : 'unavailable'));
    if (!(error instanceof DeciderError)) throw error;
  });
}

/**
 * What is folded, and the sheet: put together in slices, shown whole.
 * @param {Quiz} quiz
 * @param {ReturnType<typeof putTogether>} shown
 * @param {import('../deciding/decider.js').Result} result
 * @param {() => void} also what changes with it
 */
async function fill(quiz, shown, result, also) {
  await turn();
  const slices = new Slices();
  const bodies = await shown.view.bodies(result, slices);
  const paper = await sheetView(result, shown.way, quiz.parts, slices);
  if (!shown.view.element.isConnected) return;
  shown.result = result;
  keepReading(shown.view.element, () => {
    also();
    shown.view.show(result, bodies);
  });
  shown.paper.replaceWith((shown.paper = paper));
}

/**
 * @param {Quiz} quiz
 * @param {Step} step
 * @param {Verdict} verdict
 */
function putTogether(quiz, step, verdict) {
  const { parts } = quiz;
  const { endings, result } = verdict;
  const way = wayBack(quiz, step);
  const note = verdict.full && reasonsNote({ onRetry: () => retry(quiz), onCancel: () => quiz.starter.cancel(), weight: () => weightOf(parts.manifest) });
  const whole = () => shown.whole;
  const others = [mapView(step.scope, endings, parts), widen(step, endings.filter((one) => !isInScope(step.scope, one)).length, () => quiz.widen())];
  const hasOthers = result.sections.some(({ id }) => id === 'others');
  const first = [printTool(whole), discardedNote(quiz.discarded), goOn(step, endings, result.order, () => quiz.go(pendingPlace(step), 'push'))];
  const tools = [
    ...(hasOthers ? [] : others),
    whatIfView(step, endings, parts, trialOf(quiz)),
    takeAway(way, () => `${resultText(way.title, shown.result, (clause) => parts.clauseName(clause))}\n\n自己测一测：${way.page}`, whole),
  ];
  const last = note ? note.view : null;
  const view = new ResultView(parts, { first, tools, last, more: { ...(hasOthers ? { others } : {}), refused: [reportTo(parts.contact)] } });
  view.show(result, null);
  view.element.append(clearButton(() => quiz.clear()));
  const shown = { verdict, result, way, note, view, paper: noSheetYet(), whole: Promise.resolve() };
  return shown;
}

/** @param {Quiz} quiz */
function retry(quiz) {
  quiz.starter.restart();
  quiz.go({ at: 'result' }, 'replace');
}

/**
 * @param {Quiz} quiz
 * @param {Step} step
 * @returns {import('./sheet_view.js').WayBack}
 */
function wayBack({ parts, session }, step) {
  const [page = ''] = location.href.split(/[?#]/);
  const address = page + addressOf({ at: 'shared', code: '' });
  const code = writeCode(step.scope, givenIn(step), parts.linkTable, session.day);
  const picture = later().then(() => qrPicture(address, code)); // it is as much work as half of the result
  picture.catch(() => {}); // whoever shows it says that it is missing
  return { title: parts.words['self_test'] ?? '', page, address, code, picture, recheckAt: parts.recheckAddress, who: session.whom?.who ?? null, publisher: parts.publisher };
}

/**
 * @param {Quiz} quiz
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
