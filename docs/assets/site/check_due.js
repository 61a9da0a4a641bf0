/**
 * Says at the top of a page that its content should have been compared with the text in force by now. The words stand in the page,
 * hidden; the day is the reader's own.
 */
export function installCheckDue() {
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
