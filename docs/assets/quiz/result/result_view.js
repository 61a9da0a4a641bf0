/**
 * A result on the page: its first words, then its sections, each folded. It is changed in place when a more complete result comes.
 *
 * @module result_view
 */

import { h } from '../dom.js';
import { foldedSection, linesView, pictureOf } from './lines_view.js';
import { keepReading } from './keep_reading.js';

/** @typedef {import('../deciding/decider.js').Result} Result */
/** @typedef {import('../deciding/decider.js').Section} Section */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/** Before these sections stands what can be done with a result. */
const AFTER_THE_TOOLS = ['others', 'unstated', 'answers', 'freshness'];

export class ResultView {
  /**
   * @param {PageParts} parts
   * @param {{notes: readonly (HTMLElement | null)[], tools: readonly (HTMLElement | null)[]}} around what stands below the first words, and what between the sections
   */
  constructor(parts, { notes, tools }) {
    this._parts = parts;
    /** @type {Map<string, HTMLElement>} the sections that are shown, by their ids */
    this._sections = new Map();
    this._before = h('div', { class: 'quiz-sections' });
    this._after = h('div', { class: 'quiz-sections' });
    this._heading = h('h1', { class: 'quiz-heading', tabindex: -1, 'data-title': '结果' });
    this._words = h('div', {});
    this._header = h('header', {}, h('div', {}, this._heading, this._words));
    this.element = h('article', { class: 'quiz-result' }, this._header, notes, this._before, tools, this._after);
  }

  /**
   * @param {Result} result
   */
  show(result) {
    keepReading(this.element, () => {
      this.element.classList.toggle('quiz-result--brief', !result.complete);
      this._showFirst(result);
      this._before.id = `pathway-${result.way}`;
      this._before.dataset['state'] = result.outcome;
      const shown = new Map(result.sections.map((section) => [section.id, this._section(section)]));
      for (const [id, element] of this._sections) if (!shown.has(id)) element.remove();
      for (const [id, element] of shown) (AFTER_THE_TOOLS.includes(id) ? this._after : this._before).append(element);
      this._sections = shown;
    });
  }

  /** @param {Result} result */
  _showFirst({ outcome, headline, top, next }) {
    this._header.className = `quiz-headline quiz-headline--${outcome}`;
    this._header.querySelector(':scope > svg')?.remove();
    this._header.prepend(pictureOf(outcome));
    if (this._heading.textContent !== headline) this._heading.textContent = headline;
    const words = h('div', {}, linesView(top, this._parts), h('p', { class: 'quiz-next' }, h('strong', {}, '下一步：'), next.text));
    if (this._words.textContent !== words.textContent) this._words.replaceChildren(...words.childNodes);
  }

  /**
   * @param {Section} section
   * @returns {HTMLElement} the one that is shown, if it says the same
   */
  _section({ id, title, lines }) {
    const body = h('div', {}, linesView(lines, this._parts));
    const shown = this._sections.get(id) ?? foldedSection(title);
    shown.dataset['section'] = id;
    const [heading, place] = [shown.querySelector('h2'), shown.lastElementChild];
    if (heading && heading.textContent !== title) heading.textContent = title;
    if (place && place.innerHTML !== body.innerHTML) place.replaceChildren(...body.childNodes);
    return shown;
  }
}
