// Runs the engine in real Pyodide, from the very files that the site serves, and answers requests.
//
//   node run_engine.mjs BUILT_SITE/assets/engine
//
// One request a line on standard input, as the text that policy_engine.browser.handle takes; one reply a line on standard
// output. An exception becomes {"crash": "…"}. The first line out is {"ready": …}, with the version of Python.
// A line that begins with "!" is Python for the runtime instead; its result comes back as {"result": …}.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

import { withEngine } from "../../docs/assets/quiz/engine/engine_place.js";

/**
 * @typedef {object} Manifest
 * @property {string} indexURL
 * @property {string} lockFileURL
 * @property {{role: string, path: string, bytes: number, sha256: string}[]} files
 */

// Only the words: Node would print the line that threw, and Pyodide's script is a single line of a megabyte.
process.on("uncaughtException", (error) => {
  console.error(error.message);
  process.exit(1);
});

const folder = resolve(String(process.argv[2]));
/** @type {Manifest} */
const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));

for (const file of manifest.files) {
  const content = await readFile(join(folder, file.path));
  const sha256 = createHash("sha256").update(content).digest("hex");
  if (content.length !== file.bytes || sha256 !== file.sha256) throw new Error(`${file.path} is not what the manifest says`);
}

// Under Node the loader takes some modules by `require`; the served folder has no node_modules to find them in.
globalThis.require = createRequire(import.meta.url);

const wheel = await readFile(join(folder, String(manifest.files.find(({ role }) => role === "wheel")?.path)));
/** @type {typeof import("pyodide")} */
const { loadPyodide } = await import(pathToFileURL(join(folder, manifest.indexURL, "pyodide.mjs")).href);
const python = await loadPyodide({
  indexURL: join(folder, manifest.indexURL),
  lockFileURL: join(folder, manifest.lockFileURL),
  ...withEngine(wheel),
  stdout: (text) => process.stderr.write(`${text}\n`),
});
const engine = python.pyimport("policy_engine.browser");

/** @param {string} line */
function reply(line) {
  try {
    if (line.startsWith("!")) return JSON.stringify({ result: python.runPython(JSON.parse(line.slice(1))) });
    return String(engine["handle"](line));
  } catch (error) {
    return JSON.stringify({ crash: String(error) });
  }
}

console.log(JSON.stringify({ ready: python.runPython("import sys; sys.version.split()[0]") }));
for await (const line of createInterface({ input: process.stdin })) console.log(reply(line));
