/**
 * What goes on paper: what the reader has unfolded, and the page's address, as no link can be followed there. For printing
 * everything is unfolded and the style sheet chooses (print.css), so what the reader unfolded is noted when it happens.
 */
export function preparePrint() {
  document.addEventListener("click", (event) => {
    const summary = event.target instanceof Element ? event.target.closest("summary") : null;
    const details = summary?.parentElement;
    // At a click the element is still as it was: what is folded now is being unfolded.
    if (details instanceof HTMLDetailsElement) details.toggleAttribute("data-unfolded", !details.open);
  });
  const folds = [...document.querySelectorAll(".md-content details")].filter((one) => one instanceof HTMLDetailsElement);
  /** @type {HTMLDetailsElement[]} */
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = folds.filter((one) => !one.open);
    for (const one of unfolded) one.open = true;
    for (const one of document.querySelectorAll("[data-address]")) one.textContent = `网址：${location.href}`;
  });
  addEventListener("afterprint", () => unfolded.forEach((one) => (one.open = false)));
}
