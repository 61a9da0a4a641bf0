/**
 * Stands in for the theme's search worker, which finds nothing where a query has a word that its word list lacks. The messages are the theme's own
 * (Material 9.8): setup (0) and ready (1), query (2) and result (3). It is a classic worker, because the theme starts it as one.
 *
 * @typedef {{ type: 0, data: { docs: import("./search/entries.js").Section[] } } | { type: 2, data: string }} Message
 */

// Left unhandled, a page that is left while these load would report an error of its own.
const loading = Promise.all([import("./search/finder.js"), import("./search/guide.js")]).catch(() => null);

/** What is shown instead of results where the search itself did not come over the network. */
const BROKEN = { location: "", title: "搜索没有打开，请刷新这一页再试", text: "也可以从菜单里找。", score: 1, terms: {} };

/** @type {import("./search/finder.js").Finder | undefined} */
let finder;

addEventListener("message", async (/** @type {MessageEvent<Message>} */ { data: { type, data } }) => {
  const parts = await loading;
  if (type === 0) {
    if (parts) finder = new parts[0].Finder(data.docs);
    postMessage({ type: 1 });
  } else {
    postMessage({ type: 3, data: { items: parts ? await parts[1].withCited(data, finder?.find(data) ?? []) : [[BROKEN]] } });
  }
});
