/** What `build_scripts/publish/offline.py` puts before worker.js. */

declare const workbox: {
  precaching: typeof import("workbox-precaching");
  routing: typeof import("workbox-routing");
  strategies: typeof import("workbox-strategies");
};

declare const keptSite: Readonly<{
  files: readonly Readonly<{ url: string; revision: string; integrity: string }>[];
  engine: readonly Readonly<{ url: string; sha256: string }>[];
}>;
