/**
 * Who may come along, and how relatives can join later. `policy_engine.reasoning.family_lines` is what is told here.
 *
 * @module family_lines
 */

import { said } from './conclusion.js';
import { says, section } from './published_lines.js';
import { isUnmet } from './status.js';

/** @typedef {import('./conclusion.js').Conclusion} Conclusion */
/** @typedef {import('./conclusion.js').Situation} Situation */
/** @typedef {import('./decider.js').Line} Line */
/** @typedef {import('./decider.js').Section} Section */
/** @typedef {import('./decider.js').Whom} Whom */
/** @typedef {import('./published_interview.js').PublishedRelation} PublishedRelation */

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
