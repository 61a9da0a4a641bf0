/**
 * What the page brings along in its HTML, made from the same policy: the first question and links to clauses.
 *
 * @module page_parts
 */

import { MARK, fragmentOf } from './text_fragment.js';

/** The value of the first question that means every direction. */
export const ANYWHERE = 'any';

/** Reads the parts; they must stand in the page before the element is defined. */
export class PageParts {
  /**
   * @param {HTMLElement} quiz
   * @throws {Error} the page lacks something that the element needs
   */
  constructor(quiz) {
    /** What is replaced from view to view. */
    this.view = part(quiz, '[data-part="view"]', HTMLElement);
    this._clauses = part(quiz, 'template[data-part="clauses"]', HTMLTemplateElement);
    this._whom = /** @type {HTMLTemplateElement | null} */ (quiz.querySelector('template[data-part="whom"]'));
    this._form = /** @type {HTMLFormElement} */ (part(quiz, 'form', HTMLFormElement).cloneNode(true));
    /** @type {import('./asking/share_code.js').LinkTable} */
    this.linkTable = JSON.parse(part(quiz, 'template[data-part="links"]', HTMLTemplateElement).content.textContent ?? '');
    /** @type {readonly import('./asking/checklist.js').Checklist[]} */
    this.checklists = JSON.parse(part(quiz, 'template[data-part="checklists"]', HTMLTemplateElement).content.textContent ?? '');
    /** @type {readonly (readonly string[])[]} the facts that stand below one another on one page */
    this.together = JSON.parse(part(quiz, 'template[data-part="together"]', HTMLTemplateElement).content.textContent ?? '');
    /** @type {Readonly<Record<string, string>>} what is said around a result, in the words of the policy (policy_engine.reasoning.told.VIEWS) */
    this.words = JSON.parse(part(quiz, 'template[data-part="words"]', HTMLTemplateElement).content.textContent ?? '');
    /** The interview as JSON text; empty where the page has none. */
    this.interview = quiz.querySelector('script[data-part="interview"]')?.textContent ?? '';
    this.textVersion = part(quiz, '[data-part="text-version"]', HTMLAnchorElement).href;
    /** Where the engine's files are listed. */
    this.manifest = new URL(quiz.dataset['manifest'] ?? '', document.baseURI);
    this.askAt = quiz.dataset['askAt'] ?? '';
    this.publisher = quiz.dataset['publisher'] ?? '';
    /** Where faults are reported; empty where the site does not say. */
    this.contact = quiz.dataset['contact'] ?? '';
    /** Where a printed result is checked. */
    this.recheckAddress = new URL(quiz.dataset['recheck'] ?? '', document.baseURI).href;
  }

  /** @returns {readonly (readonly string[])[]} the facts that share a page, below one another or to be ticked */
  get pages() {
    return [...this.together, ...this.checklists.map(({ otherwise }) => Object.keys(otherwise))];
  }

  /** @returns {HTMLFormElement} the first question, untouched */
  firstQuestion() {
    const form = /** @type {HTMLFormElement} */ (this._form.cloneNode(true));
    for (const input of form.querySelectorAll('input')) input.checked = !this.asksDirection;
    return form;
  }

  /** @returns {boolean} whether there is a direction to choose */
  get asksDirection() {
    return this.directions.length > 1;
  }

  /** @returns {string | null} the direction that leaves nothing out: null for all of them, or the only one */
  get everywhere() {
    const [only = null] = this.directions;
    return this.asksDirection ? null : only;
  }

  /** @returns {HTMLFormElement | null} the question for whom, untouched; null where the policy has no relations to tell apart */
  whomQuestion() {
    return /** @type {HTMLFormElement | null} */ (this._whom?.content.querySelector('form')?.cloneNode(true) ?? null);
  }

  /**
   * @param {string} who
   * @returns {string} how the page calls it
   */
  whomLabel(who) {
    return this._whom?.content.querySelector(`input[name="whom"][value="${CSS.escape(who)}"]`)?.closest('label')?.querySelector('[data-part="label"]')?.textContent ?? '';
  }

  /** @returns {string} the words of the first question */
  get firstWords() {
    return this._form.querySelector('h1')?.textContent ?? '';
  }

  /** @returns {readonly (string | null)[]} what the first question offers, null for every direction */
  get directions() {
    return [...this._form.querySelectorAll('input')].map(({ value }) => (value === ANYWHERE ? null : value));
  }

  /**
   * @param {string | null} direction
   * @returns {string} how the page calls it
   */
  directionLabel(direction) {
    const input = this._form.querySelector(`input[value="${direction ?? ANYWHERE}"]`);
    return input?.closest('label')?.querySelector('[data-part="label"]')?.textContent ?? '';
  }

  /**
   * A link to a clause, named as people cite it; to words of it where some are given.
   * @param {string} clause
   * @param {string} [quote]
   * @returns {Node}
   */
  clauseLink(clause, quote = '') {
    const found = this._clauses.content.querySelector(`[data-clause="${CSS.escape(clause)}"]`);
    if (!found) return document.createTextNode(clause);
    const link = /** @type {HTMLAnchorElement} */ (found.cloneNode(true));
    if (quote) {
      link.setAttribute('href', `${link.getAttribute('href')}#${MARK}${fragmentOf(quote)}`);
      link.setAttribute('aria-label', `${link.textContent}里的“${quote}”`);
    }
    return link;
  }

  /**
   * @param {string} clause
   * @returns {string} the clause as people cite it
   */
  clauseName(clause) {
    return this.clauseLink(clause).textContent ?? clause;
  }
}

/**
 * @template {HTMLElement} E
 * @param {HTMLElement} quiz
 * @param {string} selector
 * @param {new () => E} type
 * @returns {E}
 */
function part(quiz, selector, type) {
  const found = quiz.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`<policy-quiz> needs ${selector} among its children`);
  return found;
}
