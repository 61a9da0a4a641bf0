/**
 * What follows from some answers without reasons, looked up in what the build has concluded: the order of the pathways, the way that is told first,
 * the next step, who may come along. `policy_engine.reasoning.conclusion` is what is looked up here.
 *
 * @module conclusion
 */

import { filledIn, sentence } from '../words.js';
import { UNKNOWN } from './decider.js';
import { givenIn } from './given.js';
import { isInScope } from './scope.js';
import { BEST_FIRST, isMet, isUnmet } from './status.js';

/** @typedef {import('./decider.js').Ending} Ending */
/** @typedef {import('./decider.js').Line} Line */
/** @typedef {import('./decider.js').Status} Status */
/** @typedef {import('./decider.js').Step} Step */
/** @typedef {import('./diagrams.js').Choices} Choices */
/** @typedef {import('./published_interview.js').PublishedInterview} PublishedInterview */
/** @typedef {import('./published_interview.js').PublishedPathway} PublishedPathway */
/** @typedef {Readonly<{interview: PublishedInterview, walk: import('./diagram_walk.js').DiagramWalk, step: Step, choices: Choices}>} Situation */

/**
 * `order` has the pathways in scope, the best first; `way` is the one that is told first; `next` the one thing to do. `company` tells whether close
 * relatives may come along, by the pathways of `companyBy`.
 * @typedef {Readonly<{
 *   endings: readonly Ending[], order: readonly Ending[], way: Ending, next: Line, company: 'may' | 'open' | 'silent', companyBy: readonly PublishedPathway[]
 * }>} Conclusion
 */

/**
 * @param {Situation} situation
 * @returns {Conclusion}
 */
export function conclude(situation) {
  const endings = situation.walk.endings(situation.choices);
  const order = bestFirst(situation, endings);
  const next = nextStep(situation, order);
  const way = endings.find(({ id }) => id === next.pathway) ?? first(order);
  return { endings, order, way, next, ...companyOf(situation, order) };
}

/**
 * Words with their blanks filled in.
 * @param {PublishedInterview} interview
 * @param {string} name
 * @param {Readonly<Record<string, string | number>>} [filled]
 * @returns {string}
 */
export function said({ conclusion }, name, filled = {}) {
  return filledIn(conclusion.words.sentences[name], filled);
}

/**
 * @param {PublishedInterview} interview
 * @param {string} id
 * @returns {PublishedPathway}
 */
export function published({ conclusion }, id) {
  const found = conclusion.pathways[id];
  if (!found) throw new RangeError(`no pathway ${id}`);
  return found;
}

/**
 * @param {Situation} situation
 * @param {readonly Ending[]} endings
 * @returns {readonly Ending[]} those in scope, by their outcome and the rank that was published
 */
function bestFirst({ interview, step }, endings) {
  const place = (/** @type {Ending} */ { id, status }) => BEST_FIRST.indexOf(status) * endings.length + published(interview, id).rank;
  return endings.filter((one) => isInScope(step.scope, one)).sort((one, other) => place(one) - place(other));
}

/**
 * @template T
 * @param {readonly T[]} all
 * @returns {T}
 */
function first(all) {
  const [found] = all;
  if (found === undefined) throw new RangeError('no pathway is in scope');
  return found;
}

/**
 * @param {Situation} situation
 * @param {readonly Ending[]} order
 * @returns {Line}
 */
function nextStep(situation, order) {
  const { interview, walk, step, choices } = situation;
  const best = first(order);
  switch (best.status) {
    case 'undetermined':
      return walk.canChange(step.scope, choices) ? does('answer', said(interview, 'next_answer')) : towardsCertainty(situation, best);
    case 'not_entitled':
      return towardsAnOpening(situation);
    case 'already_there':
      return does('stay', said(interview, 'next_stay'));
    case 'not_concerned': {
      const [fact, , words] = elsewhere(situation) ?? [];
      return does('elsewhere', words ?? said(interview, 'next_ask', { ask_at: interview.conclusion.ask_at }), fact);
    }
    default:
      return does('go', published(interview, best.id).go);
  }
}

/**
 * What somebody is told to do instead whom the policy does not concern, and the question whose answer says so.
 * @param {Situation} situation
 * @returns {import('./published_interview.js').PublishedElsewhere | undefined}
 */
