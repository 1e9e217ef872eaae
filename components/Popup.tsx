/** The popup: who is on the page, the register with its search, the guidelines, the figures, and the way to the settings. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { guidelines, register } from '@/data/bundled';
import type { CardContext } from '@/data/card';
import { reportUrl } from '@/data/reportUrl';
import { everything } from '@/data/selection';
import type { Settings } from '@/data/settings';
import { FiguresView } from './FiguresView';
import { GuidelineList } from './GuidelineList';
import { PageOfficials } from './PageOfficials';
import './Popup.css';
import { RecordView } from './RecordView';
import { RegisterList } from './RegisterList';
import { useSettings, wordsOf } from './useWords';

const views = ['page', 'register', 'guidelines', 'figures'] as const;

export function Popup() {
  const [settings] = useSettings();
  return settings ? <Views settings={settings} /> : null;
}

function Views({ settings }: { settings: Settings }) {
  const [view, setView] = useState<(typeof views)[number]>('register');
  const [recordId, setRecordId] = useRecordInAddress();
  const [selection, setSelection] = useState(everything);
  const [returnTo, setReturnTo] = useState('');
  const context = useMemo<CardContext>(
    () => ({ register, guidelines, words: wordsOf(settings), reportUrl: reportUrl(browser.runtime.getURL('')) }),
    [settings],
  );
  const { t } = context.words;

  return (
    <div class="popup">
      <header>
        <h1>{t('popup.title')}</h1>
        <nav>
          {views.map((name) => (
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
            </button>
          ))}
        </nav>
        <button type="button" class="settings" onClick={() => void browser.runtime.openOptionsPage()}>
          {t('popup.settings')}
        </button>
      </header>
      <main>
        {recordId ? (
          <RecordView
            context={context}
            id={recordId}
            onClose={() => {
              setReturnTo(recordId);
              setRecordId('');
            }}
          />
        ) : view === 'register' ? (
          <RegisterList
            context={context}
            selection={selection}
            onSelection={setSelection}
            onOpen={setRecordId}
            returnTo={returnTo}
          />
        ) : view === 'page' ? (
          <PageOfficials context={context} onOpen={setRecordId} />
        ) : view === 'guidelines' ? (
          <GuidelineList context={context} />
        ) : (
          <FiguresView context={context} />
        )}
      </main>
    </div>
  );
}

/** The record that is open stands behind the `#`, so that a page's card can open it and the browser can go back from it. */
function useRecordInAddress(): [string, (id: string) => void] {
  const [id, setId] = useState(recordInAddress);
  useEffect(() => {
    const onChange = () => setId(recordInAddress());
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  const open = (next: string) => {
    location.hash = encodeURIComponent(next);
  };
  return [id, open];
}

function recordInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    // Not written by us; the view says that there is no such record.
    return location.hash;
  }
}
