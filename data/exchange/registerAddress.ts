/** The address of a register that others keep, as people type or paste it. */

/**
 * @returns the whole address; undefined where it is none by which a register can be followed: https only, and without a name and
 *   password, which would be kept and shown
 */
export function registerAddressIn(text: string): string | undefined {
  const typed = text.trim();
  const address = URL.parse(
    /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]*:\d/.test(typed) ? typed : `https://${typed}`,
  );
  if (address?.protocol !== 'https:' || address.username || address.password) return undefined;
  address.hash = '';
  return address.href;
}

/** The host that has to be asked for it. */
export const hostOf = (address: string): string => new URL(address).hostname;
