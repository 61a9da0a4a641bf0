/**
 * The browser's history, with a number on each of the quiz's entries and no answer in any.
 *
 * @module trail
 */

import { addressOf, readPlace } from './address.js';

/** @typedef {import('./address.js').Place} Place */
/** @typedef {'push' | 'replace' | 'stay'} Move what becomes of the address */

export class Trail {
  /** @param {(place: Place) => void} onMove Back, Forward, or an address typed by hand */
  constructor(onMove) {
    this._write('replaceState', this._number(), location.hash || ' ');
    addEventListener('popstate', () => onMove(readPlace(location.hash)));
  }

  /** @returns {boolean} whether the entry before this one is the quiz's own */
  get hasBefore() {
    return this._number() > 0;
  }

  back() {
    history.back();
  }

  /**
   * @param {Place} place
   * @param {Move} move
   */
  record(place, move) {
    const address = addressOf(place);
    if (move === 'push' && address !== location.hash) this._write('pushState', this._number() + 1, address);
    else if (move !== 'stay') this._write('replaceState', this._number(), address);
  }

  /** @returns {number} */
  _number() {
    return Number(history.state?.quiz) || 0;
  }

  /**
   * @param {'pushState' | 'replaceState'} how
   * @param {number} number
   * @param {string} address
   */
  _write(how, number, address) {
    history[how]({ ...history.state, quiz: number }, '', address.trim() || location.href);
  }
}
