import browser from 'webextension-polyfill';
import '@/components/page.css';
import { createBadge, plainLook, setLook } from '@/components/badge';
import { renderPage } from '@/components/renderPage';
import { type PlaceBadge, Welcome } from '@/components/Welcome';
import { contextFor } from '@/data/store/bundledContext';
import { cardOf } from '@/data/views/card';
import { labelOf } from '@/data/views/labels';
import { recordPath } from '@/data/views/ownPages';
import { cardOpener } from '../card.content/openCard';
import { Cards } from '../profiles.content/cards';
import { lookOf } from '../profiles.content/look';
import sites from '../profiles.content/sites/index.ts?info';

/** As the content script does it, with a card that is made here. */
const placeBadge: PlaceBadge = (name, official, settings) => {
  const ended = new AbortController();
  const context = contextFor(settings, browser);
  const { language } = context.words;
  const record = context.knowledge.find(official.id);
  if (!record) return () => ended.abort();
  const badge = createBadge(labelOf(context, record), settings.badge, language, plainLook);
  const cards = new Cards({
    makeCard: async () => cardOpener(cardOf(context, record), (id) => location.assign(recordPath(id))),
    signal: ended.signal,
  });
  name.after(badge.host);
  setLook(badge, lookOf(name, badge.button));
  cards.attach(badge, official.id);
  return () => {
    ended.abort();
    badge.host.remove();
  };
};

void renderPage((settings) => <Welcome initial={settings} sites={sites} placeBadge={placeBadge} />);
