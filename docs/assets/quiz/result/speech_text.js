/**
 * What is read aloud of a view: the words that are shown, in their order, in pieces of a breath or two. Whatever is not there is left out.
 *
 * @module speech_text
 */

/**
 * @param {ParentNode} view
 * @returns {readonly string[]} empty where there is nothing to read
 */
export function speechIn(view) {
  const pieces = view.querySelector('.quiz-result') ? resultSpeech(view) : view.querySelector('form.quiz-form') ? questionSpeech(view) : [];
  return pieces.map(spoken).filter(Boolean);
}

/**
 * @param {ParentNode} view
 * @returns {readonly string[]}
 */
function questionSpeech(view) {
  const options = [...view.querySelectorAll('.quiz-option__label')];
  return [
    ...wordsOf(view, '.quiz-error-summary h2'),
    ...wordsOf(view, 'h1, .quiz-hint'),
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
 * The verdict, the best pathway, where the household lands, and what to do next.
 * @param {ParentNode} view
 * @returns {readonly string[]}
 */
function resultSpeech(view) {
  return [
    ...wordsOf(view, '.quiz-headline h1, .quiz-headline p'),
    ...wordsOf(view, '.quiz-pathway > :is(.quiz-overline, .quiz-pathway__title, .quiz-status)'),
    ...wordsOf(view, '.quiz-pathway__body > p'),
    ...wordsOf(view, '.quiz-pathway__body > .quiz-landing :is(.quiz-rung--here, .quiz-rung--choice, .quiz-rung--undetermined) .quiz-rung__name'),
    ...wordsOf(view, '.quiz-pathway .quiz-changes--doable :is(h4, p)'),
    ...wordsOf(view, '.quiz-pathway .quiz-caution p'),
    ...wordsOf(view, '.quiz-pathway__body > .quiz-practical :is(dt, dd)'),
    ...wordsOf(view, '.quiz-go-on p'),
    ...wordsOf(view, '.quiz-freshness p'),
  ];
}

/**
 * @param {ParentNode} view
 * @param {string} selector
 * @returns {readonly string[]} in the order of the page
 */
function wordsOf(view, selector) {
  return [...view.querySelectorAll(selector)].map(({ children, textContent }) =>
    // A place and how it stands follow each other without a mark between them.
    children[0]?.className === 'quiz-rung__state' ? (textContent ?? '').replace(children[0].textContent ?? '', (state) => `，${state}`) : (textContent ?? ''),
  );
}

/**
 * @param {string} words
 * @returns {string} with a mark at the end, where the voice rests
 */
function spoken(words) {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain === '' || /[。！？：；]$/.test(plain) ? plain : `${plain}。`;
}
