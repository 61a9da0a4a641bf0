/** The list of a page's headings, beside the text on wide screens, marks the one that is being read and keeps it in view. */

/** How far down the screen a heading counts as reached, in rem: a little more than where one stands that a link leads to. */
const REACHED = 5.5;

export function followHeadings() {
  const list = document.querySelector(".site-toc");
  if (!(list instanceof HTMLElement)) return;
  /** @type {HTMLAnchorElement[]} */
  const links = [...list.querySelectorAll(/** @type {"a"} */ ("a[href^='#']"))];
  let isDue = false;
  const follow = () => {
    isDue = false;
    if (list.offsetParent) mark(links, current(links)); // else it is not shown: no room beside the text, or 长辈版
  };
  const soon = () => {
    if (!isDue) requestAnimationFrame(follow);
    isDue = true;
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  soon();
}

/** The last heading that is reached; at the end of the page the last of all. @param {HTMLAnchorElement[]} links */
function current(links) {
  const { fontSize } = getComputedStyle(document.documentElement);
  const isAtEnd = scrollY > 0 && innerHeight + scrollY >= document.documentElement.scrollHeight - 1;
  const line = isAtEnd ? Infinity : REACHED * parseFloat(fontSize);
  return links.filter((link) => top(link) <= line).pop();
}

/** Where on the screen the heading stands, or what it is folded into. @param {HTMLAnchorElement} link */
function top(link) {
  let place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  while (place && place.getClientRects().length === 0) place = place.parentElement;
  return place ? place.getBoundingClientRect().top : Infinity;
}

/** @param {HTMLAnchorElement[]} links @param {HTMLAnchorElement | undefined} reached */
function mark(links, reached) {
  if (reached?.classList.contains("md-nav__link--active")) return;
  for (const one of links) one.classList.toggle("md-nav__link--active", one === reached);
  const scrolled = reached?.closest(".md-sidebar__scrollwrap");
  if (reached && scrolled) scrolled.scrollTop += reached.getBoundingClientRect().top - scrolled.getBoundingClientRect().top - scrolled.clientHeight / 2;
}
