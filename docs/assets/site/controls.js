/**
 * The theme's menu and search are opened by labels of hidden checkboxes, which no keyboard reaches. With scripts on, buttons stand in the
 * labels' place.
 */

/** Where the focus goes when something opens. @type {Record<string, string>} */
const INSIDE = { drawer: ".site-nav__close", search: ".md-search__input" };
/** What closes again when a link in it is followed. @type {Record<string, string>} */
const ROOM = { drawer: ".site-nav", search: ".md-search" };

/**
 * @param {Element} label
 * @param {HTMLInputElement} toggle
 */
function buttonFor(label, toggle) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.append(...label.childNodes);
  button.addEventListener("click", () => toggle.click());
  const show = () => button.setAttribute("aria-expanded", String(toggle.checked));
  toggle.addEventListener("input", show);
  show();
  label.replaceWith(button);
  return button;
}

/** @param {HTMLElement | null | undefined} element */
function focusIfShown(element) {
  if (element?.checkVisibility?.() ?? element?.offsetParent) element?.focus({ preventScroll: true });
}

/** The menu scrolled to the page that one reads, about a third from the top, with a whole entry first. */
function showWhereOneIs() {
  const current = document.querySelector(".site-nav [aria-current]");
  const scrolled = current?.closest(".md-sidebar__scrollwrap");
  if (!current || !scrolled) return;
  const top = (/** @type {Element} */ one) => one.getBoundingClientRect().top - scrolled.getBoundingClientRect().top + scrolled.scrollTop;
  const wanted = top(current) - scrolled.clientHeight / 3;
  const most = scrolled.scrollHeight - scrolled.clientHeight;
  const tops = [...scrolled.querySelectorAll(".site-nav a, .site-nav__heading")].filter((one) => one.getClientRects().length > 0).map(top).filter((one) => one <= most);
  scrolled.scrollTop = wanted <= 0 ? 0 : (tops.find((one) => one >= wanted) ?? tops[tops.length - 1] ?? 0);
}

/** Put a button in the place of every label, and move the focus in and out with what opens and closes. */
export function installControls() {
  showWhereOneIs();
  for (const [name, inside] of Object.entries(INSIDE)) {
    const toggle = document.querySelector(`[data-md-toggle="${name}"]`);
    if (!(toggle instanceof HTMLInputElement)) continue;
    const labels = [...document.querySelectorAll(`label[data-control="${name}"]`)];
    const [opener] = labels.map((label) => buttonFor(label, toggle));
    toggle.addEventListener("change", () => {
      const target = toggle.checked ? document.querySelector(inside) : opener;
      if (name === "drawer") showWhereOneIs();
      requestAnimationFrame(() => focusIfShown(target instanceof HTMLElement ? target : null));
    });
    document.addEventListener("click", ({ target }) => {
      if (!toggle.checked || !(target instanceof Element) || !target.closest(`${ROOM[name]} a`)) return;
      toggle.checked = false; // and no change: the focus goes where the link leads
      toggle.dispatchEvent(new Event("input"));
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && toggle.checked && name === "drawer") toggle.click();
    });
  }
}
