/**
 * How much the engine weighs on its way, without fetching it: what the host says of each file.
 *
 * @module engine_weight
 */

/**
 * @param {URL} address of the manifest
 * @returns {Promise<number>} bytes, as the host's compression leaves them
 */
export async function weightOf(address) {
  /** @type {{files: readonly {path: string, bytes: number}[]}} */
  const { files } = await (await fetch(address.href)).json();
  const weights = files.map(async ({ path, bytes }) => {
    const { headers } = await fetch(new URL(path, address).href, { method: 'HEAD' });
    return Number(headers.get('content-length')) || bytes;
  });
  return (await Promise.all(weights)).reduce((sum, one) => sum + one, 0);
}
