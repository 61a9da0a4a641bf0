/**
 * Checks codes as the page does, for a test in Python: the page's versions and some codes in, what the page would say of each out.
 *
 * @module recheck_codes
 */

import { recheck } from "../../docs/assets/recheck/rechecking.js";

/** @typedef {import("../../docs/assets/recheck/rechecking.js").Outcome} Outcome */

const { versions, codes } = JSON.parse(await new Response(/** @type {any} */ (process.stdin)).text());
/** @type {object[]} */
const replies = [];
for (const code of codes) replies.push(told(await recheck(code, versions)));
console.log(JSON.stringify(replies));

/**
 * @param {Awaited<ReturnType<typeof recheck>>} found
 * @returns {object} in the words of `recheck --json`, as far as both tell it
 */
function told(found) {
  if ("fault" in found) return found;
  const { version, holds, madeFor, shared, changes, verdict } = found;
  return {
    version,
    holds,
    is_version_known: madeFor !== null,
    scope: shared.scope,
    unread: shared.unread,
    changes: changes.map(({ before, now }) => ({ before: outcome(before), now: outcome(now) })),
    pathways: verdict.pathways.map(({ id, status }) => [id, status]),
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
