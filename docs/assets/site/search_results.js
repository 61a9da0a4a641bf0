/** The list of what the search found. Titles and texts come from the search as HTML, escaped and marked (search/excerpt.js). */

/** @typedef {import("./search/finder.js").Result} Result */

const SITE = new URL("../../", import.meta.url);
/** So many are shown at once, and the others after them, so that typing goes on. */
const AT_ONCE = 10;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let rest;
/** What the page says before anything is looked for. @type {string | undefined} */
let invitation;

/** @param {HTMLElement} place @param {string} words that were looked for @param {Result[][]} found */
export function showResults(place, words, found) {
  const [said, list] = place.children;
  if (!said || !list) return;
  clearTimeout(rest);
  invitation ??= said.textContent ?? "";
  said.textContent = words === "" ? invitation : summary(found.length);
  list.textContent = "";
  const show = (/** @type {number} */ from) => {
    list.append(...found.slice(from, from + AT_ONCE).map(item));
    if (from + AT_ONCE < found.length) rest = setTimeout(show, 0, from + AT_ONCE);
  };
  show(0);
}

/** @param {number} count */
function summary(count) {
  return count === 0 ? "没有找到。换个说法试试，或者看政策全文" : `找到 ${count} 页`;
}

/** A page, with those of its sections that answer as well as itself, and the others folded; one entry of a list says enough by its name. @param {Result[]} results */
function item([page, ...sections]) {
  const made = element("li", "md-search-result__item");
  if (!page) return made;
  const isAsGood = (/** @type {Result} */ one) => one.score >= page.score;
  const best = sections.filter(isAsGood);
  const others = sections.filter((one) => !isAsGood(one));
  made.append(link(page, "h1", best.length === 0 && !page.location.includes("#")), ...best.map((one) => link(one, "h2", true)));
  if (others.length > 0) {
    const more = element("details", "md-search-result__more");
    const line = element("summary", "");
    line.tabIndex = -1;
    line.append(element("div", "", `这一页上还有 ${others.length} 处`));
    more.append(line, ...others.map((one) => link(one, "h2", true)));
    made.append(more);
  }
  return made;
}

/** @param {Result} result @param {"h1" | "h2"} heading @param {boolean} withText */
function link({ location, title, text }, heading, withText) {
  const made = document.createElement("a");
  made.className = "md-search-result__link";
  made.href = new URL(location, SITE).href;
  made.tabIndex = -1;
  const article = element("article", "md-search-result__article md-typeset", withText ? text : "");
  article.prepend(element(heading, "", title));
  if (heading === "h1") article.prepend(element("div", "md-search-result__icon md-icon"));
  made.append(article);
  return made;
}

/** @param {string} tag @param {string} className @param {string} [html] */
function element(tag, className, html = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.innerHTML = html;
  return made;
}
