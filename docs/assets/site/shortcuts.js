/**
 * The theme opens its search at a single letter (f, s, /). Speech input and slips of a finger send single letters too, so they do nothing
 * here (WCAG 2.1.4).
 */
export function silenceSingleKeys() {
  window.addEventListener(
    "keydown",
    (event) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
      if (plain && event.key !== " " && !isTyping(event.target)) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}
