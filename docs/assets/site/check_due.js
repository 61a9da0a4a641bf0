/**
 * What the reader's own day makes of a page: its content should have been compared with the text in force by now; what was announced when it
 * was built, and is applied by now. The words stand in the page.
 */
export function installCheckDue() {
  for (const one of document.querySelectorAll("[data-until], [data-from], [data-after]")) {
    const { until, from, after } = /** @type {HTMLElement} */ (one).dataset;
    /** @type {HTMLElement} */ (one).hidden = until ? today() >= until : after ? today() <= after : today() < (from ?? "");
  }
  askWhatIsInForce();
  const note = document.querySelector("[data-check-due]");
  const heading = document.querySelector("article h1");
  if (!(note instanceof HTMLElement) || !(heading instanceof HTMLElement)) return;
  if (today() <= (note.dataset["checkDue"] ?? "")) return;
  note.hidden = false;
  heading.after(note);
}

// What somebody kept or was sent (the quiz opens it as its summary) and what came of it stay what they were.
const TOLD_BEFORE = /^#(a=|summary|result)/;

/** From the quiz of a text that another has replaced to the other's quiz, where the site has it. */
function askWhatIsInForce() {
  const link = document.querySelector(".superseded:not([hidden]) [data-in-force]");
  if (!(link instanceof HTMLAnchorElement) || !document.querySelector("policy-quiz") || TOLD_BEFORE.test(location.hash)) return;
  location.replace(link.href);
}

/** The reader's day as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const pair = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pair(now.getMonth() + 1)}-${pair(now.getDate())}`;
}
