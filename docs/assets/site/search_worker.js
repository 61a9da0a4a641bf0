/**
 * Stands in for the theme's search worker, which finds nothing where a query has a word that its word list lacks. The messages are the theme's own
 * (Material 9.8): setup (0) and ready (1), query (2) and result (3). It is a classic worker, because the theme starts it as one.
 *
 * @typedef {{ type: 0, data: { docs: import("./search/entries.js").Section[] } } | { type: 2, data: string }} Message
 */

const modules = import("./search/finder.js");
const guide = import("./search/guide.js");

/** @type {import("./search/finder.js").Finder | undefined} */
let finder;

addEventListener("message", async (/** @type {MessageEvent<Message>} */ event) => {
  const { Finder } = await modules;
  if (event.data.type === 0) {
    finder = new Finder(event.data.data.docs);
    postMessage({ type: 1 });
  } else {
    const { withCited } = await guide;
    postMessage({ type: 3, data: { items: await withCited(event.data.data, finder?.find(event.data.data) ?? []) } });
  }
});
