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

/** @typedef {import('../asking/elapsed.js').Span} Span */

/**
 * A number that is asked for; `option` begins at the limit. With an `event` it is the time since then, whose day is asked for: how long it takes to each limit and to the
 * most tells `span`.
 * @typedef {Readonly<{
 *   unit: string, most: number, whole: boolean, event?: string, most_span?: Span,
 *   limits: readonly Readonly<{number: number, excluded: boolean, option: string, span?: Span}>[]
 * }>} Quantity
 */

/**
 * A question with its finite set of options; where a number is asked for, these are the ranges of the quantity.
 * @typedef {Readonly<{id: string, topic: string, question: string, hint: string, options: readonly Option[], why: string, where: string, quantity?: Quantity}>} Fact
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
 * something, in the order of asking; `remaining` is null where the questions are too many to count, and `pages` has the most pages on which they can stand.
 * `certain` tells that one pathway and its landing place are sure; `offer` why the result is offered, so that the remaining questions are optional: too much is
 * 不清楚, a pathway is certain, its landing place, too; `openable` are the ids of the pathways in scope that these can still open. `discarded` are earlier answers that no longer matter.
 * @typedef {Readonly<{
 *   scope: Scope, answers: readonly Answered[], question: Fact | null, relevant: readonly string[], remaining: Bounds | null,
 *   pages: number | null, certain: boolean, offer: '' | 'unsure' | 'open' | 'landed', openable: readonly string[], discarded: readonly Fact[]
 * }>} Step
 */

/**
 * How a pathway ends. `already_there`: entitled, and the registration already stands at the very place; `not_concerned`: not entitled, because the policy does not reach
 * the person at all. Neither is a refusal.
 * @typedef {'entitled' | 'already_there' | 'undetermined' | 'not_entitled' | 'not_concerned'} Status
 */

/**
 * For whom the interview is, and what those who come along are to them.
 * @typedef {Readonly<{who: string, relations: readonly string[]}>} Whom
 */

/**
 * Something that is said of a result (`policy_engine.reasoning.result`). `state` with its words `stands`; `quote` stands in the clause with the id
 * `clause`; `answer` is the person's own; `fact`, `pathway` and `relation` are ids of what it is about; `lines` belong to it,
 * `sections` tell a pathway as the first one is told.
 * @typedef {Readonly<{
 *   kind: string, text: string, state?: string, stands?: string, quote?: string, clause?: string, answer?: string, fact?: string, pathway?: string,
 *   relation?: string, lines?: readonly Line[], sections?: readonly Section[]
 * }>} Line
 */

/** @typedef {Readonly<{id: string, title: string, lines: readonly Line[], sheet: boolean, spoken: boolean}>} Section */

/**
 * All that is told of a result: on the page, on paper, as text and aloud. `complete` tells whether it has its reasons; `way` is the pathway that is told
 * first, `order` has all in scope, the best first.
 * @typedef {Readonly<{
 *   outcome: Status, complete: boolean, headline: string, way: string, order: readonly string[], top: readonly Line[], next: Line, sections: readonly Section[]
 * }>} Result
 */

/**
 * How a pathway ends. `places` is empty while it is not sure where the household lands; several are to choose from.
 * @typedef {Readonly<{
 *   id: string, clause: string, direction: string, title: string, status: Status, places: readonly Readonly<{id: string, name: string}>[]
 * }>} Ending
 */

/**
 * What is decided of one situation. `endings` of all pathways in the order of the text. `full` brings the reasons, or rejects with {@link DeciderError}; null where none will come or they are there.
 * @typedef {Readonly<{
 *   result: Result, endings: readonly Ending[], full: Promise<Verdict> | null
 * }>} Verdict
 */

/** @typedef {Readonly<{title: string, date: string, words: string}>} Replacement the document that takes the whole text's place */

/** @typedef {Readonly<Record<string, string>>} Exact the number or the day that was typed, by fact: the reasons know what it means for later days */

/**
 * Who decides. Every method may take its time and rejects with {@link DeciderError}; none changes what it is given.
 *
 * `start` takes earlier answers, as fact id and option id in the order in which they were given; those that the policy no
 * longer knows are dropped, those that no longer matter are named in `discarded`. `answer` also replaces an earlier answer.
 * `standing` is the verdict without waiting for reasons; for whom it is decides only what is said about family.
 * @typedef {object} Decider
 * @property {() => Promise<readonly Fact[]>} facts every fact, in the order of asking
 * @property {(scope: Scope, given?: readonly (readonly [string, string])[]) => Promise<Step>} start
 * @property {(step: Step, factId: string, optionId: string) => Promise<Step>} answer
 * @property {(step: Step) => Promise<Step>} back takes the last answer back
 * @property {(step: Step) => Promise<Verdict>} standing
 * @property {(step: Step, whom: Whom | null, exact?: Exact) => Promise<Verdict>} verdict
 */

/** Why a decider cannot decide. */
export class DeciderError extends Error {
  /**
   * @param {'unavailable' | 'missing' | 'unreachable' | 'stalled' | 'corrupt' | 'cancelled' | 'refused' | 'spared'} kind `missing`: the host has not got a file; `unreachable`: no host answered; `corrupt`: a file is not the one that the site was built with, and was not
   *   run; `refused`: the request names what the policy does not have; `spared`: it is to be fetched only when asked for
   * @param {string} detail for the console, in English
   */
  constructor(kind, detail) {
    super(detail);
    this.name = 'DeciderError';
    this.kind = kind;
  }
}
