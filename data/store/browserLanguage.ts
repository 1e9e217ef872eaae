/** Which of the extension's languages the browser speaks. Apart from the messages, so that pages need not carry those. */

/**
 * The language in which the browser shows the extension's name, as that message says of itself.
 * @param i18n the browser's own messages. Chromium sometimes has none just after it started, and answers with an empty text;
 *   then what the user reads pages in decides
 * @returns English for everyone whose browser is not Dutch, as the extension's second language
 */
export function browserLanguage(i18n: { getMessage(name: string): string }): 'nl' | 'en' {
  return (i18n.getMessage('extension_language') || navigator.language).startsWith('nl') ? 'nl' : 'en';
}
