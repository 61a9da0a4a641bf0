/** Finds as the search field does, for a test in Python: a built site's folder and the queries in (JSON), for each query its results with what they say out. */

import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";

import { Finder, Wording } from "../../docs/assets/site/search/finder.js";
import { guided } from "../../docs/assets/site/search/guide.js";

const { site, queries } = JSON.parse(await text(process.stdin));
// What the page asks for beside the scripts lies in the built site, not beside the sources that are read here.
globalThis.fetch = async (address) => new Response(await readFile(join(site, "assets", basename(String(address)))));

const read = async (/** @type {string} */ path) => JSON.parse(await readFile(join(site, path), "utf8"));
const wording = new Wording(await read("api/v1/terms.json"));
const finder = new Finder(await read("search/sections.json"), wording);
const found = [];
for (const query of queries) found.push(await guided(query, finder.find(query), wording));
console.log(JSON.stringify(found.map((results) => results.map((hits) => hits.map(({ location, title }) => ({ location, title }))))));
