/**
 * The service worker: keeps the site on the reader's device, so that it works without a network, one whole version at a time.
 *
 * `build_scripts/publish/offline.py` puts Workbox and the list of this version's files before this code.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const { precaching, routing, strategies } = workbox;

/** The pages on which a person may be in the middle of something. */
const BUSY_PAGES = [new URL("quiz/", worker.registration.scope).pathname];

/** The engine is big, so only who uses it keeps it. Its addresses name its content. */
const ENGINE_CACHE = `engine-${worker.registration.scope}`;

/** Address → SHA-256 of every file of this version's engine. */
const engineHashes = new Map(keptSite.engine.map(({ url, sha256 }) => [new URL(url, worker.registration.scope).href, sha256]));

/**
 * The response if it is what this version of the site was built with; a broken file is never kept.
 * @param {string} address
 * @param {Response} response
 * @returns {Promise<Response | null>}
 */
async function intact(address, response) {
  if (response.status !== 200) return null;
  const { headers } = response;
  const content = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hash === engineHashes.get(address) ? new Response(content, { headers }) : null;
}

/** Keep the engine that a page has loaded before this worker was there, without asking the network for it a second time. */
async function keepEngine() {
  const cache = await caches.open(ENGINE_CACHE);
  for (const address of engineHashes.keys()) {
    if (await cache.match(address, { ignoreVary: true })) continue;
    try {
      const found = await fetch(address, { cache: "only-if-cached", mode: "same-origin" });
      const whole = await intact(address, found);
      if (whole) await cache.put(address, whole);
    } catch {
      // The browser did not keep it, or has no room: it is kept when it is next loaded through this worker.
    }
  }
}

/** Let go of an earlier version's engine. */
async function dropOtherEngines() {
  const cache = await caches.open(ENGINE_CACHE);
  for (const request of await cache.keys()) if (!engineHashes.has(request.url)) await cache.delete(request);
}

/**
 * Take over from the version before, as a reader asked on one page; unless another window is in the middle of the quiz.
 * @param {ExtendableMessageEvent} event
 */
async function takeOver(event) {
  const asker = event.source instanceof Client ? event.source.id : "";
  const windows = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const refused = windows.some((one) => one.id !== asker && BUSY_PAGES.includes(new URL(one.url).pathname));
  event.ports[0]?.postMessage({ refused });
  if (!refused) await worker.skipWaiting();
}

/**
 * A page that is not kept: from the network, or without one the page that says so.
 * @param {{request: Request, url: URL}} options
 */
async function otherPage({ request, url }) {
  try {
    return await fetch(request);
  } catch {
    const withSlash = `${url.origin}${url.pathname}/`;
    if (precaching.getCacheKeyForURL(`${withSlash}index.html`)) return Response.redirect(withSlash);
    const missing = await precaching.matchPrecache("404.html");
    return missing ? new Response(missing.body, { status: 404, headers: missing.headers }) : Response.error();
  }
}

worker.addEventListener("message", (event) => {
  if (event.data?.kind === "take-over") event.waitUntil(takeOver(event));
  if (event.data?.kind === "keep-engine") event.waitUntil(keepEngine());
});
worker.addEventListener("activate", (event) => event.waitUntil(dropOtherEngines()));

precaching.precacheAndRoute([...keptSite.files], {
  directoryIndex: "index.html",
  cleanURLs: false,
  ignoreURLParametersMatching: [/./], // the site reads no parameter; where a link was passed on, some are added
});
routing.registerRoute(
  ({ url }) => engineHashes.has(url.href),
  new strategies.CacheFirst({
    cacheName: ENGINE_CACHE,
    matchOptions: { ignoreVary: true },
    plugins: [{ cacheWillUpdate: ({ request, response }) => intact(request.url, response) }],
  }),
);
routing.registerRoute(({ request }) => request.mode === "navigate", otherPage);
// Workbox looks for a kept file that the browser has lost only where it is of this version; a page is better than none.
routing.setCatchHandler(({ request }) => fetch(request));
