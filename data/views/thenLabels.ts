/** What badges show on posts of other days than this: worked out once, when the index of accounts is made. */

import { writtenHandle } from '../model/handles';
import type { KnownAccount, KnownRecord } from '../model/knowledge';
import { organisationOf } from '../model/lookups';
import type { PublishedAccount } from '../model/schema';
import { endOf, periodOfPost } from '../model/standing';
import { organisationAt, periodOfPosts, postAt, renamings, wasTheirs } from '../model/then';
import { turnsOf } from '../model/time';
import type { BadgeLabel } from './accountIndex';
import { type LabelContext, labelOf, noteKey, ownWord } from './labels';
import { inLanguage, shortTitleOf } from './names';
import { dateSlot, type Span, type Then, writeSpans } from './spans';

type Account = KnownAccount<PublishedAccount>;

/** What is known of the account on a day. */
export function thenOf(context: LabelContext, record: KnownRecord, account: Account, day: string): Then {
  // On posts after its end it is a warning, as it is without a date.
  if (!wasTheirs(account, day)) return endOf(account, day) ? 'same' : 'unknown';
  const label = labelOf(context, record, account);
  if (record.type !== 'official') {
    if (label.standing !== 'ended') return 'same';
    const { role, organisation } = labelOf(context, record);
    return { role, organisation };
  }
  const post = postAt(record, day, context.today);
  if (!post) return 'unknown';
  const { name, abbreviation } = organisationAt(post, day);
  const role = shortTitleOf(post.record, context.words);
  const organisation = abbreviation ?? inLanguage(name, context.words.language);
  const isSame = label.standing === 'current' && label.role === role && label.organisation === organisation;
  return isSame ? 'same' : { role, organisation };
}

/**
 * The spans of an account, as a text; undefined where neither badge nor card depends on the day of a post: a body's, unless
 * the account ended.
 */
function spansOf(context: LabelContext, record: KnownRecord, account: Account): string | undefined {
  if (record.type === 'organisation' && !endOf(account, context.today)) return undefined;
  const { t, locale } = context.words;
  const { platform, handle } = account.account;
  const spans: Span[] = [];
  for (const from of ['', ...turns(record, account)]) {
    const shown = thenOf(context, record, account, from);
    if (from <= context.today && !isSame(spans.at(-1)?.shown, shown)) spans.push({ from, shown });
  }
  return writeSpans(spans, {
    locale,
    known: t(noteKey(ownWord(context, record, account)), { date: dateSlot }),
    unknown: t('badge.unknownThen', { account: writtenHandle(platform, handle) }),
    unsure: t('badge.unsure'),
  });
}

/** The days on which something else may begin to hold, in their order. */
function turns(record: KnownRecord, account: Account): string[] {
  const posts =
    record.type === 'official'
      ? record.claims.flatMap(({ register, record: { posts } }) =>
          posts.flatMap((post) => [
            ...turnsOf(periodOfPost(register, post)),
            ...renamings(organisationOf(register, post.organisation)),
          ]),
        )
      : [];
  return [...turnsOf(periodOfPosts(account)), ...posts].toSorted();
}

const isSame = (one: Then | undefined, other: Then): boolean =>
  typeof one === 'object' && typeof other === 'object'
    ? one.role === other.role && one.organisation === other.organisation
    : one === other;

/** A label with the spans of its account. */
export function withSpans(context: LabelContext, record: KnownRecord, account: Account, label: BadgeLabel): BadgeLabel {
  const spans = spansOf(context, record, account);
  return spans === undefined ? label : { ...label, spans };
}
