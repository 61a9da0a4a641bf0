/**
 * Whoever copies from the official text gets official words and nothing else: no numbers that this site adds, no citations, no plain words.
 *
 * @module copying_words
 */

const OFFICIAL = '.official-text, .official__words';
const PARAGRAPHS = 'h2:not(.cite-label), h3:not(.cite-label), h4:not(.cite-label), .official-text__clause > p, :scope > p:not([class])';

export function installCopyingWords() {
  document.addEventListener('copy', (event) => {
    const words = selectedWords();
    if (words === '' || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', words);
    event.preventDefault();
  });
}

/** The official words selected, a line for each paragraph; empty where more than the official text is selected, or other words of this site. */
function selectedWords() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  const place = [...document.querySelectorAll(OFFICIAL)].find((one) => range.intersectsNode(one));
  if (!place || isBeside(range.startContainer) || isBeside(range.endContainer)) return '';
  const inside = common(range, place);
  if (inside.toString().trim() !== range.toString().trim()) return '';
  const paragraphs = [...place.querySelectorAll(PARAGRAPHS)].filter((one) => range.intersectsNode(one));
  return paragraphs.map((one) => common(range, one).toString().trim()).filter(Boolean).join('\n');
}

/** Whether a selection that begins or ends here is meant to have plain words. @param {Node} node */
function isBeside(node) {
  const element = node instanceof Element ? node : node.parentElement;
  return Boolean(element?.closest('.plain-words, .cite, .official-text__pages, .phrase-panel'));
}

/** What of a selection lies within an element. @param {Range} range @param {Element} element @returns {Range} */
function common(range, element) {
  const found = document.createRange();
  found.selectNodeContents(element);
  if (found.isPointInRange(range.startContainer, range.startOffset)) found.setStart(range.startContainer, range.startOffset);
  if (found.isPointInRange(range.endContainer, range.endOffset)) found.setEnd(range.endContainer, range.endOffset);
  return found;
}
