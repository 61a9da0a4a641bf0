/**
 * A result before its reasons are there, or where they cannot be had: put together of what is concluded ({@link module:conclusion}) and of lines that the build
 * has published, each chosen by the person's own answer. What only the engine knows says so in its place. `policy_engine.reasoning.incomplete` gives the
 * very same.
 *
 * @module incomplete_result
 */

import { today } from '../words.js';
import { conclude, elsewhere, said } from './conclusion.js';
import { companyState, family } from './family_lines.js';
import { amountWords, answers, applies, dates, guaranteeLine, minded, pathwayLine, pathwaySections, says, section, unstated, whereIn } from './published_lines.js';
import { isMet } from './status.js';

/** @typedef {import('./conclusion.js').Conclusion} Conclusion */
/** @typedef {import('./conclusion.js').Situation} Situation */
/** @typedef {import('./decider.js').Line} Line */
/** @typedef {import('./decider.js').Whom} Whom */

/**
 * @param {Situation} situation
 * @param {Whom | null} whom
 * @returns {import('./decider.js').Result}
 */
export function incompleteResult(situation, whom) {
  const found = conclude(situation);
  const { interview, step } = situation;
  const { words, guarantees } = interview.conclusion;
  const [best = found.way] = found.order;
  const others = best.status === 'not_concerned' ? [] : found.order.filter(({ id }) => id !== found.way.id).map((one) => pathwayLine(situation, one));
  const own = pathwaySections(situation, found.way);
  const after = own.filter(({ id }) => id === 'bring');
  const told = minded(situation, found.way).length > 0 && best.status === 'entitled'; // the first caution, on the first screen
  const before = own.filter((one) => !after.includes(one)).flatMap((one) => (one.id === 'mind' && told ? section(situation, 'mind', one.lines.slice(1), one) : [one]));
  return {
    outcome: best.status,
    complete: false,
    headline: (step.scope.clause === null ? words.headlines : words.headlines_of_a_clause)[best.status] ?? '',
    way: found.way.id,
    order: found.order.map(({ id }) => id),
    top: top(situation, found, whom),
    next: found.next,
    sections: [
      ...before,
      ...family(situation, found, whom),
      ...after,
      ...section(situation, 'guarantees', guarantees.flatMap((one) => guaranteeLine(situation, found, one))),
      ...section(situation, 'others', others, { sheet: true, title: titleOfOthers(situation, found) }),
      ...section(situation, 'unstated', unstated(interview), { sheet: true }),
      ...section(situation, 'refused', best.status === 'not_concerned' ? [] : interview.conclusion.refused),
      ...section(situation, 'answers', answers(situation, whom), { sheet: true }),
      ...section(situation, 'freshness', dates(situation), { sheet: true, spoken: true }),
    ],
  };
}

/**
 * It tells how many of them are open, too.
 * @param {Situation} situation
 * @param {Conclusion} found
 * @returns {string}
 */
function titleOfOthers({ interview }, { order, way }) {
  const { sections } = interview.conclusion.words;
  const count = order.filter(({ status, id }) => status === 'entitled' && id !== way.id).length;
  return (count > 0 ? sections['others_open']?.replace('{count}', String(count)) : sections['others']) ?? '';
}

/**
 * The first screen.
 * @param {Situation} situation
 * @param {Conclusion} found
 * @param {Whom | null} whom
 * @returns {readonly Line[]}
 */
function top(situation, found, whom) {
  const { interview } = situation;
  const { way } = found;
  const { relations, guarantees, words } = interview.conclusion;
  const chosen = relations.filter(({ id }) => whom?.relations.includes(id));
  const people = chosen.map((one) => `${one.label}：${words.company[companyState(found, one)]}`).join('；');
  const overdue = overdueWords(interview, today());
  return [
    ...(overdue ? [{ kind: 'sentence', text: overdue, state: 'overdue' }] : []),
    ...(whom?.who === 'someone' ? says(said(interview, 'for_someone')) : []),
    ...wayLines(situation, found),
    ...(people ? [{ kind: 'sentence', text: said(interview, 'company', { people }), state: 'family' }] : []),
    ...(way.status === 'entitled' ? minded(situation, way).slice(0, 1) : []),
    ...guarantees.filter((one) => one.foremost === way.direction && applies(situation, found, one) === true).map(({ line }) => ({ kind: 'quote', text: line.text, ...(line.quote ? { quote: line.quote } : {}), ...(line.clause ? { clause: line.clause } : {}) })),
  ];
}

/** @type {Readonly<Record<string, readonly [string, string]>>} the sentence about one pathway that ends so, and about several */
const WAYS = { entitled: ['way', 'way'], already_there: ['already', 'already'], undetermined: ['undetermined_one', 'undetermined'], not_entitled: ['closed_one', 'closed'] };

/**
 * The way that is told first, and where it leads.
 * @param {Situation} situation
 * @param {Conclusion} found
 * @returns {readonly Line[]}
 */
function wayLines(situation, { order, way }) {
  const { interview } = situation;
  const { id, title, clause, status } = way;
  const outcome = order[0]?.status ?? status;
  if (outcome === 'not_concerned') return [{ kind: 'sentence', text: said(interview, 'outside'), state: outcome }, ...(elsewhere(situation)?.[3] ?? [])];
  const count = order.filter((one) => one.status === outcome).length;
  const by = { kind: 'sentence', text: said(interview, WAYS[outcome]?.[count > 1 ? 1 : 0] ?? '', { title, count }), state: status, clause, pathway: id };
  if (!isMet(status)) return [by];
  const where = whereIn(situation, way);
  const text = where ? said(interview, status === 'already_there' ? 'place_already' : 'place', { places: where }) : said(interview, 'place_open') || amountWords(interview, way);
  return text ? [by, { kind: 'sentence', text, state: 'place' }] : [by];
}

/**
 * What must be known before anything is believed: another text applies or will, the check is overdue, or the date is not to be trusted. A date before
 * the last comparison with the text is wrong: the day is then that of the comparison.
 * @param {Situation['interview']} interview
 * @param {string} date today, by the reader's device
 * @returns {string}
 */
function overdueWords(interview, date) {
  const { effective, superseded_by, until, next_check_due, checked_on } = interview;
  const day = date > checked_on ? date : checked_on;
  if (day < effective) return said(interview, 'announced', { effective });
  if (superseded_by && superseded_by.date <= day) return said(interview, 'superseded', { words: superseded_by.words });
  if (until && until < day) return said(interview, 'expired', { until });
  if (date > next_check_due) return said(interview, 'overdue', { next_check_due });
  if (superseded_by) return said(interview, 'replaced_later', { title: superseded_by.title, date: superseded_by.date });
  return date < checked_on ? said(interview, 'clock', { today: date, checked_on }) : '';
}
