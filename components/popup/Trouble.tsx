/** What is wrong on the page in the active tab, and a way to report it. */
import browser from 'webextension-polyfill';
import type { SiteInfo } from '@/data/model/siteInfo';
import type { PageStatus } from '@/data/views/pageStatus';
import type { Words } from '@/data/views/words';
import { ReportMaker } from './ReportMaker';

interface TroubleProps {
  words: Words;
  status: PageStatus;
  /** The site, if it is one with rules of its own. */
  site?: SiteInfo;
  tabId: number;
}

export function Trouble({ words, status, site, tabId }: TroubleProps) {
  const { t } = words;
  const { state, missing, faults } = status;
  const { version } = browser.runtime.getManifest();
  const [fault] = faults;
  if (state === 'otherCopy') {
    return (
      <aside class="trouble" aria-label={t('trouble.label')}>
        <p role="alert">{t('trouble.otherCopy')}</p>
      </aside>
    );
  }
  if (!fault && !missing) return null;
  return (
    <aside class="trouble" aria-label={t('trouble.label')}>
      {fault && (
        <p role="alert">
          {t(state === 'failed' ? 'trouble.failed' : 'trouble.fault')}{' '}
          {t('trouble.part', { part: t(`trouble.part.${fault.part}`), version })}
        </p>
      )}
      {missing && <p role="alert">{t('trouble.missing', { name: site?.name ?? '' })}</p>}
      <ReportMaker words={words} status={status} siteId={site?.id} version={version}>
        {state === 'failed' && (
          <button type="button" class="plain" onClick={() => void browser.tabs.reload(tabId)}>
            {t('page.reload')}
          </button>
        )}
      </ReportMaker>
    </aside>
  );
}
