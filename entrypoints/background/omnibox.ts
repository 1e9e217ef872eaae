/** The register in the address bar: `ambt`, a space, and what to search for. Not on Android, where there is no such thing. */
import browser, { type Omnibox } from 'webextension-polyfill';
import { recordPath, searchPath } from '@/data/addresses';
import { register } from '@/data/bundled';
import { nameOf } from '@/data/card';
import { labelOf } from '@/data/publish';
import { findOfficial } from '@/data/register';
import { searchOver } from '@/data/search';
import { backgroundContext } from './context';

/** Not every browser has the API that the types promise. */
const omnibox: Omnibox.Static | undefined = browser.omnibox;

/** What the address bar has room for. */
const maxSuggestions = 6;

export function listenToOmnibox(): void {
  if (!omnibox) return;
  const search = searchOver(register);
  omnibox.onInputStarted.addListener(() => void hint());
  omnibox.onInputChanged.addListener((query, suggest) => {
    if (query.trim()) void suggestions(query, search(query)).then(suggest);
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    // The text is a record's id where a suggestion was chosen, else what was typed.
    const url = browser.runtime.getURL(findOfficial(register, text) ? recordPath(text) : searchPath(text.trim()));
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

/** What the line says that stands above the suggestions. */
async function hint(): Promise<void> {
  const { words } = await backgroundContext();
  omnibox?.setDefaultSuggestion({ description: escaped(words.t('omnibox.hint')) });
}

async function suggestions(query: string, ids: string[]): Promise<Omnibox.SuggestResult[]> {
  const context = await backgroundContext();
  const { words } = context;
  // With a space behind it: browsers leave out a suggestion that is just what was typed.
  if (ids.length === 0) return [{ content: `${query} `, description: escaped(words.t('omnibox.nothing')) }];
  return ids.slice(0, maxSuggestions).flatMap((id) => {
    const official = findOfficial(register, id);
    if (!official) return [];
    const { role, organisation, year } = labelOf(context, official);
    const description = `${nameOf(official, words)}, ${role} ${organisation} (${year})`;
    return [{ content: id, description: escaped(description) }];
  });
}

/** Chrome reads descriptions as XML, Firefox as they are. */
function escaped(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
