/** The address of a state in a look, as `/card-2012/nl-dark/card.html#…`: the page of the extension reads what is behind its path. */
import type { Look, State } from './state';

/** `auto` follows the browser. */
export type AddressLook = Pick<Look, 'language' | 'direction'> & { theme: Look['theme'] | 'auto' };

/** The path, with a search and a fragment where the state has them. */
export function addressOf({ id, page, at = '' }: State, { language, theme, direction }: AddressLook): string {
  const isPlace = page !== 'card' && page !== 'parts';
  return `/${id}/${language}-${theme}-${direction ?? 'ltr'}/${page}.html${isPlace ? at : ''}`;
}

const form = /^\/([\w-]+)\/(nl|en)-(light|dark|auto)-(ltr|rtl)\/(\w+\.html)$/;

/** The path of the page itself, as it is served. */
export const servedPath = (path: string): string => path.replace(form, '/$5');

/** What an address says; undefined where it is none of a state. */
export function readAddress(path: string): { id: string; look: AddressLook } | undefined {
  const [, id, language, theme, direction] = form.exec(path) ?? [];
  if (!id) return undefined;
  return {
    id,
    look: {
      language: language === 'en' ? 'en' : 'nl',
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
      ...(direction === 'rtl' && { direction }),
    },
  };
}
