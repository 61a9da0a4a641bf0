/**
 * Decides situations with Publicodes, and with the walk over the published diagrams that the quiz uses: JSON lines in, JSON lines out.
 *
 * The first line is `{situations, interview}`. Each further line is `check-publicodes`, `check-walk` (every status, for comparing), `publicodes` or
 * `walk` (seconds for all situations, one after the other).
 *
 * @module publicodes_run
 */

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { DiagramDecider } from "../../../docs/assets/quiz/deciding/diagram_decider.js";

/** @typedef {Readonly<Record<string, string>>} Situation */
/** @typedef {Record<string, string>} Statuses */

const PATHWAYS = ["living_or_working_in_town", "home_owner", "tenant", "employee", "joining_relatives", "talent"];

/** @type {any} */
const publicodes = await import(new URL("node_modules/publicodes/dist/index.js", import.meta.url).href);
/** @type {any} */
const yaml = await import(new URL("node_modules/yaml/dist/index.js", import.meta.url).href);

const rules = yaml.parse(readFileSync(new URL("town.publicodes", import.meta.url), "utf8"));
const engine = new publicodes.default(rules, { logger: { log() {}, warn() {}, error: console.error } });

/** @param {Situation} situation @returns {Statuses} */
function withPublicodes(situation) {
  engine.setSituation(Object.fromEntries(Object.entries(situation).map(([fact, option]) => [fact, `'${option}'`])));
  const closed = engine.evaluate("may be reached").nodeValue ? "not_entitled" : "not_concerned";
  const told = PATHWAYS.map((name) => {
    const [certain, possible] = ["certain", "possible"].map((how) => engine.evaluate(`${name} . ${how}`).nodeValue);
    return [name, certain ? "entitled" : possible ? "undetermined" : closed];
  });
  return Object.fromEntries(told);
}

/** @param {DiagramDecider} decider @param {Situation} situation @returns {Promise<Statuses>} */
async function withWalk(decider, situation) {
  const step = await decider.start({ direction: "town", clause: null }, Object.entries(situation));
  return Object.fromEntries(decider.endings(step).filter(({ id }) => PATHWAYS.includes(id)).map(({ id, status }) => [id, status]));
}

/** @type {readonly Situation[]} */
let situations = [];
/** @type {DiagramDecider | null} */
let decider = null;

for await (const line of createInterface({ input: process.stdin })) {
  if (!decider) {
    const given = JSON.parse(line);
    situations = given.situations;
    decider = new DiagramDecider(given.interview);
    continue;
  }
  const begun = performance.now();
  const told = [];
  for (const one of situations) told.push(line.endsWith("walk") ? await withWalk(decider, one) : withPublicodes(one));
  const spent = (performance.now() - begun) / 1000;
  console.log(JSON.stringify(line.startsWith("check") ? told : spent));
}
