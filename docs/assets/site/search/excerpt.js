/** The words of a result, as HTML, with what was asked marked. */

const BEFORE = 24;
const LENGTH = 90;

/** @param {string} words */
function escaped(words) {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** @param {string} words @param {string[]} wanted */
export function marked(words, wanted) {
  const found = wanted.filter((pair) => words.includes(pair)).map((pair) => pair.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (found.length === 0) return escaped(words);
  // The capturing group makes the hits the odd pieces.
  const pieces = words.split(new RegExp(`((?:${found.join("|")})+)`));
  return pieces.map((piece, at) => (at % 2 === 1 ? `<mark>${escaped(piece)}</mark>` : escaped(piece))).join("");
}

/** The words around the first hit. @param {string} text @param {string[]} wanted */
export function excerpt(text, wanted) {
  const hits = wanted.map((pair) => text.indexOf(pair)).filter((at) => at >= 0);
  const start = Math.max(0, Math.min(...(hits.length > 0 ? hits : [0])) - BEFORE);
  const words = marked(text.slice(start, start + LENGTH), wanted);
  return `${start > 0 ? "…" : ""}${words}${start + LENGTH < text.length ? "…" : ""}`;
}