export function elsewhere({ interview, step }) {
  const answers = new Map(givenIn(step));
  return interview.conclusion.elsewhere?.find(([fact, option]) => answers.get(fact) === option);
}

/**
 * Which 不清楚 to settle first: one that can open the pathway by itself, else one that can decide it, before what the office decides.
 * @param {Situation} situation
 * @param {Ending} best
 * @returns {Line}
 */
function towardsCertainty({ interview, walk, step, choices }, best) {
  const { facts, conclusion } = interview;
  const answers = new Map(givenIn(step));
  const unsure = facts.flatMap((fact, level) => (answers.get(fact.id) === UNKNOWN ? [{ fact, level }] : []));
  const ends = (/** @type {{fact: import('./decider.js').Fact, level: number}} */ { fact, level }) =>
    fact.options.map((_, choice) => walk.endings(new Map([...choices, [level, choice]])).find(({ id }) => id === best.id)?.status ?? best.status);
  for (const decides of [isMet, (/** @type {Status} */ one) => isMet(one) || isUnmet(one)]) {
    const found = unsure.find((one) => ends(one).some(decides));
    if (found) return does('find_out', said(interview, 'next_find_out', { topic: found.fact.topic, where: sentence(found.fact.where) }), found.fact.id);
  }
  const term = published(interview, best.id).open_terms.find(([fact, options]) => options.includes(answers.get(fact) ?? UNKNOWN));
  if (term) return does('ask_office', said(interview, 'next_ask_office', { ask_at: conclusion.ask_at, quote: term[2] }), term[0]);
  return does('ask_office', said(interview, 'next_ask', { ask_at: conclusion.ask_at }));
}

/**
 * The easiest act after which some pathway is open; else the easiest after which one may be.
 * @param {Situation} situation
 * @returns {Line}
 */
function towardsAnOpening(situation) {
  const { interview, walk, choices } = situation;
  const { acts, ask_at } = interview.conclusion;
  const after = acts.map(([fact, option, remedy]) => {
    const level = interview.facts.findIndex(({ id }) => id === fact);
    const choice = interview.facts[level]?.options.findIndex(({ id }) => id === option) ?? 0;
    return { fact, remedy, best: first(bestFirst(situation, walk.endings(new Map([...choices, [level, choice]])))) };
  });
  const enough = after.find(({ best }) => isMet(best.status));
  const found = enough ?? after.find(({ best }) => best.status === 'undetermined');
  if (found) {
    const [kind, name] = enough ? ['act', 'next_act'] : ['act_partly', 'next_act_partly'];
    return does(kind, said(interview, name, { remedy: found.remedy, title: found.best.title }), found.fact, found.best.id);
  }
  return does('wait', said(interview, 'next_wait', { ask_at }));
}

/**
 * @param {string} state which kind of step
 * @param {string} text
 * @param {string} [fact] what it is about
 * @param {string} [pathway] that it opens
 * @returns {Line}
 */
function does(state, text, fact, pathway) {
  return { kind: 'sentence', text, state, ...(fact ? { fact } : {}), ...(pathway ? { pathway } : {}) };
}

/**
 * Whether the reader's own relatives are covered, by the pathways in scope that name them.
 * @param {Situation} situation
 * @param {readonly Ending[]} order
 * @returns {Pick<Conclusion, 'company' | 'companyBy'>}
 */
function companyOf({ interview, walk, choices }, order) {
  const status = new Map(order.map((one) => [one.id, one.status]));
  const naming = interview.pathways.flatMap(({ id }) => {
    const pathway = published(interview, id);
    return status.has(id) && pathway.covers ? [{ pathway, status: status.get(id), ground: walk.truth(pathway.covers.root, choices) }] : [];
  });
  const possible = naming.filter((one) => !isUnmet(one.status) && one.ground !== false);
  const sure = possible.filter((one) => one.ground && isMet(one.status));
  const through = naming.filter((one) => one.ground === false && isMet(one.status));
  const by = (/** @type {typeof naming} */ found) => found.map(({ pathway }) => pathway);
  if (sure.length > 0) return { company: 'may', companyBy: by(sure) };
  return possible.length > 0 ? { company: 'open', companyBy: by(possible) } : { company: 'silent', companyBy: by(through) };
}
