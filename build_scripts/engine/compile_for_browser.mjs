// Compiles the engine's wheel and what it needs of the standard library, in the runtime that will run them.
//
//   node compile_for_browser.mjs JOB.json
//
// Started by runtime.py, which writes the job and keeps what comes out. The Python that does the work stands in
// runtime_compilation.py and rehearsal.py.

import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

import { withEngine } from "../../docs/assets/quiz/engine/engine_place.js";

/**
 * @typedef {object} Job
 * @property {string} runtime        folder of the stock Pyodide package
 * @property {string[]} modules      the Python files named above
 * @property {string} wheel          the engine's wheel, as source
 * @property {string[]} policies     the references of the policies for which the engine must answer
 * @property {string} tag            compatibility tag of the compiled wheel
 * @property {string} library        where to write the compiled standard library
 * @property {string} compiledWheel  where to write the compiled wheel
 */

/** @type {Job} */
const job = JSON.parse(await readFile(String(process.argv[2]), "utf8"));

/** @type {typeof import("pyodide")} */
const { loadPyodide } = await import(pathToFileURL(`${job.runtime}/pyodide.mjs`).href);

/**
 * Of a place in the source, bytecode keeps the line but not the column: a fifth fewer bytes to fetch. The hash seed is
 * fixed because the same input must give the same bytecode.
 */
const SETTINGS = { PYTHONNODEBUGRANGES: "1", PYTHONHASHSEED: "0" };

/** Start the stock runtime with our modules, and the engine's wheel, in it. */
async function start() {
  const { env, fsInit } = withEngine(await readFile(job.wheel));
  const python = await loadPyodide({ indexURL: job.runtime, env: { ...env, ...SETTINGS }, fsInit });
  for (const path of job.modules) {
    python.FS.writeFile(`/home/pyodide/${path.split(/[\\/]/).pop()}`, await readFile(path));
  }
  return python;
}

/**
 * Use the engine, loaded as the worker loads it, and name what that took of the standard library.
 * @returns {Promise<string>} a JSON list of members of the library's zip
 */
async function rehearse() {
  const python = await start();
  const failure = await python.runPythonAsync("raise KeyError").catch(String); // the way an error goes to JavaScript
  if (!failure.includes("KeyError")) throw new Error(`Pyodide reported an error as ${failure}`);
  python.globals.set("policies", JSON.stringify(job.policies));
  return python.runPython(`
    import json
    from rehearsal import rehearse
    rehearse(json.loads(policies))
    from runtime_compilation import LIBRARY, library_members_in_use
    json.dumps(library_members_in_use(LIBRARY))
  `);
}

/**
 * Compile both in a fresh interpreter, so that the library's bytes depend on nothing but the list.
 * @param {string} members a JSON list
 */
async function compile(members) {
  const python = await start();
  python.globals.set("members", members);
  python.globals.set("tag", job.tag);
  python.runPython(`
    import json
    from pathlib import Path
    from runtime_compilation import ENGINE, LIBRARY, compile_library, compile_wheel
    library = Path(LIBRARY).read_bytes()
    Path("/tmp/library").write_bytes(compile_library(library, json.loads(members), LIBRARY))
    Path("/tmp/wheel").write_bytes(compile_wheel(Path(ENGINE).read_bytes(), tag, ENGINE))
  `);
  await writeFile(job.library, python.FS.readFile("/tmp/library"));
  await writeFile(job.compiledWheel, python.FS.readFile("/tmp/wheel"));
}

try {
  await compile(await rehearse());
} catch (error) {
  // Only the words: Node would print the line that threw, and Pyodide's script is a single line of a megabyte.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
