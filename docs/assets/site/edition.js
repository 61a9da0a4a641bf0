/**
 * 长辈版 and the ordinary edition: one page, one switch, remembered on this device. A classic script in the head, so that the edition is
 * set before anything is painted. CSS shows the switch only where `data-edition` is set, that is, where this script has run.
 */
(() => {
  const KEY = "policy-site:edition";
  const ELDER = "elder";
  const page = document.documentElement;

  /** @returns {string | null} null where nothing is remembered or the browser refuses */
  function remembered() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  /** @param {string} edition */
  function remember(edition) {
    try {
      localStorage.setItem(KEY, edition);
    } catch {
      // Refused or full: the choice lasts for this page.
    }
  }

  /** @param {string | null} edition */
  function show(edition) {
    page.dataset["edition"] = edition === ELDER ? ELDER : "ordinary";
    for (const one of document.querySelectorAll("[data-control='edition']")) one.setAttribute("aria-pressed", String(edition === ELDER));
  }

  show(remembered());
  document.addEventListener("DOMContentLoaded", () => show(page.dataset["edition"] ?? null));
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest("[data-control='edition']")) return;
    const chosen = page.dataset["edition"] === ELDER ? "ordinary" : ELDER;
    show(chosen);
    remember(chosen);
  });
  // Another tab has chosen, or the browser brings back a page as it was before the choice.
  addEventListener("storage", ({ key, newValue }) => key === KEY && show(newValue));
  addEventListener("pageshow", ({ persisted }) => persisted && show(remembered() ?? page.dataset["edition"] ?? null));
})();
