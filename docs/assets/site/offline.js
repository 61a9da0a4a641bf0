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
  // Who comes to the quiz first waits for its engine: that has the line and the processor to itself.
  const isBusy = document.querySelector("policy-quiz") && !navigator.serviceWorker.controller;
  whenLoaded(() => (isBusy ? whenEngineIsReady(start) : start()));
}

/** @param {() => void} next */
function whenLoaded(next) {
  if (document.readyState === "complete") next();
  else window.addEventListener("load", next, { once: true });
}

/** How long the engine is waited for, in milliseconds after the page; it may never come. */
const ENGINE_PATIENCE = 60_000;

/** @param {() => void} next called once */
function whenEngineIsReady(next) {
  const over = setTimeout(next, ENGINE_PATIENCE);
  document.addEventListener("policy-engine-ready", () => (clearTimeout(over), next()), { once: true });
}

/** @param {string} address */
async function register(address) {
  const registration = await navigator.serviceWorker.register(address, { updateViaCache: "none" });
  const offer = (/** @type {boolean} */ isOnArrival) => {
    // Without a controller the page is the first visit: what waits is no news to anybody.
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) showNotice({ isOnArrival, take: () => take(waiting) });
  };
  const { waiting } = registration;
  const attempt = takeAttempt();
  if (attempt > 0 && waiting) await take(waiting, attempt);
  else if (attempt > 0) location.reload(); // it has taken over while this page came: parts of it may be of the version before
  else offer(true);
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", () => offer(false));
  });
  registration.installing?.addEventListener("statechange", () => offer(false));
}

/** Whether this page asked for the new version. */
let hasAsked = false;

/** How long a version that may take over is waited for, in milliseconds, before the page is loaded anew. */
const PATIENCE = 2000;

/** Where the next page reads how often the new version has been asked for. */
const ATTEMPT = "site:new-version-attempt";
const MOST_ATTEMPTS = 3;

/**
 * Ask the new version to take over.
 *
 * Chromium now and then leaves the old one in charge although nothing holds it, after a page was left while its workers were starting. When
 * the page is loaded anew it lets go; so that is what happens, and the new page asks once more.
 * @param {ServiceWorker} waiting
 * @param {number} [attempt] how often it has been asked before
 * @returns {Promise<boolean>} whether it does
 */
function take(waiting, attempt = 0) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      hasAsked = !data.refused;
      if (hasAsked && attempt < MOST_ATTEMPTS) setTimeout(() => tryAnew(attempt + 1), PATIENCE);
      resolve(hasAsked);
    };
    hasAsked = true;
    waiting.postMessage({ kind: "take-over" }, [port2]);
  });
}

/** @param {number} attempt */
function tryAnew(attempt) {
  try {
    sessionStorage.setItem(ATTEMPT, String(attempt));
  } catch {
    return; // the browser refuses storage: the new version takes over when all windows are closed
  }
  location.reload();
}

/** How often the pages before this one have asked for the new version in vain. */
function takeAttempt() {
  try {
    const attempt = Number(sessionStorage.getItem(ATTEMPT));
    sessionStorage.removeItem(ATTEMPT);
    return attempt;
  } catch {
    return 0;
  }
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
