/** Stands in for the extension's API in pages where the content script's parts run without the extension. */
export const browser = { runtime: { id: 'voorbeeld' } };
