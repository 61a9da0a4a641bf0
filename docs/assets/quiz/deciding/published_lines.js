/**
 * The lines that the build has published, each chosen by the person's own answers and by how the pathways end.
 *
 * @module published_lines
 */

import { answerLabel, placesInWords } from '../words.js';
import { published, said } from './conclusion.js';
import { isMet, isUnmet } from './status.js';

/** @typedef {import('./conclusion.js').Conclusion} Conclusion */
/** @typedef {import('./conclusion.js').Situation} Situation */
/** @typedef {import('./decider.js').Ending} Ending */
/** @typedef {import('./decider.js').Line} Line */
/** @typedef {import('./decider.js').Section} Section */
/** @typedef {import('./decider.js').Whom} Whom */
/** @typedef {import('./published_interview.js').PublishedGuarantee} PublishedGuarantee */
/** @typedef {import('./published_interview.js').PublishedRelation} PublishedRelation */
/** @typedef {import('./published_interview.js').Template} Template */

/**
 * @param {Situation} situation
 * @param {string} id
 * @param {readonly Line[]} lines
 * @param {{sheet?: boolean, spoken?: boolean, title?: string}} [where]
 * @returns {readonly Section[]} none where there is nothing to tell
 */
export function section({ interview }, id, lines, { sheet = false, spoken = false, title = interview.conclusion.words.sections[id] ?? '' } = {}) {
  return lines.length > 0 ? [{ id, title, lines, sheet, spoken }] : [];
}

/**
 * @param {string} text
 * @returns {readonly Line[]} none where nothing is said
 */
export function says(text) {
  return text ? [{ kind: 'sentence', text }] : [];
}

/**
 * A pathway in the order in which it is told.
 * @param {Situation} situation
 * @param {Ending} ending
 * @returns {readonly Section[]}
 */
export function pathwaySections(situation, ending) {
  const { interview } = situation;
  const { why, bring } = published(interview, ending.id);
  const { words } = interview.conclusion;
  const [isOpen, isClosed] = [isMet(ending.status), isUnmet(ending.status)];
  const waiting = (/** @type {string} */ name) => [{ kind: 'pending', text: said(interview, `pending_${name}`) }];
  return [
    ...section(situation, 'why', why.flatMap((one) => filledIn(situation, one)), { title: words.why[ending.status] ?? '', sheet: true }),
    ...section(situation, 'landing', isClosed ? [] : landing(situation, ending), { title: words.sections[isOpen ? 'landing' : 'landing_if'] ?? '', sheet: true, spoken: true }),
    ...section(situation, 'deciding', isOpen || isClosed ? [] : waiting('deciding')),
    ...section(situation, 'changes', ending.status === 'not_entitled' ? waiting('changes') : []),
    ...section(situation, 'bring', isClosed ? [] : bring, { sheet: true, spoken: true }),
  ];
}

/**
 * @param {Situation} situation
 * @param {Template} template
 * @returns {readonly Line[]} none where it is not told
 */
function filledIn(situation, template) {
  const { states, texts = {}, unless_met: isToldUnlessMet, lines, ...line } = template;
  const within = lines ? { lines: lines.flatMap((one) => filledIn(situation, one)) } : {};
  if (!states) return [{ ...line, ...within }];
  const answered = situation.step.answers.find(({ fact }) => fact.id === line.fact);
  const state = answered ? (states[answered.option] ?? 'unknown') : 'not_asked';
  const text = texts[state] ?? texts[''] ?? '';
  if (isToldUnlessMet && state === 'met') return [];
  const stands = situation.interview.conclusion.words.states[state] ?? '';
  return [{ ...line, text, state, stands, ...(answered ? { answer: answerLabel(answered.fact, answered.option) } : {}), ...within }];
}

/**
 * The places in the order of the text; how each stands follows from where the household lands, once that is certain.
 * @param {Situation} situation
 * @param {Ending} ending
 * @returns {readonly Line[]}
 */
function landing({ interview }, { id, places }) {
  const { kind, places: all } = published(interview, id).landing;
  const here = all.flatMap((one, at) => (places.some((place) => place.id === one.id) ? [at] : []));
  const rungs = all.map(({ line, explanation }, at) => {
    const state = placeState(kind, here, at);
    const placed = { ...line, state, stands: interview.conclusion.words.place_states[state] ?? '' };
    if (state === 'not_reached') return { kind: line.kind, text: line.text, state, stands: placed.stands };
    return here.includes(at) && explanation ? { ...placed, lines: says(explanation) } : placed;
  });
  return [
    ...(all.length > 1 ? says(said(interview, kind === 'choice' ? 'choice_order' : 'in_order')) : []),
    ...rungs,
    ...(here.length === 0 ? [{ kind: 'pending', text: said(interview, 'pending_landing') }] : []),
  ];
}

/**
 * @param {'choice' | 'in_order'} kind
 * @param {readonly number[]} here where the household lands
 * @param {number} at
 * @returns {string}
 */
function placeState(kind, here, at) {
  if (here.length === 0) return 'undetermined';
  if (here.includes(at)) return kind === 'choice' ? 'choice' : 'here';
  return kind === 'choice' || at < (here[0] ?? 0) ? 'unavailable' : 'not_reached';
}

/**
 * A pathway among the others.
 * @param {Situation} situation
 * @param {Ending} ending
 * @returns {Line}
 */
