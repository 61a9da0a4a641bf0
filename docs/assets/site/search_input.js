const DATA = ["../../search/sections.json", "../../api/v1/terms.json"].map((path) => new URL(path, import.meta.url));

/** The theme's search listens to `keyup` only: voice input, handwriting and a finished pinyin word send none. */
export function installSearchInput() {
  const field = document.querySelector('[data-md-component="search-query"]');
  if (!(field instanceof HTMLInputElement)) return;
  field.addEventListener("input", () => search(field));
  // Whoever goes to the field is about to search: what the search will ask for is then already on its way.
  field.addEventListener("focus", () => DATA.forEach((one) => void fetch(one).catch(() => {})), { once: true });
  bringBack(field);
}

/** @param {HTMLInputElement} field */
function search(field) {
  field.dispatchEvent(new KeyboardEvent("keyup"));
}

/** Back from a result brings the words and the list again: the words are kept with this page's place in the history, and nowhere else. @param {HTMLInputElement} field */
function bringBack(field) {
  const again = () => {
    const words = history.state?.searched;
    const toggle = document.querySelector('[data-md-toggle="search"]');
    if (!words || !(toggle instanceof HTMLInputElement)) return;
    history.replaceState({ ...history.state, searched: undefined }, ""); // taken: whoever loads the page anew begins anew
    if (!toggle.checked) toggle.click();
    field.value = words;
    search(field);
  };
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest(".md-search-result__link");
    if (link) history.replaceState({ ...history.state, searched: field.value }, "");
  });
  addEventListener("popstate", again);
  addEventListener("pageshow", again);
}
