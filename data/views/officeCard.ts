/** The card of an office: the badge is the office's, its holder a line. */
import { accountsOf, type KnownOffice } from '../model/knowledge';
import { organisationOf } from '../model/lookups';
import type { Holder, Register } from '../model/schema';
import { standingOf } from '../model/standing';
import { holdsOn } from '../model/time';
import type { CardFact, CardModel } from './cardModel';
import type { CardContext } from './context';
import { accountFact } from './facts';
import { inLanguage, organisationName, titleOf } from './names';
import { asOfText, originOf, sourceLink, sourceLinks } from './sources';

/** Puts an office into words. */
export function cardOfOffice(context: CardContext, known: KnownOffice): CardModel {
  const { words, today, reportUrl } = context;
  const { t } = words;
  const { id, claims } = known;
  const [{ register, record: office }] = claims;
  const others = sourceLinks(claims.slice(1), words);
  return {
    id,
    name: titleOf(office, words),
    role: t('card.office'),
    organisation: organisationName(organisationOf(register, office.organisation), words),
    standing: standingOf([office], today),
    asOf: asOfText(false, office.asOf, words),
    caution: t('card.cautionOffice', { date: words.date(office.asOf) }),
    facts: [
      ...holderFacts(context, register, office.holders),
      ...accountsOf(known).map((account) => accountFact(context, account, known)),
    ],
    source: { label: t('card.source'), ...sourceLink(register, office.source, words) },
    ...(others.length > 0 && { otherSources: others }),
    links: [{ label: t('card.report'), href: reportUrl }],
    openRecord: t('card.openRecord'),
  };
}

/** Who holds it now, and after that who held it before, the last one first. */
function holderFacts({ words, today }: CardContext, register: Register, holders: readonly Holder[]): CardFact[] {
  const { t, date, language } = words;
  const factOf = (label: string, holder: Holder): CardFact => {
    const { name, from, until, note } = holder;
    const parts = [
      from && t('record.since', { date: date(from) }),
      until && t('record.until', { date: date(until) }),
      note && inLanguage(note, language),
      originOf({ register, record: holder }, words),
    ];
    return { label, value: name, note: parts.filter(Boolean).join('; ') };
  };
  const isNow = (holder: Holder) => holdsOn(holder, today) === 'yes';
  const before = holders.filter((holder) => !isNow(holder)).toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  return [
    ...holders.filter(isNow).map((holder) => factOf(t('card.holder'), holder)),
    ...before.map((holder) => factOf(t('card.holderBefore'), holder)),
  ];
}

const orderOf = ({ until, from, asOf }: Holder): string => until ?? from ?? asOf;
