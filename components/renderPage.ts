/** Shows one of the extension's own pages once the settings are read, so that it is never painted in the wrong language or theme. */
import { type ComponentChild, render } from 'preact';
import browser from 'webextension-polyfill';
import { readSettings, type Settings } from '@/data/store/settings';

/** @param page what to show, given the settings as they are stored now */
export async function renderPage(
  page: (settings: Settings) => ComponentChild | Promise<ComponentChild>,
): Promise<void> {
  const app = document.getElementById('app');
  const settings = await readSettings(browser.storage);
  if (app) render(await page(settings), app);
}
