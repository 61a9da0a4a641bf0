/**
 * The theme's menu and search are opened by labels of hidden checkboxes, which no keyboard reaches. Here the labels become buttons.
 */

const KEYS = new Set(["Enter", " "]);

/** @type {Record<string, string>} */
const OPENED = { drawer: ".site-nav a, .site-nav label", search: ".md-search__input" };

/**
 * @param {HTMLLabelElement} label
 * @param {HTMLInputElement} toggle
 */
function makeButton(label, toggle) {
  label.setAttribute("role", "button");
  label.tabIndex = 0;
  const show = () => label.setAttribute("aria-expanded", String(toggle.checked));
  toggle.addEventListener("change", show);
  show();
  label.addEventListener("keydown", (event) => {
    if (!KEYS.has(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    toggle.click();
  });
}

/**
 * Opening moves the focus into what opened, closing gives it back.
 *
 * @param {HTMLInputElement} toggle
 * @param {string} inside
 * @param {HTMLElement | undefined} opener
 */
function moveFocus(toggle, inside, opener) {
  toggle.addEventListener("change", () => {
    const target = toggle.checked ? document.querySelector(inside) : opener;
    if (target instanceof HTMLElement && target.offsetParent !== null) requestAnimationFrame(() => target.focus());
  });
}

/** Make every control of the page operable by keyboard. */
export function installControls() {
  for (const name of Object.keys(OPENED)) {
    const toggle = document.querySelector(`[data-md-toggle="${name}"]`);
    if (!(toggle instanceof HTMLInputElement)) continue;
    const labels = [...document.querySelectorAll(`label[data-control="${name}"]`)].filter(
      (one) => one instanceof HTMLLabelElement,
    );
    for (const label of labels) makeButton(label, toggle);
    moveFocus(toggle, OPENED[name] ?? "", labels[0]);
  }
  document.addEventListener("keydown", (event) => {
    const drawer = document.querySelector('[data-md-toggle="drawer"]');
    if (event.key === "Escape" && drawer instanceof HTMLInputElement && drawer.checked) drawer.click();
  });
}
