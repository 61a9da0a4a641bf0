/**
 * How much the engine weighs on its way, without fetching it: what the host says of each file.
 *
 * @module engine_weight
 */

import { packedBytes, readManifest } from './engine_files.js';

/**
 * @param {URL} address of the manifest
 * @returns {Promise<number>} bytes, as the host's compression leaves them
 */
export async function weightOf(address) {
  const { files } = await readManifest(address.href);
  const weights = files.map(async (file) => packedBytes(await fetch(file.address, { method: 'HEAD' }), file.bytes));
  return (await Promise.all(weights)).reduce((sum, one) => sum + one, 0);
}
