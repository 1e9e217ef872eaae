/** A record as a row of a list: its seal, its name, what it is, where it has accounts, how active it was. */
import check from 'icon:rosette-discount-check';
import type { ComponentChildren } from 'preact';
import type { Entry } from '@/data/views/entries';
import { markMatches } from '@/data/views/search';
import type { Words } from '@/data/views/words';
import { Icon } from '../Icon';
import { LevelMeter } from '../LevelMeter';
import { PlatformIcon } from '../PlatformIcon';
import './RecordRow.css';
import { Seal } from '../Seal';

interface RecordRowProps {
  words: Words;
  entry: Entry;
  /** What is searched for: marked where it is found. */
  query?: string;
  onOpen: () => void;
  /** What stands at the end in the place of the level. */
  end?: ComponentChildren;
}

export function RecordRow({ words, entry, query = '', onOpen, end }: RecordRowProps) {
  const { t, tCount } = words;
  const { id, seal, shortName, office, time, word, platforms, proven, level, followers } = entry;
  return (
    <button type="button" class="row" data-id={id} onClick={onOpen}>
      <Seal text={seal} standing={time === 'now' ? 'current' : 'historic'} isOwn={word !== undefined} size="s" />
      <span class="name">
        <Marked text={shortName} query={query} />
      </span>{' '}
      <span class="sub">
        <span class="office">
          <Marked text={office} query={query} />
          {word && ` · ${t(`row.${word}`)}`}
          {followers !== undefined && end === undefined && ` · ${tCount('row.followers', followers)}`}
        </span>{' '}
        <span class="platforms">
          {platforms.map((platform) => (
            <PlatformIcon key={platform} platform={platform} label={t(`platform.${platform}`)} />
          ))}
        </span>
      </span>{' '}
      <span class="end">
        {end ??
          (level ? (
            <LevelMeter level={level} words={t(`level.${level}`)} />
          ) : (
            proven.length > 0 && <Icon path={check} label={t('row.proven')} />
          ))}
      </span>
    </button>
  );
}

function Marked({ text, query }: { text: string; query: string }) {
  return (
    <>
      {markMatches(text, query).map(({ text: piece, found }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity
        found ? <mark key={at}>{piece}</mark> : piece,
      )}
    </>
  );
}