export function pathwayLine(situation, ending) {
  const { id, title, clause, status, places } = ending;
  const { interview } = situation;
  const where = placesInWords(places.map(({ name }) => name));
  const lines = where ? { lines: says(said(interview, 'place', { places: where })) } : {};
  const stands = interview.conclusion.words.statuses[status] ?? '';
  return { kind: 'pathway', text: title, state: status, stands, clause, pathway: id, ...lines, sections: pathwaySections(situation, ending) };
}

/**
 * Whether a guarantee applies: by its condition, or by where the household lands; to everyone where it names neither.
 * @param {Situation} situation
 * @param {Conclusion} found
 * @param {PublishedGuarantee} guarantee
 * @returns {boolean | null} null while that is not certain
 */
export function applies({ walk, choices }, { endings }, { root, places }) {
  if (root !== null) return walk.truth(root, choices);
  if (places.length === 0) return true;
  const open = endings.filter(({ status }) => !isUnmet(status));
  if (open.some((one) => one.places.some(({ id }) => places.includes(id)))) return true;
  return open.some((one) => one.status === 'undetermined' || one.places.length === 0) ? null : false;
}

/**
 * @param {Situation} situation
 * @param {Conclusion} found
 * @param {PublishedGuarantee} guarantee
 * @returns {readonly Line[]} none where it does not apply
 */
export function guaranteeLine(situation, found, guarantee) {
  const applied = applies(situation, found, guarantee);
  if (applied === false) return [];
  const state = applied ? 'applies' : 'maybe';
  const stands = situation.interview.conclusion.words.guarantees[state];
  return [{ ...guarantee.line, state, ...(stands ? { stands } : {}) }];
}

/**
 * How it stands with somebody who would come along.
 * @param {Conclusion} found
 * @param {PublishedRelation} relation
 * @returns {string}
 */
export function companyState({ company }, { close }) {
  return close || company === 'silent' ? company : 'outside';
}

/**
 * Who may come along, and by which readings people are told apart; how relatives can join later.
 * @param {Situation} situation
 * @param {Conclusion} found
 * @param {Whom | null} whom
 * @returns {readonly Section[]}
 */
export function family(situation, found, whom) {
  const { interview, step } = situation;
  const { relations, family_routes, words } = interview.conclusion;
  if (relations.length === 0) return [];
  const chosen = relations.filter(({ id }) => whom?.relations.includes(id));
  const rest = relations.filter((one) => !chosen.includes(one));
  const relationLine = (/** @type {PublishedRelation} */ one) => {
    const state = companyState(found, one);
    return { kind: 'relation', text: one.label, state, stands: words.company[state] ?? '', relation: one.id };
  };
  const readings = new Map(rest.flatMap((one) => one.readings).map((reading) => [reading.text, reading]));
  const routes = step.scope.clause === null ? family_routes.filter(({ direction }) => step.scope.direction === null || direction === step.scope.direction) : [];
  const lines = [
    ...companyLines(situation, found),
    ...chosen.map(relationLine),
    { kind: 'fold', text: said(interview, chosen.length > 0 ? 'others_of_family' : 'who_is_close'), lines: [...rest.map(relationLine), ...readings.values()] },
    ...(routes.length > 0 ? [{ kind: 'fold', text: said(interview, 'company_later'), lines: routes.map(({ line }) => line) }] : []),
  ];
  return section(situation, 'family', lines, { sheet: chosen.length > 0 });
}

/**
 * @param {Situation} situation
 * @param {Conclusion} found
 * @returns {readonly Line[]}
 */
function companyLines({ interview }, { order, company, companyBy }) {
  if (isUnmet(order[0]?.status)) return says(said(interview, 'company_closed'));
  const named = companyBy.flatMap(({ covers }) => covers?.line ?? []);
  return [...named, ...says(said(interview, company === 'silent' && named.length > 0 ? 'company_through' : `company_${company}`))];
}

/**
 * @param {Situation['interview']} interview
 * @returns {readonly Line[]}
 */
export function unstated(interview) {
  const { not_stated: matters, ask_at } = interview.conclusion;
  return says(matters && said(interview, 'unstated', { matters, ask_at }));
}

/**
 * What was asked about, for whom, and every answer.
 * @param {Situation} situation
 * @param {Whom | null} whom
 * @returns {readonly Line[]}
 */
export function answers({ interview, step }, whom) {
  const { direction, clause } = step.scope;
  const { words } = interview.conclusion;
  const label = interview.directions.find(({ id }) => id === direction)?.label;
  const about = (/** @type {string} */ name, /** @type {Partial<Line>} */ more) => ({ kind: 'answer', text: said(interview, name), ...more });
  return [
    clause === null ? about('about_direction', { answer: label ?? said(interview, 'any_direction') }) : about('about_clause', { clause }),
    ...(whom && clause === null ? [about('about_whom', { answer: words.who[whom.who] ?? '', fact: 'whom' })] : []),
    ...step.answers.map(({ fact, option }) => ({ kind: 'answer', text: fact.topic, answer: answerLabel(fact, option), fact: fact.id })),
  ];
}

/**
 * @param {Situation} situation
 * @returns {readonly Line[]}
 */
export function dates({ interview }) {
  const { title, effective, checked_on, next_check_due, conclusion } = interview;
  return [...says(said(interview, 'basis', { title, effective, edition: conclusion.edition, checked_on, next_check_due })), ...says(said(interview, 'caveat'))];
}
