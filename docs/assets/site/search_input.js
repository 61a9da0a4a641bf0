const SECTIONS = new URL("../../search/sections.json", import.meta.url);

/** The theme's search listens to `keyup` only: voice input, handwriting and a finished pinyin word send none. */
export function installSearchInput() {
  const field = document.querySelector('[data-md-component="search-query"]');
  if (!(field instanceof HTMLInputElement)) return;
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));
  // Whoever goes to the field is about to search: what the search will ask for is then already on its way.
  field.addEventListener("focus", () => void fetch(SECTIONS).catch(() => {}), { once: true });
}
