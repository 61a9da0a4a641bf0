/**
 * Whether what came is what was meant.
 *
 * @module hash
 */

/** The worker puts another in its place. */
const original = fetch;

/**
 * Over plain HTTP scripts may not hash: there the browser checks, as it hands out what it has been given.
 * @param {Uint8Array<ArrayBuffer>} content
 * @param {string} sha256 in hexadecimal digits
 * @returns {Promise<boolean>} whether it is what has that hash
 */
export async function isWhole(content, sha256) {
  if (crypto.subtle) return (await hashOf(content)) === sha256;
  const address = URL.createObjectURL(new Blob([content]));
  try {
    await original(address, { integrity: integrityOf(sha256) });
    return true;
  } catch {
    return false;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * @param {Uint8Array} content
 * @returns {Promise<string>} SHA-256 in hexadecimal digits
 */
export async function hashOf(content) {
  const digest = await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (content));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * @param {string} sha256
 * @returns {string} as `fetch` wants to be given it
 */
function integrityOf(sha256) {
  return `sha256-${btoa(sha256.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))))}`;
}
