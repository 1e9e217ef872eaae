/** The register in the address bar: `ambt`, a space, and what to search for. Not on Android, where there is no such thing. */
import browser, { type Omnibox } from 'webextension-polyfill';
import type { Knowledge } from '@/data/model/knowledge';
import { bundledKnowledge } from '@/data/store/bundledContext';
import { readDerived } from '@/data/store/derived';
import { readList } from '@/data/store/derivedList';
import { separator } from '@/data/views/labels';
import { recordPath, searchPath } from '@/data/views/ownPages';
import { entriesIn, type RecordList, recordListOf } from '@/data/views/recordList';
import { everything } from '@/data/views/selection';
import type { Language, Words } from '@/data/views/words';
import { backgroundWords, contextOf } from './backgroundContext';
import { knownForAnswer } from './knownForAnswer';

/** Not every browser has the API that the types promise. */
const omnibox: Omnibox.Static | undefined = browser.omnibox;

/** The list of the last query, and of what it was. */
let last: { of: Knowledge | string; language: Language; list: RecordList } | undefined;

/** What the address bar has room for. */
const maxSuggestions = 6;

/** Answers what is typed in the address bar. To be called at once when the background wakes. */
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
  const { words } = await backgroundWords();
  const list = await listNow(words);
  const found = entriesIn(list.view({ selection: { ...everything, query }, span: { from: 0, until: maxSuggestions } }));
  // With a space behind it: browsers leave out a suggestion that is just what was typed.
  if (found.length === 0) return [{ content: `${query} `, description: escaped(words.t('omnibox.nothing')) }];
  return found.map(({ id, name, office, year }) => ({
    content: id,
    description: escaped(`${name}, ${office.replace(separator, ' ')} (${year})`),
  }));
}

/** Of large registers as it is kept, else made of all that is known. */
async function listNow(words: Words): Promise<RecordList> {
  const kept = await readDerived([]).catch(() => undefined);
  const of = kept?.basis ?? (await knownForAnswer());
  if (last?.of === of && last.language === words.language) return last.list;
  const listHere = async () => recordListOf(await contextOf(typeof of === 'string' ? await knownForAnswer() : of));
  const list = (kept && (await readList(words))) ?? (await listHere());
  last = { of, language: words.language, list };
  return list;
}

/** Chrome reads descriptions as XML, Firefox as they are. */
function escaped(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
