/** The words of a result, as HTML, with what was asked marked. */

const BEFORE = 24;
const LENGTH = 90;

/** @param {string} words */
function escaped(words) {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** Which characters of some words belong to what was asked; pairs overlap. @param {string} words @param {string[]} wanted */
function hits(words, wanted) {
  const hit = Array.from({ length: words.length }, () => false);
  for (const pair of wanted) {
    for (let at = words.indexOf(pair); at >= 0; at = words.indexOf(pair, at + 1)) hit.fill(true, at, at + pair.length);
  }
  return hit;
}

/** @param {string} words @param {string[]} wanted */
export function marked(words, wanted) {
  const hit = hits(words, wanted);
  let html = "";
  for (let start = 0, end = 0; start < words.length; start = end) {
    while (end < words.length && hit[end] === hit[start]) end += 1;
    const piece = escaped(words.slice(start, end));
    html += hit[start] ? `<mark>${piece}</mark>` : piece;
  }
  return html;
}

/** The words around the first hit. @param {string} text @param {string[]} wanted */
export function excerpt(text, wanted) {
  const hits = wanted.map((pair) => text.indexOf(pair)).filter((at) => at >= 0);
  const start = Math.max(0, Math.min(...(hits.length > 0 ? hits : [0])) - BEFORE);
  const words = marked(text.slice(start, start + LENGTH), wanted);
  return `${start > 0 ? "…" : ""}${words}${start + LENGTH < text.length ? "…" : ""}`;
}
