/**
 * A code decided anew: by the rules for which it was made, by those in force, and where the two differ. `policy_engine.versions` does the same.
 *
 * @module rechecking
 */

import { DiagramDecider } from '../quiz/deciding/diagram_decider.js';
import { isInScope } from '../quiz/deciding/scope.js';
import { editionOf, faultOf, readCode } from '../quiz/asking/share_code.js';
import { today as thisDay } from '../quiz/words.js';

/** @typedef {import('../quiz/deciding/decider.js').Ending} Ending */
/** @typedef {import('../quiz/deciding/decider.js').Scope} Scope */
/** @typedef {import('../quiz/deciding/decider.js').Verdict} Verdict */
/** @typedef {import('../quiz/asking/share_code.js').LinkTable} LinkTable */
/** @typedef {import('../quiz/asking/share_code.js').Shared} Shared */

/**
 * A clause in one version: how it is cited, its official words, and its page as seen from this one.
 * @typedef {Readonly<{name: string, words: string, page: string}>} Clause
 */

/** @typedef {import('../quiz/deciding/published_interview.js').PublishedInterview} PublishedInterview */

/**
 * One encoding of one version of the policy as the page brings it along (build_scripts/content/models/recheck.py). `clauses` by id; `moved`: by
 * the id of a pathway that is called otherwise today, what it is called; `words`: those of the page, with the one in force.
 * @typedef {Readonly<{
 *   links: LinkTable, interview: PublishedInterview, clauses: Readonly<Record<string, Clause>>, moved: Readonly<Record<string, readonly string[]>>,
 *   words?: Readonly<Record<string, string>>
 * }>} Edition
 */

/**
 * What one edition says about a pathway.
 * @typedef {Readonly<{pathway: Ending, clause: Clause | null}>} Outcome
 */

/**
 * A pathway whose outcome is not what it was; null for the edition that has no such pathway.
 * @typedef {Readonly<{before: Outcome | null, now: Outcome | null}>} Change
 */

/**
 * What has become of a result. `madeFor` is the edition for which the code was made, null if its rules are not known here; `isOfSameText` tells
 * that it read the text in force; `verdict` is that of the rules in force; `holds` is null where that cannot be told.
 * @typedef {Readonly<{
 *   code: string, edition: string, madeFor: Edition | null, isOfSameText: boolean, shared: Shared, verdict: Verdict,
 *   changes: readonly Change[], holds: boolean | null
 * }>} Recheck
 */

/** @type {Scope} */
const EVERYTHING = { direction: null, clause: null };

/**
 * The code in what someone typed, pasted or scanned: with or without the address before it, as a Chinese keyboard writes it or not.
 * @param {string} words
 * @returns {string}
 */
export function codeIn(words) {
  const [typed = ''] = words.split('#a=').slice(-1);
  return typed.normalize('NFKC').replace(/[。、·]/g, '.').replace(/[—–‐−_]/g, '-').toUpperCase().trim();
}

/**
 * @param {string} words
 * @param {readonly [Edition, ...Edition[]]} editions that in force first
 * @param {string} [day] today, YYYY-MM-DD
 * @returns {Promise<Recheck | {fault: 'none' | 'format' | 'damaged'}>}
 */
export async function recheck(words, [today, ...others], day = thisDay()) {
  const code = codeIn(words);
  const fault = faultOf(code);
  if (fault) return { fault };
  const { outcomes } = await decided(code, today); // as on the day on which it was made: what differs then is the rules
  const { shared, step, decider } = await decided(code, today, day);
  const edition = editionOf(code);
  const madeFor = [today, ...others].find(({ links }) => links.edition === edition) ?? null;
  const changes = madeFor && madeFor !== today ? changesBetween((await decided(code, madeFor)).outcomes, outcomes, madeFor) : [];
  const isTold = madeFor !== null && !(madeFor === today && shared.unread > 0) && shared.aged.length === 0;
  const isOfSameText = madeFor?.interview.version === today.interview.version;
  const verdict = await decider.standing({ ...step, scope: shared.scope });
  return { code, edition, madeFor, isOfSameText, shared, verdict, changes, holds: isTold ? changes.length === 0 : null };
}

/**
 * What a code says by the questions of an edition, and what comes of it by the rules of that edition.
 * @param {string} code a whole one
 * @param {Edition} edition
 * @param {string} [day] on which it is decided
 */
async function decided(code, { links, interview, clauses }, day) {
  const shared = /** @type {Shared} */ (readCode(code, links, day));
  const decider = new DiagramDecider(interview);
  const step = await decider.start(EVERYTHING, shared.answers);
  const meant = decider.endings(step).filter((one) => isInScope(shared.scope, one));
  /** @type {ReadonlyMap<string, Outcome>} */
  const outcomes = new Map(meant.map((pathway) => [pathway.id, { pathway, clause: clauses[pathway.clause] ?? null }]));
  return { shared, step, decider, outcomes };
}

/**
 * Every pathway that comes out otherwise: those that were, in the order of the text then, and those that are new.
 * @param {ReadonlyMap<string, Outcome>} then
 * @param {ReadonlyMap<string, Outcome>} now
 * @param {Edition} madeFor
 * @returns {readonly Change[]}
 */
function changesBetween(then, now, { moved }) {
  const successors = new Map([...then.keys()].map((id) => [id, (moved[id] ?? [id]).filter((one) => now.has(one))]));
  const kept = [...then].flatMap(([id, before]) => {
    const names = successors.get(id) ?? [];
    return names.length > 0 ? names.map((name) => ({ before, now: now.get(name) ?? null })) : [{ before, now: null }];
  });
  const succeeding = new Set([...successors.values()].flatMap((ids) => ids));
  const added = [...now].flatMap(([id, one]) => (succeeding.has(id) ? [] : [{ before: null, now: one }]));
  return [...kept, ...added].filter(({ before, now: one }) => outcomeOf(before) !== outcomeOf(one));
}

/**
 * What came out, to be compared; a pathway that there is not is as good as one that is closed.
 * @param {Outcome | null} outcome
 * @returns {string}
 */
function outcomeOf(outcome) {
  const { status, places } = outcome?.pathway ?? { status: 'not_entitled', places: [] };
  return [status, ...places.map(({ id }) => id)].join();
}
