/**
 * Light or dark: as the reader has chosen on this device, else as their system is. A classic script right after its two buttons, so that the page is
 * first painted in it. The buttons are the theme's (partials/palette.html), and so is the name under which the choice is kept.
 */
(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) return;
  const key = `${new URL("../../", script.src).pathname}.__palette`;
  const system = matchMedia("(prefers-color-scheme: dark)");
  /** @type {HTMLInputElement[]} each followed by the button that leads to the next */
  const kinds = [...document.querySelectorAll(/** @type {"input"} */ ("input[name='__palette']"))];
  let chosen = remembered();

  /** @returns {number} -1 where nothing is remembered, it cannot be read, or the browser refuses */
  function remembered() {
    try {
      return JSON.parse(localStorage.getItem(key) ?? "").index;
    } catch {
      return -1;
    }
  }

  function show() {
    const kind = kinds[chosen] ?? kinds[system.matches ? 1 : 0];
    const scheme = kind?.getAttribute("data-md-color-scheme") ?? "default";
    document.body.setAttribute("data-md-color-scheme", scheme);
    document.documentElement.style.setProperty("color-scheme", scheme === "slate" ? "dark" : "light"); // the bars with which one scrolls
    for (const one of kinds) if (one.nextElementSibling instanceof HTMLElement) one.nextElementSibling.hidden = one !== kind;
  }

  show();
  system.addEventListener?.("change", show);
  for (const [at, kind] of kinds.entries()) {
    kind.addEventListener("change", () => {
      chosen = at;
      show();
      try {
        localStorage.setItem(key, JSON.stringify({ index: at }));
      } catch {
        // Refused or full: the choice lasts for this page.
      }
    });
    kind.addEventListener("keydown", (event) => {
      const next = kinds[(at + 1) % kinds.length];
      if (event.key === "Enter") next?.click(), next?.focus();
    });
  }
})();
