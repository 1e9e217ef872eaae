/** The context menu on a link or a selection: "look up in the register". Not on Android, where there is no such menu. */
import browser, { type Menus } from 'webextension-polyfill';
import { recordPath, searchPath } from '@/data/addresses';
import { register } from '@/data/bundled';
import { findByAccount } from '@/data/register';
import { handleOfUrl } from '../profiles.content/sites';
import { backgroundContext } from './context';

const id = 'lookUp';

/** Not every browser has the API that the types promise. */
const menus: Menus.Static | undefined = browser.contextMenus;

/** Makes the menu anew, in the language that is chosen now; the browser keeps it while the background sleeps. */
export async function createMenu(): Promise<void> {
  if (!menus) return;
  const { words } = await backgroundContext();
  await menus.removeAll();
  menus.create({ id, contexts: ['link', 'selection'], title: words.t('toolbar.lookUp') });
}

export function listenToMenu(): void {
  menus?.onClicked.addListener(({ selectionText, linkUrl }) => {
    void browser.tabs.create({ url: lookUp(selectionText, linkUrl) });
  });
}

/**
 * Where the register stands open at what was pointed at.
 * @param selection the selected text: what the user chose on purpose, so it goes before the link that it may be in
 * @param link an address
 */
function lookUp(selection: string | undefined, link: string | undefined): string {
  const selected = selection?.trim();
  if (selected) return searchPath(selected);
  const account = link && URL.canParse(link) ? handleOfUrl(new URL(link)) : undefined;
  if (!account) return searchPath('');
  const official = findByAccount(register, account.platform, account.handle);
  return official ? recordPath(official.id) : searchPath(account.handle);
}
