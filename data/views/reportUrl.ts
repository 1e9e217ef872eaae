/** Where an error can be reported: the extension's page in the store that it came from. */

/**
 * The address of the store page for the installed extension.
 * @param extensionUrl any address within the extension; in Chrome its host is the id that the store knows
 * @returns Chrome's support page, or on Firefox the add-on's page by its fixed id
 */
export function reportUrl(extensionUrl: string): string {
  const { protocol, hostname } = new URL(extensionUrl);
  return protocol === 'chrome-extension:'
    ? `https://chromewebstore.google.com/detail/${hostname}/support`
    : `https://addons.mozilla.org/firefox/addon/${encodeURIComponent(geckoId)}/`;
}

/** The extension's id on Firefox; it never changes. */
export const geckoId = '{5b0f4a52-7d0c-4f2e-9a36-6c1f2f1f4e8a}';
