/** What of an account its page tells by itself: where it is, under which name, since when that is so and by whose word. */
import type { NotedAccount } from '@/data/exchange/noteDraft';
import { writtenHandle } from '@/data/model/handles';
import { platformNow } from '@/data/views/names';
import { ExternalLink } from '../ExternalLink';
import { PlatformIcon } from '../PlatformIcon';
import type { PageOfNote } from './noteFacts';
import type { NoteWords } from './noteWords';

interface PageFactsProps {
  words: NoteWords;
  profile: NotedAccount;
  facts: PageOfNote;
}

export function PageFacts({ words, profile: { platform, handle, lastingId }, facts: { day, source } }: PageFactsProps) {
  const { t, date } = words;
  return (
    <p class="pageFacts">
      <PlatformIcon platform={platform} />
      <b>{writtenHandle(platform, handle)}</b> {platformNow(platform, words)}
      {lastingId && <small> · {t('note.lastingId', { id: lastingId })}</small>}
      <span class="quiet">
        {t('note.asOf', { date: date(day) })} <ExternalLink href={source.url} label={source.url ?? source.title} />
      </span>
    </p>
  );
}
