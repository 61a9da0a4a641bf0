/**
 * The interview as the build publishes it in the page: `policy_engine.reasoning.published` as JSON.
 *
 * @module published_interview
 */

/** @typedef {import('./decider.js').Fact} Fact */
/** @typedef {import('./decider.js').Status} Status */

/**
 * A line with what it says by the answer to its fact: state by option, words by state (by `''` for every other). `unless_met`: it is told only where it is not as
 * the text asks. Or `root`, the node of a condition: it is told unless that is certainly not so, with words by `true` where it certainly is.
 * @typedef {Omit<import('./decider.js').Line, 'lines'> & Readonly<{
 *   states?: Readonly<Record<string, string>>, texts?: Readonly<Record<string, string>>, unless_met?: boolean, root?: number, lines?: readonly Template[]
 * }>} Template
 */

/**
 * What is told of a pathway. `covers` has the ground on which the reader's own relatives may come along, as a node; `cautions` belong to an answer where they name a
 * fact and its options; `open_terms` name the words that the office would have to settle, by fact and options; `go` is the next step where it is open.
 * @typedef {Readonly<{
 *   rank: number, go: string, covers: Readonly<{root: number, line: import('./decider.js').Line}> | null,
 *   cautions: readonly (readonly [string | null, readonly string[], string])[], open_terms: readonly (readonly [string, readonly string[], string])[],
 *   why: readonly Template[], bring: readonly Template[], amount?: string,
 *   landing: Readonly<{kind: 'choice' | 'in_order', places: readonly Readonly<{id: string, nouns: readonly (readonly [string, string, string])[], line: import('./decider.js').Line, explanation: string}>[]}>
 * }>} PublishedPathway
 */

/**
 * Somebody who could come along; `readings` tell why they are, or are not, a close relative.
 * @typedef {Readonly<{id: string, label: string, close: boolean, readings: readonly import('./decider.js').Line[]}>} PublishedRelation
 */

/**
 * `root` is the condition under which it applies, as a node; `places` are those where it does; to everyone where there is neither. `foremost` is the
 * direction in which it is told first.
 * @typedef {Readonly<{foremost: string | null, root: number | null, direction: string, settled: number | null, places: readonly string[], line: import('./decider.js').Line}>} PublishedGuarantee
 */

/**
 * Fact and option of somebody whom the policy does not concern, what to do instead, and the words of the text that bear on it.
 * @typedef {readonly [string, string, string, readonly import('./decider.js').Line[]]} PublishedElsewhere
 */

/**
 * What is concluded and told, for looking up. `words` by kind and name; `acts` are fact, option and what to do for it, the easiest first.
 * @typedef {Readonly<{
 *   words: Readonly<Record<'sentences' | 'headlines' | 'headlines_of_a_clause' | 'statuses' | 'why' | 'states' | 'place_states' | 'company' | 'guarantees' | 'who' | 'sections', Readonly<Record<string, string>>>>,
 *   elsewhere?: readonly PublishedElsewhere[], edition: string, ask_at: string, not_stated: string, acts: readonly (readonly [string, string, string])[],
 *   relations: readonly PublishedRelation[],
 *   family_routes: readonly Readonly<{direction: string, line: import('./decider.js').Line}>[], refused: readonly import('./decider.js').Line[],
 *   guarantees: readonly PublishedGuarantee[],
 *   pathways: Readonly<Record<string, PublishedPathway>>
 * }>} PublishedConclusion
 */

/**
 * `nodes` are read by {@link module:diagrams}; `places` of an outcome are null where the landing cannot be known.
 * @typedef {Readonly<{
 *   format: number, policy: string, title: string, version: string, effective: string, checked_on: string, next_check_due: string,
 *   superseded_by: import('./decider.js').Replacement | null, until?: string, unsure_in_a_row: number,
 *   directions: readonly Readonly<{id: string, label: string}>[], facts: readonly Fact[],
 *   outcomes: readonly Readonly<{status: Status, places: readonly string[] | null}>[], nodes: readonly (readonly number[])[],
 *   pathways: readonly Readonly<{id: string, clause: string, direction: string, title: string, root: number}>[],
 *   orders: readonly Readonly<{direction: string, root: number}>[], places: Readonly<Record<string, string>>, conclusion: PublishedConclusion
 * }>} PublishedInterview
 */

/** The format that this version walks. */
const FORMAT = 1;

/**
 * @param {string} text
 * @returns {PublishedInterview | null} null where the page has none, or only a part of it arrived
 */
export function readInterview(text) {
  try {
    const found = JSON.parse(text);
    return found?.format === FORMAT ? found : null;
  } catch {
    return null;
  }
}
