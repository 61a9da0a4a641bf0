/** Resolves citations as the search field does, for a test in Python: the table first, then one citation a line in, one answer a line out (JSON). */

import { createInterface } from "node:readline";

import { Citations } from "../../docs/assets/site/search/citations.js";

/** @type {Citations | null} */
let citations = null;

for await (const line of createInterface({ input: process.stdin })) {
  if (citations) console.log(JSON.stringify(citations.resolve(JSON.parse(line))));
  else citations = new Citations(JSON.parse(line));
}
