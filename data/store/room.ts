/** How much the browser has room for. */

/**
 * So many times the size of a list its register takes, with what is made out of it, and with the edition before, which is kept to
 * be brought back: measured with 100,000 officials.
 */
const growth = 16;

/** Of how many megabytes a list may be, so that the browser can keep its register; as many as one likes where it does not say. */
export async function megabytesOfRoom(): Promise<number> {
  // Some private windows have no storage, and say so by failing.
  const { quota, usage = 0 } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return quota === undefined ? Number.POSITIVE_INFINITY : Math.max(0, quota - usage) / 1e6 / growth;
}
