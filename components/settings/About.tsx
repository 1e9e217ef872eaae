/** What this is, by which version and licence, and where a fault is reported. */
import browser from 'webextension-polyfill';
import { searchPath, welcomePath } from '@/data/views/ownPages';
import { reportUrl } from '@/data/views/reportUrl';
import { ExternalLink } from '../ExternalLink';
import type { SettingsWords } from './settingsWords';

export function About({ words: { t } }: { words: SettingsWords }) {
  const { version } = browser.runtime.getManifest();
  return (
    <>
      <p class="lead">{t('about.what')}</p>
      <p>{t('about.private')}</p>
      <ul class="aboutLinks">
        <li>
          <a href={searchPath('')}>{t('welcome.openRegister')}</a>
        </li>
        <li>
          <a href={welcomePath}>{t('about.welcome')}</a>
        </li>
        <li>
          <ExternalLink href={reportUrl(browser.runtime.getURL(''))} label={t('card.report')} />
        </li>
      </ul>
      <p class="quiet">{t('about.version', { version })}</p>
    </>
  );
}
