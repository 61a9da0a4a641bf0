/**
 * Pictures that say the same as the words beside them: a different shape for every state, so that nothing hangs on colour.
 *
 * @module icons
 */

import { svg } from './dom.js';

/** @typedef {'yes' | 'no' | 'maybe' | 'unasked' | 'skipped' | 'warning'} Picture */

/** @type {Readonly<Record<Picture, readonly (readonly [string, string])[]>>} path data, and whether it is the sign on the shape */
const SHAPES = {
  yes: [['M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z', 'shape'], ['M6.5 12.5l3.8 3.8l7.2-8', 'sign']],
  no: [['M3 3h18v18H3z', 'shape'], ['M8 8l8 8M16 8l-8 8', 'sign']],
  maybe: [['M12 .5L23.5 12L12 23.5L.5 12z', 'shape'], ['M9.3 9.2c.2-1.6 1.3-2.5 2.8-2.5c1.6 0 2.7 1 2.7 2.4c0 2.2-2.8 2.3-2.8 4.4M12 16.6v.6', 'sign']],
  unasked: [['M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 1 0 0-19z', 'outline']],
  skipped: [['M5 12h14', 'line']],
  warning: [['M12 1.5L23.5 22H.5z', 'shape'], ['M12 9v6M12 18v.6', 'sign']],
};

/**
 * @param {Picture} picture
 * @returns {SVGElement}
 */
export function icon(picture) {
  const parts = SHAPES[picture].map(([path, part]) => svg('path', { d: path, class: `quiz-icon__${part}` }));
  return svg('svg', { class: `quiz-icon quiz-icon--${picture}`, viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, parts);
}
