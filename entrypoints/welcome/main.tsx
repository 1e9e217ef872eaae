import browser from 'webextension-polyfill';
import '@/components/page.css';
import { createBadge } from '@/components/badge';
import { renderPage } from '@/components/renderPage';
import { type PlaceBadge, Welcome } from '@/components/Welcome';
import { recordPath } from '@/data/addresses';
import { guidelines, register } from '@/data/bundled';
import { cardOf } from '@/data/card';
import { languageOf, wordsFor } from '@/data/messages';
import { labelOf } from '@/data/publish';
import { reportUrl } from '@/data/reportUrl';
import { Cards } from '../profiles.content/cards';
import { lookOf } from '../profiles.content/look';
import { sites } from '../profiles.content/sites';

/** As the content script does it, but for where the card comes from. */
const placeBadge: PlaceBadge = (name, official, settings) => {
  const ended = new AbortController();
  const words = wordsFor(languageOf(settings.language, browser.i18n.getMessage('extension_language')));
  const context = { register, guidelines, words, reportUrl: reportUrl(browser.runtime.getURL('')) };
  const badge = createBadge(labelOf(context, official), settings.badge, words.language, lookOf(name));
  const cards = new Cards({
    readCard: async () => cardOf(context, official),
    openRecord: (id) => location.assign(recordPath(id)),
    signal: ended.signal,
  });
  name.after(badge.host);
  cards.attach(badge, official.id);
  return () => {
    ended.abort();
    badge.host.remove();
  };
};

void renderPage((settings) => <Welcome initial={settings} sites={sites} placeBadge={placeBadge} />);
