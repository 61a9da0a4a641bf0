/** The theme's search listens to `keyup` only: voice input, handwriting and a finished pinyin word send none. */
export function installSearchInput() {
  const field = document.querySelector('[data-md-component="search-query"]');
  if (!(field instanceof HTMLInputElement)) return;
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));
}
