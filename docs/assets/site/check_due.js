/**
 * What the reader's own day makes of a page: its content should have been compared with the text in force by now; what was announced when it
 * was built, and is applied by now. The words stand in the page.
 */
export function installCheckDue() {
  for (const one of document.querySelectorAll("[data-until], [data-from]")) {
    const { until, from } = /** @type {HTMLElement} */ (one).dataset;
    /** @type {HTMLElement} */ (one).hidden = until ? today() >= until : today() < (from ?? "");
  }
  const note = document.querySelector("[data-check-due]");
  const heading = document.querySelector("article h1");
  if (!(note instanceof HTMLElement) || !(heading instanceof HTMLElement)) return;
  if (today() <= (note.dataset["checkDue"] ?? "")) return;
  note.hidden = false;
  heading.after(note);
}

/** The reader's day as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const pair = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pair(now.getMonth() + 1)}-${pair(now.getDate())}`;
}
