/**
 * What the language and the page's own objects have in every browser of today, for those of 2018 that have it not: asked for first, before anything uses it.
 * Newer syntax is brought down by the bundler (build_scripts/publish/asset_bundles.py).
 *
 * @module older_browsers
 */

/**
 * @param {object} owner
 * @param {string} name
 * @param {(this: any, ...given: any[]) => unknown} value
 */
function fill(owner, name, value) {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

fill(Array.prototype, 'flatMap', function (each) {
  return [].concat(...this.map((/** @type {unknown} */ one, /** @type {number} */ at) => each(one, at)));
});

fill(Object, 'fromEntries', (entries) => {
  /** @type {Record<string, unknown>} */
  const made = {};
  for (const [name, value] of entries) made[name] = value;
  return made;
});

fill(String.prototype, 'matchAll', function (pattern) {
  const found = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let one = search.exec(this); one; one = search.exec(this)) found.push(one);
  return found;
});

fill(Element.prototype, 'replaceChildren', function (...children) {
  while (this.firstChild) this.removeChild(this.firstChild);
  this.append(...children);
});

fill(Element.prototype, 'toggleAttribute', function (name, force) {
  if (force) this.setAttribute(name, '');
  else this.removeAttribute(name);
  return force;
});
