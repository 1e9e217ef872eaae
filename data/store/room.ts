/** How much the browser has room for. */

/**
 * So many times the size of a list its register takes at most: measured in Chromium with 20,000 made-up officials, whose list took 5
 * times its size with what is made out of it, and 12 times once there was an edition before, which is kept to be brought back.
 */
const growth = 12;

/**
 * Of how many megabytes a list may be, so that the browser can keep its register; as many as one likes where it does not say.
 * Chromium says that ten gigabytes are left, whatever the disk: where that is not so, the import fails, and says why.
 */
export async function megabytesOfRoom(): Promise<number> {
  // Some private windows have no storage, and say so by failing.
  const { quota, usage = 0 } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return quota === undefined ? Number.POSITIVE_INFINITY : Math.max(0, quota - usage) / 1e6 / growth;
}
