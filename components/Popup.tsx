/** The popup: who is on the page, the register with its search, the guidelines, the figures, and the way to the settings. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SiteInfo } from '@/data/model/siteInfo';
import { contextFor } from '@/data/store/bundledContext';
import { changeSettings, type Settings } from '@/data/store/settings';
import { askAccess } from '@/data/store/siteAccess';
import { entriesOf } from '@/data/views/entries';
import { parsePopupAddress } from '@/data/views/ownPages';
import { everything, type Selection } from '@/data/views/selection';
import { FiguresView } from './FiguresView';
import { GuidelineList } from './GuidelineList';
import { PageRecords } from './PageRecords';
import './Popup.css';
import { dressPage } from './dressPage';
import { RecordView } from './RecordView';
import { RegisterList } from './RegisterList';
import { Reminder } from './Reminder';
import { Trouble } from './Trouble';
import { usePageRecords } from './usePageRecords';
import { useSettings } from './useSettings';

/** In a tab of its own the popup has no page to report on, so it leaves out the first view. */
const views = ['page', 'register', 'guidelines', 'figures'] as const;

interface PopupProps {
  /** As they are stored when it opens. */
  initial: Settings;
  /** The sites that have badges. */
  sites: readonly SiteInfo[];
}

export function Popup({ initial, sites }: PopupProps) {
  const [settings] = useSettings(initial);
  const [{ tab, query }] = useState(() => parsePopupAddress(location));
  const [view, setView] = useState<(typeof views)[number]>('register');
  const [recordId, setRecordId] = useRecordInAddress();
  const [selection, setSelection] = useState({ ...everything, query });
  const [returnTo, setReturnTo] = useState('');
  const page = usePageRecords(sites);
  const context = useMemo(() => {
    const made = contextFor(settings, browser);
    dressPage(settings, made.words);
    return made;
  }, [settings]);
  const entries = useMemo(() => entriesOf(context), [context]);
  // A register's own id leads to the record that it is part of.
  const openId = context.knowledge.find(recordId)?.id;
  const open = entries.find(({ id }) => id === openId);
  const { t, number, list } = context.words;
  /** The register, narrowed to what a figure counts. */
  const openList = (wanted: Partial<Selection>) => {
    setSelection({ ...everything, ...wanted });
    setView('register');
    setRecordId('');
  };
  const onPage = page.state === 'page' ? page.status.records.length : 0;

  return (
    <div class={tab ? 'popup tab' : 'popup'}>
      <header>
        <h1>{t('popup.title')}</h1>
        <nav>
          {(tab ? views.slice(1) : views).map((name) => (
            <button
              key={name}
              type="button"
              aria-current={view === name && !recordId ? 'page' : undefined}
              onClick={() => {
                setView(name);
                setRecordId('');
              }}
            >
              {t(`popup.${name}`)}
              {name === 'page' && onPage > 0 && <span class="count">{number(onPage)}</span>}
            </button>
          ))}
        </nav>
        <button type="button" class="settings" onClick={() => void browser.runtime.openOptionsPage()}>
          {t('popup.settings')}
        </button>
      </header>
      <main>
        {(view === 'register' || view === 'page') && !recordId && page.state === 'page' && (
          <Trouble {...page} words={context.words} />
        )}
        {(view === 'register' || view === 'figures') && !recordId && <Reminder context={context} />}
        {recordId ? (
          <RecordView
            context={context}
            entry={open}
            onClose={() => {
              setReturnTo(recordId);
              setRecordId('');
            }}
          />
        ) : view === 'register' ? (
          <RegisterList
            words={context.words}
            entries={entries}
            selection={selection}
            onSelection={setSelection}
            onOpen={setRecordId}
            returnTo={returnTo}
          />
        ) : view === 'page' ? (
          <PageRecords
            context={context}
            entries={entries}
            answer={page}
            siteNames={list(sites.map(({ name }) => name))}
            sitesOff={settings.sitesOff}
            onOpen={setRecordId}
            onSwitchOn={(id) => void switchOn(id)}
            onAlways={(site, isKnown) => {
              // The browser's question may close the popup: so the setting is stored first, and the background does the rest.
              void askAccess(site);
              void switchOn(site.id, isKnown ? [] : site.hosts);
            }}
          />
        ) : view === 'guidelines' ? (
          <GuidelineList context={context} />
        ) : (
          <FiguresView context={context} onOpenList={openList} />
        )}
      </main>
    </div>
  );
}

/** The record that is open stands behind the `#`, so that a page's card can open it and the browser can go back from it. */
function useRecordInAddress(): [string, (id: string) => void] {
  const [id, setId] = useState(() => parsePopupAddress(location).record);
  useEffect(() => {
    const onChange = () => setId(parsePopupAddress(location).record);
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  const open = (next: string) => {
    location.hash = encodeURIComponent(next);
  };
  return [id, open];
}

async function switchOn(siteId: string, added: readonly string[] = []): Promise<void> {
  try {
    await changeSettings(browser.storage, { sitesOff: { remove: [siteId] }, hosts: { add: added } });
  } catch {
    // The settings page says why it failed, and lets the user try again.
    await browser.runtime.openOptionsPage();
  }
}
