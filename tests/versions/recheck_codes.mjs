/**
 * Checks codes as the page does, for a test in Python: the page's editions and some codes in, what the page would say of each out.
 *
 * @module recheck_codes
 */

import { recheck } from "../../docs/assets/recheck/rechecking.js";

/** @typedef {import("../../docs/assets/recheck/rechecking.js").Outcome} Outcome */

const { editions, codes, day } = JSON.parse(await new Response(/** @type {any} */ (process.stdin)).text());
/** @type {object[]} */
const replies = [];
for (const code of codes) replies.push(told(await recheck(code, editions, day)));
console.log(JSON.stringify(replies));

/**
 * @param {Awaited<ReturnType<typeof recheck>>} found
 * @returns {object} in the words of `recheck --json`, as far as both tell it
 */
function told(found) {
  if ("fault" in found) return found;
  const { edition, holds, madeFor, isOfSameText, shared, changes, verdict } = found;
  const [version, revision = "1"] = edition.split(/-R(?=[1-9][0-9]*$)/);
  return {
    version,
    revision: Number(revision),
    holds,
    is_version_known: madeFor !== null,
    scope: shared.scope,
    unread: shared.unread,
    reworded: shared.reworded,
    day: shared.day,
    aged: shared.aged,
    is_of_same_text: isOfSameText,
    changes: changes.map(({ before, now }) => ({ before: outcome(before), now: outcome(now) })),
    pathways: verdict.endings.map(({ id, status }) => [id, status]),
  };
}

/**
 * @param {Outcome | null} found
 * @returns {object | null}
 */
function outcome(found) {
  if (!found) return null;
  const { pathway, clause } = found;
  return { provision: pathway.id, clause: pathway.clause, words: clause?.words, status: pathway.status, places: pathway.places.map(({ id }) => id) };
}
