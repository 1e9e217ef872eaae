/** What happened since 2012, oldest first: what is written down with its source, and the ends of accounts out of the registers. */
import { accountsOf, type KnownRecord, publishedOf } from '../model/knowledge';
import type { Developments, Register } from '../model/schema';
import { endOf } from '../model/standing';
import { firstDay } from '../model/time';
import type { Platform } from '../model/vocabulary';
import type { CardContext } from './context';
import { labelOf } from './labels';
import { platformNow } from './names';
import { linkOfSource, type SourceLink, sourceLink } from './sources';

/** Something that happened, in words. */
export interface Development {
  moment: string;
  text: string;
  source: SourceLink;
}

/**
 * The developments and the ends of these records' accounts, by their moments.
 * @param developments checked: each has its source
 */
export function developmentsOf(
  context: Pick<CardContext, 'words' | 'today' | 'knowledge'>,
  { developments, sources }: Developments,
  records: readonly KnownRecord[],
): Development[] {
  const { words } = context;
  const written = developments.flatMap(({ moment, text, source }): Development[] => {
    const found = sources.find(({ id }) => id === source);
    return found ? [{ moment, text: text[words.language], source: linkOfSource(found, words) }] : [];
  });
  const left = records.flatMap((record) =>
    endsOf(record, context.today).map(({ register, platform, moment, kept, source }) => ({
      moment,
      text: words.t(kept ? 'since.endedKept' : 'since.ended', {
        name: labelOf(context, record).who,
        platform: platformNow(platform, words),
      }),
      source: sourceLink(register, source, words),
    })),
  );
  return [...written, ...left].toSorted((a, b) => firstDay(a.moment).localeCompare(firstDay(b.moment)));
}

interface End {
  register: Register;
  platform: Platform;
  moment: string;
  kept?: true | undefined;
  source: string;
}

/** Where and when a record left a platform: its account there ended, or it is said to have none there since. */
function endsOf(record: KnownRecord, today: string): End[] {
  const ended = publishedOf(record).flatMap((known): End[] => {
    const end = endOf(known, today);
    return end ? [{ ...end.record, register: end.register, platform: known.account.platform }] : [];
  });
  const none = accountsOf(record).flatMap(({ claims: [{ register, record: account }] }): End[] => {
    if (account.status !== 'none') return [];
    const { platform, left, source } = account;
    return platform && left && firstDay(left) <= today ? [{ register, platform, moment: left, source }] : [];
  });
  return [...ended, ...none];
}
