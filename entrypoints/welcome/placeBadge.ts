/** Puts badges on the extension's own pages as the content script does it on others, with cards that are made here. */
import browser from 'webextension-polyfill';
import { plainLook } from '@/components/badge/badge';
import badgeCss from '@/components/badge/badge.css?inline';
import { badgeMaker } from '@/components/badge/badgeMaker';
import { cardLook } from '@/components/card/cardLook';
import type { PlaceBadge } from '@/components/settings/NamedBadge';
import { contextFor } from '@/data/store/bundledContext';
import { cardOf } from '@/data/views/card';
import { labelOf } from '@/data/views/labels';
import { recordPath } from '@/data/views/ownPages';
import { cardMaker } from '../card.content/openCard';
import { Cards } from '../profiles.content/cards';
import { lookOf } from '../profiles.content/look';

const createBadge = badgeMaker(badgeCss);
const makeCard = cardMaker(cardLook);

export const placeBadge: PlaceBadge = (name, { recordId, shape, settings, onCard }) => {
  const ended = new AbortController();
  const context = contextFor(settings, browser);
  const record = context.knowledge.find(recordId);
  if (!record) return () => ended.abort();
  const badge = createBadge({ label: labelOf(context, record), shape, language: context.words.language }, plainLook);
  const cards = new Cards({
    makeCard: async () => {
      onCard?.();
      return makeCard(cardOf(context, record), (id) => location.assign(recordPath(id)));
    },
    signal: ended.signal,
  });
  name.after(badge.host);
  badge.setLook(lookOf(name, badge.button));
  cards.attach(badge, recordId);
  return () => {
    ended.abort();
    badge.host.remove();
  };
};
