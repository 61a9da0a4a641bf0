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
import { Slices, later } from '../slices.js';
import { keepReading } from './keep_reading.js';
import { mapView } from './map_view.js';
import { resultSpeech, resultText } from './result_text.js';
import { ResultView } from './result_view.js';
import { sheetView } from './sheet_view.js';
import { printTool, reportTo, takeAway } from './take_away_view.js';
import { whatIfView } from './what_if_view.js';

/** @typedef {import('../deciding/decider.js').Step} Step */
/** @typedef {import('../deciding/decider.js').Verdict} Verdict */
/** @typedef {import('../quiz.js').Quiz} Quiz */

/**
 * Shows the result of the answers so far. It is put together in slices, and shown whole.
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
    return putTogether(quiz, step, verdict, slices);
  });
  if (!shown) return;
  quiz.takeDiscarded();
  quiz.arrive({ at: 'result' }, move);
  const { view, note, verdict } = shown;
  quiz.screen.showSpoken(() => resultSpeech(shown.result), quiz.back(step), flagged(quiz, view.element), shown.paper);
  if (!note) return;
  quiz.tellProgress(note);
  const complete = async (/** @type {Verdict} */ { result }) => {
    const slices = new Slices();
    const bodies = await view.bodies(result, slices);
    const paper = await sheetView(result, shown.way, quiz.parts, slices);
    if (!view.element.isConnected) return;
    shown.result = result;
    keepReading(view.element, () => {
      note.come();
      view.show(result, bodies);
    });
    shown.paper.replaceWith((shown.paper = paper));
  };
  verdict.full?.then(complete, (error) => {
    keepReading(view.element, () => note.giveUp(error instanceof DeciderError ? error.kind : 'unavailable'));
    if (!(error instanceof DeciderError)) throw error;
  });
}

/**
 * @param {Quiz} quiz
 * @param {Step} step
 * @param {Verdict} verdict
 * @param {Slices} slices
 */
async function putTogether(quiz, step, verdict, slices) {
  const { parts } = quiz;
  const { endings, result } = verdict;
  const way = wayBack(quiz, step);
  const note = verdict.full && reasonsNote({ onRetry: () => retry(quiz), onCancel: () => quiz.starter.cancel(), weight: () => weightOf(parts.manifest) });
  const shown = { verdict, result, way, note, paper: await sheetView(result, way, parts, slices) };
  const others = [mapView(step.scope, endings, parts), widen(step, endings.filter((one) => !isInScope(step.scope, one)).length, () => quiz.widen())];
  const hasOthers = result.sections.some(({ id }) => id === 'others');
  const first = [printTool(), discardedNote(quiz.discarded), goOn(step, endings, result.order, () => quiz.go(pendingPlace(step), 'push'))];
  const tools = [
    ...(hasOthers ? [] : others),
    whatIfView(step, endings, parts, trialOf(quiz)),
    takeAway(way, () => `${resultText(way.title, shown.result, (clause) => parts.clauseName(clause))}\n\n自己测一测：${way.page}`),
  ];
  const last = note ? note.view : null;
  const view = new ResultView(parts, { first, tools, last, more: { ...(hasOthers ? { others } : {}), refused: [reportTo(parts.contact)] } });
  const bodies = await view.bodies(result, slices);
  view.show(result, bodies);
  view.element.append(clearButton(() => quiz.clear()));
  await slices.next();
  return Object.assign(shown, { view });
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
