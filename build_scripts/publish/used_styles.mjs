/**
 * From standard input: style sheets, and the words that may be names of something on a page or in a script of the site.
 * To standard output: the same sheets without the rules, custom properties and animations whose names are not among the words.
 */

import { text } from "node:stream/consumers";
import { PurgeCSS } from "purgecss";

/** @type {{ sheets: string[], words: string[] }} */
const { sheets, words } = JSON.parse(await text(process.stdin));
const used = await new PurgeCSS().purge({
  content: [{ raw: words.join(" "), extension: "txt" }],
  css: sheets.map((raw) => ({ raw })),
  keyframes: true,
  variables: true,
  safelist: { variables: words.filter((one) => one.startsWith("--")), keyframes: words },
});
process.stdout.write(JSON.stringify(used.map(({ css }) => css)));
