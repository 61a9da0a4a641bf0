/**
 * Where the browser refuses to store anything (all cookies blocked, storage switched off), merely naming the storage is an error on which the
 * theme's script and with it the search would end. The page gets a storage that lasts as long as the page. A classic script, before all others.
 */
(() => {
  for (const name of /** @type {const} */ (["localStorage", "sessionStorage"])) {
    if (!isThere(name)) Object.defineProperty(window, name, { configurable: true, value: passing() });
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
