/**
 * The part of the page that changes: one view at a time, with its title and the focus on its heading.
 *
 * @module screen
 */

import { focusOn } from './dom.js';
import { questionSpeech } from './asking/question_speech.js';
import { ReadAloud } from './read_aloud.js';

const ERROR = '错误：';

export class Screen {
  /** @param {HTMLElement} place whose content is replaced */
  constructor(place) {
    this._place = place;
    this._title = document.title;
    this._reader = new ReadAloud(place);
    this._reader.offer(() => questionSpeech(place));
  }

  /** @returns {HTMLFormElement | null} the form that is shown */
  get form() {
    return this._place.querySelector('form');
  }

  /**
   * Shows a view. The heading takes the focus and so is read out, once; the page's title says the same, or what tells of no answer (`data-title`).
   * @param {...(Node | null)} children with one `h1` among them
   */
  show(...children) {
    this.showSpoken(() => questionSpeech(this._place), ...children);
  }

  /**
   * The same for a view that is read aloud in other words than those shown.
   * @param {() => readonly string[]} words
   * @param {...(Node | null)} children
   */
  showSpoken(words, ...children) {
    this._reader.stop();
    this._place.replaceChildren(...children.filter((child) => child !== null));
    this._reader.offer(words);
    const heading = this._place.querySelector('h1');
    if (!heading) return;
    document.title = `${heading.dataset['title'] ?? heading.textContent} - ${this._title}`;
    focusOn(heading, this._place);
  }

  /** The title says that something is missing. */
  markError() {
    this._reader.stop();
    if (!document.title.startsWith(ERROR)) document.title = ERROR + document.title;
  }
}
