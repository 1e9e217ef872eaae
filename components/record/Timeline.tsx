/** Events as a line of time, oldest first. */

import account from 'icon:at';
import office from 'icon:briefcase';
import organisation from 'icon:building-bank';
import type { TimelineEvent } from '@/data/views/timeline';
import type { Words } from '@/data/views/words';
import { Icon } from '../Icon';
import { SourceLine } from '../SourceLine';

const icons: Record<TimelineEvent['kind'], string> = { office, organisation, account };

export function Timeline({ events, words }: { events: readonly TimelineEvent[]; words: Words }) {
  return (
    <ol class="timeline">
      {events.map(({ kind, moment, when, text, note, source }) => (
        <li key={moment + text}>
          <span class="sign">
            <Icon path={icons[kind]} />
          </span>
          <p class="when">{when}</p>
          <p>{text}</p>
          {note && <p class="quiet">{note}</p>}
          <SourceLine source={source} words={words} />
        </li>
      ))}
    </ol>
  );
}
