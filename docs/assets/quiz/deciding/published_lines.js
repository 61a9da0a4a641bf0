/**
 * The lines that the build has published, each chosen by the person's own answers and by how the pathways end.
 *
 * @module published_lines
 */

import { answerLabel, placesInWords, sentence } from '../words.js';
import { published, said } from './conclusion.js';
import { givenIn } from './given.js';
import { isMet, isUnmet } from './status.js';

/** @typedef {import('./conclusion.js').Conclusion} Conclusion */
/** @typedef {import('./conclusion.js').Situation} Situation */
/** @typedef {import('./decider.js').Ending} Ending */
/** @typedef {import('./decider.js').Line} Line */
/** @typedef {import('./decider.js').Section} Section */
/** @typedef {import('./decider.js').Whom} Whom */
/** @typedef {import('./published_interview.js').PublishedGuarantee} PublishedGuarantee */
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
    ...section(situation, 'changes', ending.status === 'not_entitled' ? waiting('changes') : []),
    ...section(situation, 'deciding', isOpen || isClosed ? [] : waiting('deciding')),
    ...section(situation, 'why', why.flatMap((one) => filledIn(situation, one)), { title: words.why[ending.status] ?? '', sheet: true }),
    ...section(situation, 'landing', isClosed ? [] : landing(situation, ending), { title: words.sections[isOpen ? 'landing' : 'landing_if'] ?? '', sheet: true, spoken: true }),
    ...section(situation, 'mind', minded(situation, ending), { sheet: true, spoken: true }),
    ...section(situation, 'bring', isClosed ? [] : bring.flatMap((one) => filledIn(situation, one)), { sheet: true, spoken: true }),
  ];
}

/**
 * @param {Situation} situation
 * @param {Template} template
 * @returns {readonly Line[]} none where it is not told
 */
function filledIn(situation, template) {
  const { states, texts = {}, unless_met: isToldUnlessMet, root, lines, ...line } = template;
  const within = lines ? { lines: lines.flatMap((one) => filledIn(situation, one)) } : {};
  if (root !== undefined) {
    const concerned = situation.walk.truth(root, situation.choices);
    return concerned === false ? [] : [{ ...line, text: texts[String(concerned)] ?? texts[''] ?? '', ...within }];
  }
  if (!states) return [{ ...line, ...within }];
  const answered = situation.step.answers.find(({ fact }) => fact.id === line.fact);
  const state = answered ? (states[answered.option] ?? 'unknown') : 'not_asked';
  const text = texts[state] ?? texts[''] ?? '';
  if (isToldUnlessMet && state === 'met') return [];
  const stands = situation.interview.conclusion.words.states[state] ?? '';
  return [{ ...line, text, state, stands, ...(answered ? { answer: answerLabel(answered.fact, answered.option) } : {}), ...within }];
}

/**
 * Where the office may read more strictly than what a pathway rests on that is open, or may be.
 * @param {Situation} situation
 * @param {Ending} ending
 * @returns {readonly Line[]}
 */
export function minded({ interview, step }, { id, status }) {
  if (status !== 'entitled' && status !== 'undetermined') return [];
  const given = new Map(givenIn(step));
  const told = published(interview, id).cautions.filter(([fact, options]) => fact === null || options.includes(given.get(fact) ?? ''));
  return [...new Set(told.map(([, , caution]) => caution))].map((one) => ({ kind: 'sentence', text: said(interview, 'caution', { words: sentence(one) }), state: 'caution' }));
}

/**
 * Where a pathway leads, each place in the noun of the one answer that has one.
 * @param {Situation} situation
 * @param {Ending} ending
 * @returns {string}
 */
export function whereIn(situation, { id, places }) {
  const { places: all } = published(situation.interview, id).landing;
  return placesInWords(all.flatMap((one) => (places.some((place) => place.id === one.id) ? [called(situation, one)] : [])));
}

/**
 * @param {Situation} situation
 * @param {import('./published_interview.js').PublishedPathway['landing']['places'][number]} place
 * @returns {string} what the person calls it
 */
function called({ step }, { nouns, line }) {
  const given = new Map(givenIn(step));
  const own = nouns.flatMap(([fact, option, noun]) => (given.get(fact) === option ? [noun] : []));
  return (own.length === 1 && own[0]) || line.text;
}

/**
 * The places in the order of the text; how each stands follows from where the household lands, once that is certain.
 * @param {Situation} situation
 * @param {Ending} ending
 * @returns {readonly Line[]}
 */
function landing(situation, { id, places }) {
  const { interview } = situation;
  const { kind, places: all } = published(interview, id).landing;
  if (all.length === 0) return [];
  const here = all.flatMap((one, at) => (places.some((place) => place.id === one.id) ? [at] : []));
  const rungs = all.map((one, at) => {
    const { line, explanation } = one;
    const text = called(situation, one);
    const state = placeState(kind, here, at);
    const placed = { ...line, text, state, stands: interview.conclusion.words.place_states[state] ?? '' };
    if (state === 'not_reached') return { kind: line.kind, text, state, stands: placed.stands };
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
 * How much an open pathway gives.
 * @param {Situation['interview']} interview
 * @param {Ending} ending
 * @returns {string} empty where something lands, and where the text states no amount
 */
export function amountWords(interview, { id }) {
  const { amount } = published(interview, id);
  return amount ? said(interview, 'amount', { amount }) : '';
}

/**
 * A pathway among the others.
 * @param {Situation} situation
 * @param {Ending} ending
 * @returns {Line}
 */
export function pathwayLine(situation, ending) {
  const { id, title, clause, status } = ending;
  const { interview } = situation;
  const where = whereIn(situation, ending);
  const told = where ? said(interview, 'place', { places: where }) : isMet(status) && amountWords(interview, ending);
  const lines = told ? { lines: says(told) } : {};
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
export function applies({ walk, choices }, { order }, { root, direction, settled, places }) {
  const open = order.filter(({ status }) => !isUnmet(status));
  if (root !== null) {
    const concerns = !direction || open.some((one) => one.direction === direction) ? root : settled;
    return concerns === null ? false : walk.truth(concerns, choices);
  }
  if (places.length === 0) return true;
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
    ...(clause !== null ? [about('about_clause', { clause })] : words.sentences['about_direction'] ? [about('about_direction', { answer: label ?? said(interview, 'any_direction') })] : []),
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
