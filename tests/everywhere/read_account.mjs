/**
 * Lets a Python in WebAssembly give its account (account.py) and returns the SHA-256 of every batch; the same under Node and in a browser.
 *
 * @module read_account
 */

/**
 * @param {import('pyodide').PyodideAPI} python with the engine loaded
 * @param {string} source account.py
 * @param {boolean} brief
 * @returns {Promise<{digests: string[], bytes: number, python: string, pyodide: string}>}
 */
export async function readAccount(python, source, brief) {
  python.globals.set('__name__', 'account');
  python.runPython(source);
  const batches = python.runPython(`batches(brief=${brief ? 'True' : 'False'})`);
  const digests = [];
  let bytes = 0;
  for (const batch of batches) {
    const content = new TextEncoder().encode(batch);
    bytes += content.length;
    digests.push(hexadecimal(await crypto.subtle.digest('SHA-256', content)));
  }
  return { digests, bytes, python: python.runPython('import sys; sys.version.split()[0]'), pyodide: python.version };
}

/**
 * @param {ArrayBuffer} digest
 * @returns {string}
 */
function hexadecimal(digest) {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
