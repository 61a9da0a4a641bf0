/**
 * Reading aloud what a view shows, with a voice that the device itself has. A voice that speaks over the network would send the words, and
 * with them answers, to somebody else; so it is never used, and where there is no other nothing is offered.
 *
 * @module read_aloud
 */

import { h, on } from './dom.js';

const READ = '读给我听';
const STOP = '停';

/** A little slower than people talk. */
const RATE = 0.9;

/** Mandarin comes under several names; Cantonese (zh-HK, zh-MO, yue) is not what is read here. */
const MANDARIN = /^(zh|cmn)([-_](?!HK\b|MO\b|yue\b|Hant[-_](HK|MO)\b)|$)/i;
const MAINLAND = /CN|Hans/i;

export class ReadAloud {
  /**
   * @param {HTMLElement} place the view that is read
   * @param {SpeechSynthesis | undefined} [speech] the browser's, if it has one
   */
  constructor(place, speech = globalThis.speechSynthesis) {
    this._place = place;
    this._speech = speech;
    this._button = on(h('button', { type: 'button', class: 'quiz-read', hidden: true }, READ), 'click', () => this._toggle());
    /** @type {() => readonly string[]} what there is to read, in pieces of a breath or two */
    this._words = () => [];
    /** @type {readonly SpeechSynthesisUtterance[]} what is being read; some browsers fall silent when nobody holds it */
    this._reading = [];
    // Voices may become known only after a while.
    speech?.addEventListener?.('voiceschanged', () => this._showIfVoiced());
    addEventListener('pagehide', () => this.stop());
  }

  /**
   * Puts the button into the view that is now shown, if there is something to read.
   * @param {() => readonly string[]} words
   */
  offer(words) {
    this._words = words;
    if (!this._speech || words().length === 0) return;
    const back = this._place.querySelector(':scope > .quiz-back');
    if (back) back.after(this._button);
    else this._place.prepend(this._button);
    this._showIfVoiced();
  }

  /** Silence. */
  stop() {
    if (this._reading.length === 0) return;
    this._reading = [];
    this._speech?.cancel();
    this._showState();
  }

  _toggle() {
    if (this._reading.length > 0) this.stop();
    else this._read();
  }

  _read() {
    const voice = this._voice();
    if (!this._speech || !voice) return;
    const reading = this._words().map(withRest).filter(Boolean).map((words) => utterance(words, voice));
    const end = () => this._reading === reading && this.stop();
    for (const one of reading) one.addEventListener('error', end);
    reading[reading.length - 1]?.addEventListener('end', end);
    this._reading = reading;
    this._speech.cancel(); // what another page may have left in the queue
    for (const one of reading) this._speech.speak(one);
    this._showState();
  }

  /** @returns {SpeechSynthesisVoice | undefined} */
  _voice() {
    const own = this._speech?.getVoices().filter(({ lang, localService }) => localService && MANDARIN.test(lang)) ?? [];
    return own.find(({ lang }) => MAINLAND.test(lang)) ?? own[0];
  }

  _showIfVoiced() {
    this._button.hidden = !this._voice();
  }

  _showState() {
    const isReading = this._reading.length > 0;
    this._button.textContent = isReading ? STOP : READ;
    this._button.classList.toggle('quiz-read--on', isReading);
    if (isReading) this._button.setAttribute('aria-label', '停，不读了');
    else this._button.removeAttribute('aria-label');
  }
}

/**
 * @param {string} words
 * @returns {string} with a mark at the end, where the voice rests
 */
function withRest(words) {
  const plain = words.replace(/\s+/g, ' ').trim();
  return plain === '' || /[。！？：；]$/.test(plain) ? plain : `${plain}。`;
}

/**
 * @param {string} words
 * @param {SpeechSynthesisVoice} voice
 * @returns {SpeechSynthesisUtterance}
 */
function utterance(words, voice) {
  return Object.assign(new SpeechSynthesisUtterance(words), { voice, lang: voice.lang, rate: RATE });
}
