/** Shown once, after installing: what this does, a badge to try, where it works, how to pin it. */
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { dayOfRecord, publishedAccounts } from '@/data/model/lookups';
import type { Official } from '@/data/model/schema';
import type { SiteInfo } from '@/data/model/siteInfo';
import { register } from '@/data/registers/bundled';
import type { Settings } from '@/data/store/settings';
import { nameOf } from '@/data/views/names';
import { searchPath } from '@/data/views/ownPages';
import type { Words } from '@/data/views/words';
import './FormPage.css';
import { wordsOfPage } from './dressPage';
import { OutcomeLine } from './OutcomeLine';
import { SiteSwitches } from './SiteSwitches';
import { useStoredSettings } from './useStoredSettings';

/** Puts the official's badge behind the element, with its card; returns a function that takes it away. */
export type PlaceBadge = (name: HTMLElement, official: Official, settings: Settings) => () => void;

/** The first official with a published account. */
const example = register.officials.find(({ accounts }) => publishedAccounts(accounts).length > 0);

interface WelcomeProps {
  /** As they are stored when the page opens. */
  initial: Settings;
  sites: readonly SiteInfo[];
  placeBadge: PlaceBadge;
}

export function Welcome({ initial, sites, placeBadge }: WelcomeProps) {
  const { settings, outcome, change, tell } = useStoredSettings(initial);
  const words = useMemo(() => wordsOfPage(settings), [settings]);
  const { t, date } = words;
  const asOf = example ? dayOfRecord(example) : register.asOf;
  return (
    <main class="page">
      <h1>{t('welcome.title')}</h1>
      <p>{t('welcome.what')}</p>
      <section>
        <h2>{t('welcome.try')}</h2>
        <p>{t('welcome.tryHow')}</p>
        <Example words={words} settings={settings} placeBadge={placeBadge} />
        <p class="quiet">{t('welcome.old', { date: date(asOf) })}</p>
      </section>
      <section>
        <h2>{t('welcome.pin')}</h2>
        <p>{t(import.meta.env.FIREFOX ? 'welcome.pin.firefox' : 'welcome.pin.chrome')}</p>
        <p>{t('welcome.elsewhere')}</p>
      </section>
      <SiteSwitches words={words} sites={sites} settings={settings} onChange={change} onOutcome={tell} />
      <OutcomeLine words={words} outcome={outcome} />
      <p class="actions">
        <a class="button" href={searchPath('')}>
          {t('welcome.openRegister')}
        </a>{' '}
        <button type="button" onClick={() => void browser.runtime.openOptionsPage()}>
          {t('popup.settings')}
        </button>
      </p>
    </main>
  );
}

/** A name as it stands above a post, with a badge as it stands on a page. */
function Example({ words, settings, placeBadge }: { words: Words; settings: Settings; placeBadge: PlaceBadge }) {
  const name = useRef<HTMLElement>(null);
  useLayoutEffect(
    () => (name.current && example ? placeBadge(name.current, example, settings) : undefined),
    [settings, placeBadge],
  );
  if (!example) return null;
  return (
    <p class="example">
      <strong ref={name}>{nameOf(example, words)}</strong>
    </p>
  );
}
