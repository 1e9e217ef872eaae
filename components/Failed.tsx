/** In the place of a page that could not be shown: that something went wrong, and what to do. */
import browser from 'webextension-polyfill';
import { reportUrl } from '@/data/views/reportUrl';
import type { Words } from '@/data/views/words';
import { ExternalLink } from './ExternalLink';
import './Failed.css';

/** Begins anew without what was open: it may be that which cannot be shown. */
const startAnew = () => location.replace(location.pathname + location.search);

/** Says that something went wrong here, and how to report it. */
export function Failed({ error, words: { t } }: { error: unknown; words: Words }) {
  const { version } = browser.runtime.getManifest();
  return (
    <main class="failed">
      <p role="alert">{t('failed.what')}</p>
      <p>{t('failed.report', { version })}</p>
      <pre>{String(error)}</pre>
      <p class="ways">
        <button type="button" onClick={startAnew}>
          {t('failed.again')}
        </button>{' '}
        <ExternalLink href={reportUrl(browser.runtime.getURL(''))} label={t('failed.form')} />
      </p>
    </main>
  );
}
