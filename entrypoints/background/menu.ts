/**
 * The context menu: "look up in the register" on a link or a selection, "add to my register" and "mark known accounts" on a page. Not on Android, where there
 * is no such menu.
 */
import browser, { type Menus } from 'webextension-polyfill';
import { bundledKnowledge } from '@/data/store/bundledContext';
import { markPage } from '@/data/store/siteAccess';
import { notePathFor, recordPath, searchPath } from '@/data/views/ownPages';
import { profileOfUrl, siteAt } from '../profiles.content/sites';
import { backgroundWords } from './backgroundContext';

const lookUpId = 'lookUp';
const markId = 'mark';
const noteId = 'note';

/** Not every browser has the API that the types promise. */
const menus: Menus.Static | undefined = browser.contextMenus;

/** Makes the menu again, in the language that is set now; the browser keeps it while the background sleeps. */
export async function createMenu(): Promise<void> {
  if (!menus) return;
  const { words } = await backgroundWords();
  await menus.removeAll();
  menus.create({ id: lookUpId, contexts: ['link', 'selection'], title: words.t('toolbar.lookUp') });
  menus.create({ id: noteId, contexts: ['page'], title: words.t('toolbar.note') });
  menus.create({ id: markId, contexts: ['page'], title: words.t('toolbar.mark') });
}

/** Does what the entries of the context menu are chosen for. To be called at once when the background wakes. */
export function listenToMenu(): void {
  menus?.onClicked.addListener(({ menuItemId, selectionText, linkUrl }, tab) => {
    if (menuItemId === lookUpId) void browser.tabs.create({ url: lookUp(selectionText, linkUrl) });
    else if (menuItemId === noteId)
      void browser.tabs.create({ url: notePathFor({ record: '', ...(tab?.id !== undefined && { tab: tab.id }) }) });
    // Pages where the browser does not allow it (its own, its store) have nothing to mark anyway.
    else if (tab?.id !== undefined) {
      const { hostname = '' } = URL.parse(tab.url ?? '') ?? {};
      void markPage(tab.id, siteAt(hostname)).catch(() => undefined);
    }
  });
}

/**
 * The address of the register, opened at what was pointed at.
 * @param selection the selected text; chosen on purpose, so it counts before the link it may be in
 * @param link an address
 */
function lookUp(selection: string | undefined, link: string | undefined): string {
  const selected = selection?.trim();
  if (selected) return searchPath(selected);
  const account = link && URL.canParse(link) ? profileOfUrl(new URL(link)) : undefined;
  if (!account) return searchPath('');
  const [record] = bundledKnowledge().ownersOf(account.platform, account.handle);
  return record ? recordPath(record.id) : searchPath(account.handle);
}
