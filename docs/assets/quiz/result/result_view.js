/**
 * A result on the page: its first words, then its sections, each folded. It is changed in place when a more complete result comes.
 *
 * @module result_view
 */

import { h, on } from '../dom.js';
import { foldedSection, linesInSlices, linesView, pictureOf } from './lines_view.js';
import { keepReading } from './keep_reading.js';
import { firstLines } from './result_text.js';

/** @typedef {import('../deciding/decider.js').Result} Result */
/** @typedef {import('../deciding/decider.js').Section} Section */
/** @typedef {import('../page_parts.js').PageParts} PageParts */

/** These sections do not belong to the pathway that is told first; after the other pathways stands what can be done with a result. */
const OTHERS = 'others';
const AFTER_THE_TOOLS = ['unstated', 'refused', 'answers', 'freshness'];

export class ResultView {
  /**
   * @param {PageParts} parts
   * @param {Readonly<{
   *   first: readonly (HTMLElement | null)[], tools: readonly (HTMLElement | null)[], last: HTMLElement | null,
   *   more: Readonly<Record<string, readonly (HTMLElement | null)[]>>
   * }>} around what stands below the first words, between the sections, after them, and below the lines of a section
   */
  constructor(parts, { first, tools, last, more }) {
    this._parts = parts;
    /** @type {Map<string, HTMLElement>} the sections that are shown, by their ids */
    this._sections = new Map();
    this._more = more;
    this._own = h('div', { class: 'quiz-sections' });
    this._others = h('div', { class: 'quiz-sections' });
    this._after = h('div', { class: 'quiz-sections' });
    this._heading = h('h1', { class: 'quiz-heading', tabindex: -1, 'data-title': '结果' });
    this._words = h('div', {});
    this._header = h('header', {}, h('div', {}, this._heading, this._words));
    this._rest = h('div', { class: 'quiz-rest' }, this._own, this._others, tools, this._after, last);
    this.element = h('article', { class: 'quiz-result' }, this._header, first, openerOf(this._rest), this._rest);
  }

  /**
   * What stands in the sections of a result, before anything of it is shown.
   * @param {Result} result
   * @param {import('../slices.js').Slices} slices
   * @returns {Promise<Map<string, HTMLElement>>} by the sections' ids
   */
  async bodies({ sections }, slices) {
    const bodies = new Map();
    for (const { id, lines } of sections) bodies.set(id, h('div', {}, await linesInSlices(lines, this._parts, slices)));
    return bodies;
  }

  /**
   * @param {Result} result
   * @param {ReadonlyMap<string, HTMLElement> | null} bodies of its sections; null until they have been put together
   */
  show(result, bodies) {
    keepReading(this.element, () => {
      this._rest.setAttribute('aria-busy', String(!bodies));
      this.element.classList.toggle('quiz-result--brief', !result.complete);
      this._showFirst(result);
      this._own.id = `pathway-${result.way}`;
      this._own.dataset['state'] = result.outcome;
      const shown = new Map(result.sections.map((section) => [section.id, this._section(section, bodies?.get(section.id) ?? h('div', {}))]));
      for (const [id, element] of this._sections) if (!shown.has(id)) element.remove();
      for (const [id, element] of shown) this._placeOf(id).append(element);
      this._sections = shown;
    });
  }

  /**
   * @param {string} id of a section
   * @returns {HTMLElement} in which it stands
   */
  _placeOf(id) {
    if (id === OTHERS) return this._others;
    return AFTER_THE_TOOLS.includes(id) ? this._after : this._own;
  }

  /** @param {Result} result */
  _showFirst(result) {
    const { outcome, headline } = result;
    this._header.className = `quiz-headline quiz-headline--${outcome}`;
    this._header.querySelector(':scope > svg')?.remove();
    this._header.prepend(pictureOf(outcome));
    if (this._heading.textContent !== headline) this._heading.textContent = headline;
    const words = h('div', {}, linesView(firstLines(result), this._parts));
    if (this._words.textContent !== words.textContent) this._words.replaceChildren(...words.childNodes);
  }

  /**
   * @param {Section} section
   * @param {HTMLElement} body
   * @returns {HTMLElement} the one that is shown, if it says the same
   */
  _section({ id, title }, body) {
    const shown = this._sections.get(id) ?? foldedSection(title, h('div', {}), this._more[id]);
    shown.dataset['section'] = id;
    const [heading, place] = [shown.querySelector('h2'), shown.querySelector(':scope > div > div')];
    if (heading && heading.textContent !== title) heading.textContent = title;
    if (place && !place.isEqualNode(body)) place.replaceChildren(...body.childNodes);
    return shown;
  }
}

/**
 * 长辈版 shows the first words alone (result.css); this shows the rest.
 * @param {HTMLElement} rest
 * @returns {HTMLElement}
 */
function openerOf(rest) {
  const button = h('button', { type: 'button', class: 'quiz-button quiz-button--quiet quiz-rest-opener', 'aria-expanded': 'false' }, '看详细的说明');
  return on(button, 'click', () => button.setAttribute('aria-expanded', String(rest.classList.toggle('quiz-rest--open'))));
}
