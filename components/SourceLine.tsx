/** Where a fact comes from, as one quiet line. */
import type { SourceLink } from '@/data/views/sources';
import type { Words } from '@/data/views/words';
import { ExternalLink } from './ExternalLink';

export function SourceLine({ source: { title, href }, words }: { source: SourceLink; words: Words }) {
  return (
    <p class="quiet">
      {words.t('card.source')}: {href ? <ExternalLink href={href} label={title} /> : title}
    </p>
  );
}
