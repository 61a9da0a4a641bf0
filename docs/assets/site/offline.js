/**
 * Keeps the site on the reader's device, and offers a new version: a quiet notice, never more. Where the browser has or allows no service
 * worker, nothing happens.
 */

import { showNotice } from "./update_notice.js";

/** Register the worker that the page names, once the page itself has everything. */
export function installOffline() {
  const address = document.querySelector('meta[name="offline-worker"]')?.getAttribute("content");
  if (!address || !("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  followSwitch();
  document.addEventListener("policy-engine-ready", keepEngine);
  const start = () => register(address).catch(() => {}); // refused, as in some private windows: the site works as it is
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start, { once: true });
}

/** @param {string} address */
async function register(address) {
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
  const offer = (/** @type {boolean} */ isOnArrival) => {
    // Without a controller the page is the first visit: what waits is no news to anybody.
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) showNotice({ isOnArrival, take: () => take(waiting) });
  };
  offer(true);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => offer(false));
  });
  registration.installing?.addEventListener("statechange", () => offer(false));
}

/** Whether this page asked for the new version. */
let hasAsked = false;

/**
 * Ask the new version to take over.
 * @param {ServiceWorker} waiting
 * @returns {Promise<boolean>} whether it does
 */
function take(waiting) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      hasAsked = !data.refused;
      resolve(hasAsked);
    };
    hasAsked = true;
    waiting.postMessage({ kind: "take-over" }, [port2]);
  });
}

/** Load the page anew when another version has taken over, so that no page goes on with files of two; but nobody's quiz unasked. */
function followSwitch() {
  const before = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (before && (hasAsked || !document.querySelector("policy-quiz"))) location.reload();
  });
}

/** The quiz has its engine: from now on also without a network. */
async function keepEngine() {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ kind: "keep-engine" });
}
