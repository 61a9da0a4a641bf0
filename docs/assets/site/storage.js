/**
 * Where the browser refuses to store anything (all cookies blocked, storage switched off), merely naming the storage is an error on which the
 * theme's script and with it the search would end. The page gets a storage that lasts as long as the page. A classic script, before all others.
 */
(() => {
  for (const name of /** @type {const} */ (["localStorage", "sessionStorage"])) {
    if (!isThere(name)) Object.defineProperty(window, name, { configurable: true, value: passing() });
  }

  // The theme reads what it has stored without a look at it: of a palette that cannot be read (another program's, half written) every script would end.
  for (const key of Object.keys(localStorage)) if (key.endsWith(".__palette") && !isPalette(localStorage.getItem(key))) localStorage.removeItem(key);

  /** @param {string | null} stored */
  function isPalette(stored) {
    try {
      const { index, color } = JSON.parse(stored ?? "null");
      return Number.isInteger(index) && Object.values(color).every((one) => typeof one === "string");
    } catch {
      return false;
    }
  }

  /** @param {"localStorage" | "sessionStorage"} name */
  function isThere(name) {
    try {
      return window[name] !== null;
    } catch {
      return false;
    }
  }

  function passing() {
    /** @type {Map<string, string>} */
    const kept = new Map();
    return {
      getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => void kept.set(key, String(value)),
      removeItem: (/** @type {string} */ key) => void kept.delete(key),
    };
  }
})();
