/**
 * Whether what came is what was meant.
 *
 * @module hash
 */

/**
 * @param {Uint8Array} content
 * @returns {Promise<string>} SHA-256 in hexadecimal digits
 */
export async function hashOf(content) {
  const digest = await crypto.subtle.digest('SHA-256', /** @type {BufferSource} */ (content));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
