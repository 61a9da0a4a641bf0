/**
 * Stands in for the theme's search worker, which finds nothing where a query has a word that its word list lacks. The messages are the theme's own
 * (Material 9.8): setup (0) and ready (1), query (2) and result (3). It is a classic worker, because the theme starts it as one.
 *
 * What is searched is not the index that the theme brings with every page, which is empty, but the sections, asked for with the first query,
 * together with the table of near words that the glossary is published with.
 *
 * @typedef {{ type: 0, data: unknown } | { type: 2, data: string }} Message
 * @typedef {{ find: (query: string) => ReturnType<typeof import("./search/guide.js").guided> }} Search
 */

const SECTIONS = new URL("../../search/sections.json", location.href);
const TERMS = new URL("../../api/v1/terms.json", location.href);

/** What is shown instead of results where the search itself did not come over the network. */
const BROKEN = { location: "", title: "搜索没有打开，请刷新这一页再试", text: "也可以从菜单里找。", score: 1, terms: {} };

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

addEventListener("message", async (/** @type {MessageEvent<Message>} */ { data: { type, data } }) => {
  if (type === 0) postMessage({ type: 1 });
  else if (!data.trim()) postMessage({ type: 3, data: { items: [] } });
  else {
    const found = await ready();
    postMessage({ type: 3, data: { items: found ? await found.find(data) : [[BROKEN]] } });
  }
});
