/**
 * The search, away from the page, so that typing never waits for it: words come in, and what was found goes back with them. It is a classic worker, for
 * Firefox before 114 starts no other. What is searched, and the table of near words that the glossary is published with, is asked for at the start.
 *
 * @typedef {{ find: (query: string) => ReturnType<typeof import("./search/guide.js").guided> }} Search
 */

const SECTIONS = new URL("../../search/sections.json", location.href);
const TERMS = new URL("../../api/v1/terms.json", location.href);

/** @type {Promise<Search | null> | null} */
let search = null;

/** The search, null where a part of it does not come; then the next query asks again. */
function ready() {
  if (!search) search = load().catch(() => (search = null));
  return search;
}

/** @returns {Promise<Search>} */
async function load() {
  const [{ Finder, Wording }, { guided }, sections, terms] = await Promise.all([
    import("./search/finder.js"),
    import("./search/guide.js"),
    fetched(SECTIONS),
    fetched(TERMS),
  ]);
  const wording = new Wording(terms);
  const finder = new Finder(sections, wording);
  return { find: (query) => guided(query, finder.find(query), wording) };
}

/** @param {URL} address */
async function fetched(address) {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(`${address}: ${reply.status}`);
  return reply.json();
}

addEventListener("message", async (/** @type {MessageEvent<string>} */ { data: words }) => {
  const found = words === "" ? [] : ((await (await ready())?.find(words)) ?? null); // null: the search itself did not come over the network
  postMessage({ words, found });
});

ready();
