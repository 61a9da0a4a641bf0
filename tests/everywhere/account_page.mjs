/// <reference lib="dom" />

/**
 * Starts the worker that gives the account, and puts the result into the page.
 *
 * @module account_page
 */

const worker = new Worker('account_worker.mjs', { type: 'module' });
worker.addEventListener('message', ({ data }) => show(data));
worker.addEventListener('error', ({ message }) => show({ failed: message }));
worker.postMessage(location.hash.slice(1));

/** @param {object} found */
function show(found) {
  const place = document.createElement('pre');
  place.id = 'account';
  place.textContent = JSON.stringify(found);
  document.body.append(place);
}
