/** The search field: what stands in it is looked up by a worker of its own (search_worker.js), which is started for whoever goes to the field. */

import { showResults } from "./search_results.js";

/** What the arrow keys lead to below the field, as far as it is shown. */
const STOPS = ":not(details) > .md-search-result__link, summary, details[open] .md-search-result__link";

/** What is shown instead of results where the search itself did not come over the network. */
const BROKEN = { location: "", title: "搜索没有打开，请刷新这一页再试", text: "也可以从菜单里找。", score: 1, essential: [] };

export function installSearch() {
  const field = document.querySelector(".md-search__input");
  const toggle = document.querySelector('[data-md-toggle="search"]');
  const results = document.querySelector(".md-search-result");
  if (!(field instanceof HTMLInputElement && toggle instanceof HTMLInputElement && results instanceof HTMLElement)) return;
  const look = lookingUp(field, results);
  field.addEventListener("input", look);
  field.addEventListener("focus", () => {
    if (!toggle.checked) toggle.click();
    look();
  });
  field.form?.addEventListener("reset", (event) => {
    event.preventDefault(); // it comes before the field is empty
    field.value = "";
    look();
    field.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (toggle.checked && !event.isComposing && !event.metaKey && !event.ctrlKey) followKey(event, { field, toggle, results });
  });
  bringBack(field, toggle, look);
}

/** @param {HTMLInputElement} field @param {HTMLElement} results @returns {() => void} */
function lookingUp(field, results) {
  /** @type {Worker | undefined} */
  let worker;
  let asked = "";
  const start = () => {
    const started = new Worker(new URL("search_worker.js", import.meta.url));
    started.onmessage = ({ data: { words, found } }) => {
      if (words === asked) showResults(results, words, found ?? [[BROKEN]]);
    };
    started.addEventListener("error", () => showResults(results, asked, asked ? [[BROKEN]] : []));
    return started;
  };
  return () => {
    worker ??= start();
    const words = field.value.trim();
    if (words === asked) return;
    asked = words;
    worker.postMessage(words);
  };
}

/** @param {KeyboardEvent} event @param {{ field: HTMLInputElement, toggle: HTMLInputElement, results: HTMLElement }} parts */
function followKey(event, { field, toggle, results }) {
  const { key } = event;
  const active = document.activeElement;
  if (key === "Enter" && active === field) {
    event.preventDefault();
    results.querySelector("a")?.click();
  } else if (key === "Escape" || key === "Tab") {
    toggle.click();
    field.blur();
  } else if (key === "ArrowDown" || key === "ArrowUp") {
    event.preventDefault(); // of the page's scrolling
    /** @type {HTMLElement[]} */
    const stops = [field, ...results.querySelectorAll(/** @type {"a"} */ (STOPS))];
    const at = Math.max(0, stops.findIndex((one) => one === active)) + (key === "ArrowDown" ? 1 : -1);
    stops[(at + stops.length) % stops.length]?.focus();
  } else if (key.length === 1 && key !== " ") field.focus(); // whoever types on goes on with the words
}

/**
 * Back from a result brings the words and the list again: the words are kept with this page's place in the history, and nowhere else.
 * @param {HTMLInputElement} field @param {HTMLInputElement} toggle @param {() => void} look
 */
function bringBack(field, toggle, look) {
  const again = () => {
    const words = history.state?.searched;
    if (!words) return;
    history.replaceState({ ...history.state, searched: undefined }, ""); // taken: whoever loads the page anew begins anew
    if (!toggle.checked) toggle.click();
    field.value = words;
    look();
  };
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest(".md-search-result__link");
    if (link) history.replaceState({ ...history.state, searched: field.value }, "");
  });
  addEventListener("popstate", again);
  addEventListener("pageshow", again);
}
