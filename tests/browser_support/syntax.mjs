/**
 * Which year's language scripts are written in: `node syntax.mjs FILE…` says it of each as JSON.
 *
 * @module syntax
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { parse } from "acorn";

/**
 * @param {string} source
 * @returns {number} the first year of the language that has all of its syntax; NaN if none up to 2025
 */
export function syntaxYear(source) {
  for (const year of [5, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]) {
    try {
      parse(source, { ecmaVersion: /** @type {any} */ (year), sourceType: year === 5 ? "script" : "module" });
      return year;
    } catch {
      // Newer than that.
    }
  }
  return NaN;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const paths = process.argv.slice(2);
  console.log(JSON.stringify(Object.fromEntries(paths.map((path) => [path, syntaxYear(readFileSync(path, "utf8"))]))));
}
