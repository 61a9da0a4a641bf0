/**
 * Text to the clipboard, also where the browser has no Clipboard API or does not let the page use it.
 *
 * @module copying
 */

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text); // no API on plain http and in older browsers; refused inside some apps
  }
}

/**
 * @param {string} text
 * @returns {boolean}
 */
function copyFromField(text) {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true; // no keyboard on the screen
  field.className = 'quiz-copy-field';
  document.body.append(field);
  field.select();
  field.setSelectionRange(0, text.length); // select() alone selects nothing on older iPhones
  const copied = commandCopy();
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}

/** @returns {boolean} */
function commandCopy() {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
