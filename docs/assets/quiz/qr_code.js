/**
 * QR codes (ISO/IEC 18004), drawn by the library qrcode-generator, which lies in the site.
 *
 * @module qr_code
 */

import { svg } from './dom.js';

/**
 * The part of the library that is used.
 * @typedef {Readonly<{
 *   addData: (data: string, mode: 'Byte' | 'Alphanumeric') => void, make: () => void, getModuleCount: () => number,
 *   isDark: (row: number, column: number) => boolean
 * }>} QrCode
 */

/** Fetched with the page, so that a result asks for nothing. */
const LIBRARY = new URL('./vendor/qrcode-generator.js', import.meta.url).href;

/** Light modules that the standard wants on every side. */
const MARGIN = 4;

/** Any size; M mends 15 % of damage, which a folded sheet needs. */
const SETTINGS = /** @type {const} */ ([0, 'M']);

/**
 * @param {string} address up to and with `#a=`
 * @param {string} code in the characters of the alphanumeric mode, in which it takes a third less room
 * @returns {Promise<SVGElement>}
 * @throws {Error} the library did not load
 */
export function qrPicture(address, code) {
  return picture([[address, 'Byte'], [code, 'Alphanumeric']], '二维码，内容就是带着回答的网址');
}

/**
 * @param {string} address of a page
 * @returns {Promise<SVGElement>}
 * @throws {Error} the library did not load
 */
export function addressPicture(address) {
  return picture([[address, 'Byte']], `二维码，内容是网址 ${address}`);
}

/**
 * @param {readonly (readonly [string, 'Byte' | 'Alphanumeric'])[]} segments
 * @param {string} label
 * @returns {Promise<SVGElement>}
 */
async function picture(segments, label) {
  const { qrcode } = /** @type {{qrcode: (...settings: typeof SETTINGS) => QrCode}} */ (await import(LIBRARY));
  const qr = qrcode(...SETTINGS);
  for (const [data, mode] of segments) qr.addData(data, mode);
  qr.make();
  const size = qr.getModuleCount() + 2 * MARGIN;
  return svg(
    'svg',
    { class: 'quiz-qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' },
    svg('path', { class: 'quiz-qr__ground', d: `M0 0h${size}v${size}h-${size}z`, fill: '#fff' }),
    svg('path', { class: 'quiz-qr__modules', d: modules(qr), fill: '#000' }),
  );
}

/**
 * @param {QrCode} qr
 * @returns {string} path data: one stroke for each run of dark modules in a row
 */
function modules(qr) {
  const numbers = [...Array(qr.getModuleCount()).keys()];
  const row = (/** @type {number} */ at) => numbers.map((column) => (qr.isDark(at, column) ? '1' : '0')).join('');
  return numbers.flatMap((at) => [...row(at).matchAll(/1+/g)].map((run) => `M${run.index + MARGIN} ${at + MARGIN}h${run[0].length}v1h-${run[0].length}z`)).join('');
}
