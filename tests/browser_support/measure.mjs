/**
 * The oldest browsers that run each part of the site, and what decides it, as JSON: `node measure.mjs`. From what the scripts use (features.mjs)
 * and the versions that MDN's browser-compat-data has for it.
 *
 * @module measure
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { featuresOf } from "./features.mjs";
import { syntaxYear } from "./syntax.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const DATA = createRequire(import.meta.url)("@mdn/browser-compat-data");
const BROWSERS = ["chrome", "safari", "firefox"];

/** Newer syntax that the bundler brings down (build_scripts/publish/asset_bundles.py). */
const BROUGHT_DOWN = /^javascript\.(operators\.(optional_chaining|nullish_coalescing|logical_)|classes\.|statements\.for_await)/;
/** The year of the language in which bundles are: that of `import()` and `import.meta`, which older browsers had before it. */
const BUNDLED = 2020;

/** What site/older_browsers.js adds where it is missing. */
const FILLED = new Set(
  [...sourceOf("docs/assets/site/older_browsers.js").matchAll(/^fill\((\w+)(?:\.prototype)?, '(\w+)'/gm)].map(([, owner, name]) => `${owner === "Element" ? "api" : "javascript.builtins"}.${owner}.${name}`),
);

/** Parts of the site by what they need, the most modest first; every script of ours belongs to the first that takes it. */
const RUNGS = [
  { name: "lowest", guards: ["api.Window.customElements", "api.CustomElementRegistry.get"], takes: /^docs\/assets\/quiz\/fallback\.js$/ },
  { name: "engine", language: BUNDLED, takes: /^docs\/assets\/quiz\/engine\/(worker|engine_files|engine_place|hash|snapshot)\.js$/ },
  { name: "quiz", language: BUNDLED, isFilled: true, takes: /^docs\/assets\/(quiz\/|site\/older_browsers\.js$)/ },
  { name: "offline", takes: /^build_scripts\/publish\/offline_worker\/worker\.js$/ },
  { name: "pages", language: BUNDLED, isFilled: true, takes: /^docs\// },
];

/** What the runtime itself needs beside its script: read off the module's sections and the way in which the loader starts it. */
const RUNTIME_KEYS = [
  ["webassembly.api.instantiateStreaming_static", () => runtimeSays("instantiateStreaming")],
  ["webassembly.exception-handling", () => hasSection(13)],
  ["webassembly.bulk-memory-operations", () => hasSection(12)],
  ["api.Worker.Worker.ecmascript_modules", () => sourceOf("docs/assets/quiz/engine/engine_connection.js").includes("type: 'module'")],
];

/** What is used only where it is there, each with what becomes of it elsewhere. A key that nothing uses any more must go. */
const OPTIONAL = new Map([
  ["api.Navigator.clipboard", "the text is copied out of a field"],
  ["api.Clipboard.writeText", "the text is copied out of a field"],
  ["api.Navigator.share", "the button 发给别人 is not there"],
  ...[
    "Navigator.storage", "FileSystemDirectoryHandle", "StorageManager.estimate", "StorageManager.getDirectory", "FileSystemDirectoryHandle.getDirectoryHandle", "FileSystemDirectoryHandle.getFileHandle",
    "FileSystemDirectoryHandle.removeEntry", "FileSystemFileHandle.createWritable", "FileSystemFileHandle.getFile", "FileSystemWritableFileStream.write",
  ].map((one) => /** @type {[string, string]} */ ([`api.${one}`, "no snapshot is kept"])),
  ["api.Element.checkVisibility", "an older way of asking stands beside it"],
]);

/**
 * @param {string} key
 * @returns {any}
 */
function entry(key) {
  return key.split(".").reduce((/** @type {any} */ at, part) => at?.[part], DATA)?.__compat;
}

/**
 * @param {string} key
 * @param {string} browser
 * @returns {number} the first version with it and without a flag, Infinity if none
 */
function since(key, browser) {
  const told = entry(key).support[browser];
  const own = (Array.isArray(told) ? told : [told]).filter((one) => one && !one.flags && !one.prefix && !one.alternative_name);
  // What one version does with a known fault and the next without it was never gone.
  const isLasting = (/** @type {any} */ one) => !one.version_removed || own.some((other) => other.version_added === one.version_removed);
  const all = own.filter(isLasting);
  const versions = all.map(({ version_added: version }) => (typeof version === "string" ? parseFloat(version.replace("≤", "")) : version === true ? 0 : Infinity));
  return Math.min(Infinity, ...versions);
}

/** @param {string} path */
function sourceOf(path) {
  return readFileSync(join(ROOT, path), "utf8");
}

/** @param {string} word */
function runtimeSays(word) {
  return sourceOf("node_modules/pyodide/pyodide.mjs").includes(word);
}

/** @param {number} wanted */
function hasSection(wanted) {
  const bytes = readFileSync(join(ROOT, "node_modules/pyodide/pyodide.asm.wasm"));
  let at = 8;
  const number = () => {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const section = bytes[at++];
    const length = number();
    if (section === wanted) return true;
    at += length;
  }
  return false;
}

const has = (/** @type {string} */ key) => entry(key) !== undefined;
const found = new Map([...featuresOf(join(ROOT, "tsconfig.json"), has), ...featuresOf(join(ROOT, "tsconfig.offline.json"), has)]);
const used = new Set([...found.values()].flatMap(({ keys }) => [...keys]));
for (const key of OPTIONAL.keys()) if (!used.has(key)) throw new Error(`${key} is not used any more`);

for (const path of found.keys()) {
  const name = relative(ROOT, path);
  if (!RUNGS.some(({ takes }) => takes.test(name)) && !/offline_worker\/|node_modules/.test(name)) throw new Error(`${name} stands on no rung`);
}

/** @param {{name: string, takes: RegExp, guards?: string[], language?: number, isFilled?: boolean}} rung whose script asks for the `guards` before it uses them */
function measured(rung) {
  const mine = [...found].filter(([path]) => {
    const name = relative(ROOT, path);
    return RUNGS.find(({ takes }) => takes.test(name)) === rung;
  });
  if (mine.length === 0) throw new Error(`no script stands on the rung ${rung.name}: have its files moved?`);
  const runtime = rung.name === "engine" ? RUNTIME_KEYS.filter(([, isSo]) => /** @type {() => boolean} */ (isSo)()).map(([key]) => String(key)) : [];
  const keys = [...new Set([...mine.flatMap(([, { keys: own }]) => [...own]), ...runtime])].filter(
    (key) => !OPTIONAL.has(key) && !rung.guards?.includes(key) && !(rung.isFilled && FILLED.has(key)) && !(rung.language && BROUGHT_DOWN.test(key)),
  );
  const oldest = Object.fromEntries(
    BROWSERS.map((browser) => {
      const version = Math.max(0, ...keys.map((key) => since(key, browser)));
      return [browser, { version, decides: keys.filter((key) => version > 0 && since(key, browser) === version).sort() }];
    }),
  );
  return {
    rung: rung.name,
    scripts: mine.length,
    syntax: rung.language ?? Math.max(...mine.map(([path]) => syntaxYear(readFileSync(path, "utf8")))),
    features: keys.length,
    oldest,
    unknown: [...new Set(mine.flatMap(([, { unknown }]) => [...unknown]))].sort(),
  };
}

console.log(JSON.stringify(RUNGS.map(measured), null, 1));
