/** Served in the worker's place while the site is being written: whoever kept an earlier version here lets go of it. */

const leaving = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

async function leave() {
  for (const name of await caches.keys()) if (name.includes(leaving.registration.scope)) await caches.delete(name);
  await leaving.registration.unregister();
  for (const one of await leaving.clients.matchAll({ type: "window" })) await one.navigate(one.url);
}

leaving.addEventListener("install", (event) => event.waitUntil(leaving.skipWaiting()));
leaving.addEventListener("activate", (event) => event.waitUntil(leave()));
