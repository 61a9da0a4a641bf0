/**
 * The contract between the quiz and whoever decides for it.
 *
 * The element shows questions and verdicts; a decider knows which question comes next and what the verdict is. That may be the policy
 * engine in a worker ({@link module:worker_decider}), the published diagrams ({@link module:diagram_decider}) or both together ({@link
 * module:immediate_decider}): the quiz cannot tell. The shapes are those of `policy_engine.reasoning.report` and `policy_engine.browser`.
 *
 * @module decider
 */

/** The answer 不清楚, which every question accepts. */
export const UNKNOWN = 'unknown';

/**
 * What the interview is about: the pathways of one direction (null: of all), or one clause.
 * @typedef {Readonly<{direction: string | null, clause: string | null}>} Scope
 */

/** @typedef {Readonly<{id: string, label: string, rare?: boolean}>} Option rare: few people are in this situation */

/**
 * A question with its finite set of options.
 * @typedef {Readonly<{id: string, topic: string, question: string, hint: string, options: readonly Option[], why: string, where: string}>} Fact
 */

/**
 * A question with the answer given: an option id or {@link UNKNOWN}.
 * @typedef {Readonly<{fact: Fact, option: string}>} Answered
 */

/**
 * The fewest and the most questions that can still follow.
 * @typedef {Readonly<{least: number, most: number}>} Bounds
 */

/**
 * Where an interview stands; never changed, only replaced.
 *
 * `question` is the next one, null when nothing can change any more; `relevant` names every fact without an answer that can still change
 * something, in the order of asking; `remaining` is null where the questions are too many to count. `certain` tells that one pathway and its landing place are sure, so that the remaining questions are
 * optional; `openable` are the ids of the pathways in scope that these can still open. `discarded` are earlier answers that no longer matter.
 * @typedef {Readonly<{
 *   scope: Scope, answers: readonly Answered[], question: Fact | null, relevant: readonly string[], remaining: Bounds | null,
 *   certain: boolean, openable: readonly string[], discarded: readonly Fact[]
 * }>} Step
 */

/** @typedef {'entitled' | 'not_entitled' | 'undetermined'} Status */
/** @typedef {Readonly<{id: string, words: string}>} Reading */

/**
 * A term that the text leaves open, or a reading that was taken (`taken` is its id); `team_view` where it rests on this site's own understanding.
 * @typedef {Readonly<{
 *   id: string, term: string, quote: string, readings: readonly Reading[], taken: string | null, why: string, authority: string,
 *   team_view: boolean, caution: string
 * }>} Interpretation
 */

/**
 * How one condition stands; `favourable` tells whether it is as the passage asks, null while undecided.
 * @typedef {Readonly<{
 *   clause: string, quote: string, fact: string, topic: string, state: 'holds' | 'fails' | 'not_asked' | 'unknown' | 'open',
 *   favourable: boolean | null, words: string, answer: string | null, interpretation: Interpretation | null
 * }>} Reason
 */

/**
 * A condition tree in the order of the text.
 * @typedef {Readonly<{
 *   kind: 'statement' | 'all_of' | 'any_of' | 'negate', truth: boolean | null, reason: Reason | null, parts: readonly Explained[]
 * }>} Explained
 */

/** @typedef {Readonly<{id: string, label: string, remedy: string}>} Target */

/**
 * One answer that would have to be different.
 * @typedef {Readonly<{fact: string, topic: string, from: Option, to: readonly Target[], doable: boolean}>} Change
 */

/**
 * Changes that together open a pathway; `provided` are unanswered questions that must then turn out right.
 * @typedef {Readonly<{
 *   doable: boolean, changes: readonly Change[],
 *   provided: readonly Readonly<{fact: string, topic: string, options: readonly Option[]}>[]
 * }>} ChangeSet
 */

/**
 * @typedef {Readonly<{
 *   id: string, name: string, clause: string, quote: string, explanation: string,
 *   state: 'here' | 'choice' | 'unavailable' | 'undetermined' | 'not_reached', because: readonly Reason[]
 * }>} Place
 */

/**
 * Where the household is registered, place by place in the order of the text. `kind`: the first that is open, or a free choice.
 * @typedef {Readonly<{kind: 'in_order' | 'choice', certain: boolean, missing: readonly string[], places: readonly Place[]}>} Landing
 */

/**
 * A fact on which an undetermined pathway turns, and what each answer to it would lead to.
 * @typedef {Readonly<{
 *   fact: string, topic: string, question: string, where: string, unsure: boolean,
 *   outcomes: readonly Readonly<{option: string, label: string, status: Status}>[]
 * }>} Deciding
 */

