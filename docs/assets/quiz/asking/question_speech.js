/**
 * What is read aloud of a question: the words that are shown, in their order, in pieces of a breath or two.
 *
 * @module question_speech
 */

/**
 * @param {ParentNode} view
 * @returns {readonly string[]} empty where no question is shown
 */
export function questionSpeech(view) {
  const form = view.querySelector('form.quiz-form');
  if (!form) return [];
  const options = [...form.querySelectorAll('.quiz-option__label')];
  return [
    ...wordsOf(form, '.quiz-error-summary h2'),
    ...wordsOf(form, 'h1, .quiz-hint'),
    `有 ${options.length} 个选项`,
    ...options.map((option, index) => `第 ${index + 1} 个：${optionWords(option)}`),
    '选好一个，再按“继续”',
  ];
}

/**
 * A label and its own hint stand below each other without a mark between them.
 * @param {Element} label
 * @returns {string}
 */
function optionWords(label) {
  const parts = label.children.length > 0 ? [...label.children] : [label];
  return parts.map(({ textContent }) => textContent).join('。');
}

/**
 * @param {ParentNode} view
 * @param {string} selector
 * @returns {readonly string[]} in the order of the page
 */
function wordsOf(view, selector) {
  return [...view.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
}
