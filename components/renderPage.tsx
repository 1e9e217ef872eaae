/**
 * Shows one of the extension's own pages once the settings are read, so that it is never painted in the wrong language or theme.
 * Whatever fails, in reading or in rendering, ends here: the page then says so.
 */
import { Component, type ComponentChild, type ComponentChildren, render } from 'preact';
import browser from 'webextension-polyfill';
import { defaultSettings, readSettings, type Settings } from '@/data/store/settings';
import { wordsOfPage } from './dressPage';
import { Failed } from './Failed';

/** @param page what to show, given the settings as they are stored now */
export async function renderPage(
  page: (settings: Settings) => ComponentChild | Promise<ComponentChild>,
): Promise<void> {
  const app = document.getElementById('app');
  if (!app) return;
  let settings = defaultSettings;
  try {
    settings = await readSettings(browser.storage);
    render(<Guarded settings={settings}>{await page(settings)}</Guarded>, app);
  } catch (error) {
    render(<Failed error={error} words={wordsOfPage(settings)} />, app);
  }
}

interface GuardedProps {
  settings: Settings;
  children: ComponentChildren;
}

/** Shows what it holds, or, where that fails, that it did. */
class Guarded extends Component<GuardedProps, { failure?: { error: unknown } }> {
  static override getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return <Failed error={failure.error} words={wordsOfPage(this.props.settings)} />;
  }
}
