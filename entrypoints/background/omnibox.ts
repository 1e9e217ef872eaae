/** The register in the address bar: `ambt`, a space, and what to search for. Not on Android, where there is no such thing. */
import browser, { type Omnibox } from 'webextension-polyfill';
import { bundledKnowledge } from '@/data/store/bundledContext';
import { entriesOf } from '@/data/views/entries';
import { separator } from '@/data/views/labels';
import { recordPath, searchPath } from '@/data/views/ownPages';
import { type RecordSearch, searchOver } from '@/data/views/search';
import { everything, select } from '@/data/views/selection';
import { backgroundContext, backgroundWords } from './backgroundContext';

/** Not every browser has the API that the types promise. */
const omnibox: Omnibox.Static | undefined = browser.omnibox;

/** Of all records, in whichever language: built at the first query. */
let search: RecordSearch | undefined;

/** What the address bar has room for. */
const maxSuggestions = 6;

export function listenToOmnibox(): void {
  if (!omnibox) return;
  omnibox.onInputStarted.addListener(() => void hint());
  omnibox.onInputChanged.addListener((query, suggest) => {
    if (query.trim()) void suggestions(query).then(suggest);
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    // The text is a record's id where a suggestion was chosen, else what was typed.
    const isRecord = bundledKnowledge().find(text)?.id === text;
    const url = browser.runtime.getURL(isRecord ? recordPath(text) : searchPath(text.trim()));
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

/** What the line says that stands above the suggestions. */
async function hint(): Promise<void> {
  const { words } = await backgroundWords();
  omnibox?.setDefaultSuggestion({ description: escaped(words.t('omnibox.hint')) });
}

async function suggestions(query: string): Promise<Omnibox.SuggestResult[]> {
  const context = await backgroundContext();
  const { words } = context;
  const entries = entriesOf(context);
  search ??= searchOver(entries);
  const found = select(entries, { ...everything, query }, search, words.language);
  // With a space behind it: browsers leave out a suggestion that is just what was typed.
  if (found.length === 0) return [{ content: `${query} `, description: escaped(words.t('omnibox.nothing')) }];
  return found.slice(0, maxSuggestions).map(({ id, name, office, year }) => ({
    content: id,
    description: escaped(`${name}, ${office.replace(separator, ' ')} (${year})`),
  }));
}

/** Chrome reads descriptions as XML, Firefox as they are. */
function escaped(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
