/**
 * Whether two verdicts about the same answers say the same.
 *
 * @module agreement
 */

/** @typedef {import('./decider.js').BriefVerdict} BriefVerdict */
/** @typedef {import('./decider.js').Landing} Landing */
/** @typedef {import('./decider.js').Status} Status */
/** @typedef {import('./decider.js').Verdict} Verdict */

/**
 * In which statuses and landing places a brief verdict and a full one differ, for the console.
 * @param {BriefVerdict} brief
 * @param {Verdict} verdict
 * @returns {readonly string[]} empty if they agree
 */
export function disagreements(brief, verdict) {
  const decided = new Map([...brief.pathways.map((one) => /** @type {const} */ ([one.id, one])), ...brief.landing.map((one) => /** @type {const} */ ([one.direction, one]))]);
  const full = [...verdict.pathways.map((one) => ({ ...one, name: one.id })), ...verdict.landing.map((one) => ({ ...one, name: one.direction, landing: one }))];
  return full.flatMap(({ name, status, landing }) => {
    const one = decided.get(name);
    const here = one ? told(one.status, one.certain, one.places.map(({ id }) => id)) : 'nothing';
    const there = told(status, status === 'entitled' && landing.certain, certainPlaces(landing));
    return here === there ? [] : [`${name}: ${here}, ${there}`];
  });
}

/**
 * @param {Landing} landing
 * @returns {readonly string[]}
 */
function certainPlaces({ places }) {
  return places.filter(({ state }) => state === 'here' || state === 'choice').map(({ id }) => id);
}

/**
 * @param {Status} status
 * @param {boolean} isCertain
 * @param {readonly string[]} places
 * @returns {string}
 */
function told(status, isCertain, places) {
  return isCertain ? `${status} in ${places.join(' or ')}` : status;
}
