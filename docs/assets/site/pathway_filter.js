/**
 * The comparison of pathways, narrowed to those that are still open after what the reader chose. Which those are was worked out when the site
 * was built (build_scripts/content/models/situations.py); here rows are only left out. What was chosen stands in the address after #, so that it
 * can be kept and passed on, and is sent nowhere.
 *
 * @module pathway_filter
 */

/** Fact id → the options that fit. @typedef {Readonly<Record<string, readonly string[]>>} Situation */

/**
 * Whether a pathway can still be open.
 * @param {readonly Situation[]} situations
 * @param {ReadonlyMap<string, string>} chosen fact id → option id
 * @returns {boolean}
 */
export function isStillOpen(situations, chosen) {
  return situations.some((one) => [...chosen].every(([fact, option]) => one[fact]?.includes(option) ?? true));
}

/** @param {HTMLFormElement} form */
function chosenIn(form) {
  const given = [...new FormData(form)].filter(([, option]) => option !== "");
  return new Map(given.map(([fact, option]) => [fact, String(option)]));
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} status
 */
function show(form, status) {
  const chosen = chosenIn(form);
  let count = 0;
  for (const row of document.querySelectorAll("tr[data-open-for]")) {
    const isOpen = isStillOpen(JSON.parse(row.getAttribute("data-open-for") ?? "[]"), chosen);
    row.toggleAttribute("hidden", !isOpen);
    count += Number(isOpen);
  }
  const { all = "", some = "", none = "" } = status.dataset;
  const words = chosen.size === 0 ? all : count === 0 ? none : some.replace("{count}", String(count));
  if (status.textContent !== words) status.textContent = words;
}

/** @param {HTMLFormElement} form */
function remember(form) {
  const words = new URLSearchParams([...chosenIn(form)]).toString();
  history.replaceState(history.state, "", words ? `#${words}` : location.pathname + location.search);
}

/**
 * Choose what the address says, as far as it is a choice of this page.
 * @param {HTMLFormElement} form
 */
function recall(form) {
  for (const select of form.querySelectorAll("select")) select.value = "";
  for (const [fact, option] of new URLSearchParams(location.hash.slice(1))) {
    const select = form.elements.namedItem(fact);
    if (!(select instanceof HTMLSelectElement) || ![...select.options].some(({ value }) => value === option)) continue;
    select.value = option;
    for (let fold = select.closest("details"); fold && option !== ""; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  }
}

const form = document.getElementById("situations");
const status = form?.querySelector('[role="status"]');
if (form instanceof HTMLFormElement && status instanceof HTMLElement) {
  const update = () => show(form, status);
  form.addEventListener("change", () => {
    remember(form);
    update();
  });
  // The fields are emptied only after the event.
  form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("change"))));
  const start = () => {
    recall(form);
    update();
  };
  window.addEventListener("hashchange", start);
  start();
}
