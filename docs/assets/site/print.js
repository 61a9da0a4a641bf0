/** On paper nothing can be unfolded and no link followed: before printing everything is opened and the address written out. */
export function preparePrint() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details")].filter((one) => !one.open);
    for (const one of opened) one.open = true;
    for (const one of document.querySelectorAll("[data-address]")) one.textContent = `网址：${location.href}`;
  });
  window.addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
}