/**
 * @typedef {Readonly<{
 *   id: string, clause: string, direction: string, title: string, quote: string, explanation: string, covers_relatives: boolean,
 *   status: Status, certain: boolean, regardless: boolean, because: readonly Reason[], conditions: Explained,
 *   missing: readonly string[], unsure: readonly string[], deciding: readonly Deciding[], open_terms: readonly Interpretation[],
 *   relied_on: readonly Interpretation[], changes: Readonly<{doable: readonly ChangeSet[], fixed: readonly ChangeSet[]}>,
 *   landing: Landing, materials: readonly string[], departments: readonly string[]
 * }>} Pathway
 */

/**
 * The landing order of a whole direction.
 * @typedef {Landing & Readonly<{direction: string, clause: string, title: string, quote: string, status: Status}>} LandingOrder
 */

/**
 * @typedef {Readonly<{
 *   id: string, clause: string, title: string, quote: string, explanation: string, applies: boolean | null, relied_on: readonly Interpretation[]
 * }>} Guarantee
 */

/**
 * A pathway whose words (`quote`) name close relatives. `covers` tells whether these are the reader's own, null while that is not certain;
 * `through_relative` that the pathway is open because the reader is the relative.
 * @typedef {Readonly<{
 *   pathway: string, clause: string, direction: string, title: string, quote: string, covers: boolean | null, through_relative: boolean
 * }>} Cover
 */

/** @typedef {Readonly<{id: string, label: string, close: boolean, interpretation: Interpretation}>} Relation */

/**
 * Who may come along. `family_routes` are the pathways by which relatives can join later.
 * @typedef {Readonly<{
 *   covers: readonly Cover[], relations: readonly Relation[],
 *   family_routes: readonly Readonly<{pathway: string, clause: string, direction: string, title: string}>[]
 * }>} Company
 */

/** @typedef {Readonly<{title: string, date: string, words: string}>} Replacement the document that takes the whole text's place */

/**
 * `brief` sets it apart from a {@link BriefVerdict}.
 * @typedef {Readonly<{
 *   brief?: false, policy: string, title: string, version: string, effective: string, checked_on: string, next_check_due: string, superseded_by: Replacement | null,
 *   pathways: readonly Pathway[], landing: readonly LandingOrder[], guarantees: readonly Guarantee[],
 *   company: Company
 * }>} Verdict
 */

/**
 * How a pathway stands, without reasons. `places`: where the household lands if it is entitled and the landing is `certain`; several are to
 * choose from.
 * @typedef {Readonly<{
 *   id: string, clause: string, direction: string, title: string, status: Status, certain: boolean,
 *   places: readonly Readonly<{id: string, name: string}>[]
 * }>} BriefPathway
 */

/**
 * What is decided, before or without its reasons. `full` brings them, or rejects with {@link DeciderError}; null where none will come.
 * @typedef {Readonly<{
 *   brief: true, policy: string, title: string, version: string, effective: string, checked_on: string, next_check_due: string, superseded_by: Replacement | null,
 *   pathways: readonly BriefPathway[],
 *   landing: readonly Readonly<Pick<BriefPathway, 'direction' | 'status' | 'certain' | 'places'>>[], full: Promise<Verdict> | null
 * }>} BriefVerdict
 */

/**
 * Who decides. Every method may take its time and rejects with {@link DeciderError}; none changes what it is given.
 *
 * `start` takes earlier answers, as fact id and option id in the order in which they were given; those that the policy no
 * longer knows are dropped, those that no longer matter are named in `discarded`. `answer` also replaces an earlier answer.
 * `standing` is the verdict without waiting for reasons.
 * @typedef {object} Decider
 * @property {() => Promise<readonly Fact[]>} facts every fact, in the order of asking
 * @property {(scope: Scope, given?: readonly (readonly [string, string])[]) => Promise<Step>} start
 * @property {(step: Step, factId: string, optionId: string) => Promise<Step>} answer
 * @property {(step: Step) => Promise<Step>} back takes the last answer back
 * @property {(step: Step) => Promise<Verdict | BriefVerdict>} standing
 * @property {(step: Step) => Promise<Verdict | BriefVerdict>} verdict
 */

/** Why a decider cannot decide. */
export class DeciderError extends Error {
  /**
   * @param {'unavailable' | 'stalled' | 'corrupt' | 'cancelled' | 'refused'} kind `corrupt`: a file is not the one that the site was built with, and was not
   *   run; `refused`: the request names what the policy does not have
   * @param {string} detail for the console, in English
   */
  constructor(kind, detail) {
    super(detail);
    this.name = 'DeciderError';
    this.kind = kind;
  }
}
