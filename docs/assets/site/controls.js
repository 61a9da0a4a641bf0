/**
 * The theme's menu and search are opened by labels of hidden checkboxes, which no keyboard reaches. With scripts on, buttons stand in the
 * labels' place.
 */

/** Where the focus goes when something opens. @type {Record<string, string>} */
const INSIDE = { drawer: ".site-nav__close", search: ".md-search__input" };

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
  toggle.addEventListener("change", show);
  show();
  label.replaceWith(button);
  return button;
}

/** @param {HTMLElement | null | undefined} element */
function focusIfShown(element) {
  if (element?.checkVisibility?.() ?? element?.offsetParent) element?.focus();
}

/** The menu scrolled to the page that one reads. */
function showWhereOneIs() {
  const current = document.querySelector(".site-nav [aria-current]");
  const scrolled = current?.closest(".md-sidebar__scrollwrap");
  if (current && scrolled) scrolled.scrollTop += current.getBoundingClientRect().top - scrolled.getBoundingClientRect().top - scrolled.clientHeight / 3;
}

/** Put a button in the place of every label, and move the focus in and out with what opens and closes. */
export function installControls() {
  // Not before the theme has given the menu its height.
  if (document.readyState === "complete") showWhereOneIs();
  else addEventListener("load", () => requestAnimationFrame(showWhereOneIs));
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
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && toggle.checked && name === "drawer") toggle.click();
    });
  }
}
