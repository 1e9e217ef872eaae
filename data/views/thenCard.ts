/** What the card of a record says on a post: what was so on its day, and what is so now where that is something else. */
import { accountKey, writtenHandle } from '../model/handles';
import { type Claim, type KnownAccount, type KnownOffice, type KnownRecord, publishedOf } from '../model/knowledge';
import type { Organisation, Post, PublishedAccount } from '../model/schema';
import { endOf } from '../model/standing';
import { holdersAt, organisationAt, postAt, wasTheirs } from '../model/then';
import type { CardFact } from './cardModel';
import type { CardContext } from './context';
import { periodText } from './facts';
import { labelOf } from './labels';
import { inLanguage, titleOf } from './names';
import { originOf } from './sources';

/** The post that a badge stands in: its day, and by which account (see `accountKey`) the badge is there. */
export interface PostedOn {
  account: string;
  day: string;
}

/** What a card is told of the day of a post. */
export interface ThenPart {
  /** The office that an official is known to have held then, and its organisation as it was called. */
  office?: Claim<Post> & { organisation: Organisation };
  dated: CardFact[];
}

/** What to say of that day; undefined where that is what is said without a date. */
export function thenPart(context: CardContext, record: KnownRecord, { account, day }: PostedOn): ThenPart | undefined {
  const known = publishedOf(record).find(
    ({ account: { platform, handle } }) => accountKey(platform, handle) === account,
  );
  if (!known || day > context.today) return undefined;
  if (!wasTheirs(known, day)) return endOf(known, day) ? undefined : { dated: [unknownThen(context, known, day)] };
  switch (record.type) {
    case 'official': {
      const post = postAt(record, day, context.today);
      const now = postAt(record, context.today, context.today);
      const office = post && { ...post, organisation: organisationAt(post, day) };
      if (office && office.record === now?.record) return { office, dated: [] };
      const dated = [
        post ? postFact(context, post, day) : unknownThen(context, known, day),
        ...(post || now ? [nowFact(context, now)] : []),
      ];
      return { dated, ...(office && { office }) };
    }
    case 'office':
      return { dated: holderFacts(context, record, day) };
    case 'organisation':
      return endedPart(context, record, known, day);
  }
}

const onDay = ({ words }: CardContext, day: string): string => words.t('card.onDay', { date: words.date(day) });

const unknownThen = (
  context: CardContext,
  { account: { platform, handle } }: KnownAccount<PublishedAccount>,
  day: string,
): CardFact => ({
  label: onDay(context, day),
  value: context.words.t('badge.unknownThen', { account: writtenHandle(platform, handle) }),
});

/** An office as it was called on the day, with its source. */
function postFact(context: CardContext, post: Claim<Post>, day: string, label = onDay(context, day)): CardFact {
  const { words } = context;
  const { name, abbreviation } = organisationAt(post, day);
  const notes = [periodText(post.record, words), originOf(post, words)];
  return {
    label,
    value: `${titleOf(post.record, words)}, ${abbreviation ?? inLanguage(name, words.language)}`,
    note: notes.filter(Boolean).join('; '),
  };
}

function nowFact(context: CardContext, now: Claim<Post> | undefined): CardFact {
  const { words, today } = context;
  const label = words.t('card.now');
  return now ? postFact(context, now, today, label) : { label, value: words.t('card.unknownNow') };
}

/** Who held an office then. Who holds it now, its card says anyway. */
function holderFacts(context: CardContext, office: KnownOffice, day: string): CardFact[] {
  const { words, today } = context;
  const label = onDay(context, day);
  const holders = holdersAt(office, day, today);
  if (holders.length === 0) return [{ label, value: words.t('card.holderUnknown') }];
  return holders.map((holder) => ({ label, value: holder.record.name, note: originOf(holder, words) }));
}

/** Of an account that ended: that it was theirs then, and that it is no more. */
function endedPart(
  context: CardContext,
  record: KnownRecord,
  known: KnownAccount<PublishedAccount>,
  day: string,
): ThenPart | undefined {
  const { words, today } = context;
  if (!endOf(known, today)) return undefined;
  const { who, note } = labelOf(context, record, known);
  return {
    dated: [
      { label: onDay(context, day), value: words.t('card.theirsThen', { who }) },
      { label: words.t('card.now'), value: note },
    ],
  };
}
