/** The card of an office: the badge is the office's, its holder a line. */
import type { KnownOffice } from '../model/knowledge';
import { organisationOf } from '../model/lookups';
import type { Holder, Register } from '../model/schema';
import { standingOf } from '../model/standing';
import { holdsOn } from '../model/time';
import type { CardFact, CardModel } from './cardModel';
import { accountsOfCard, accountsSection, actionsOf, sectionOf, sourcesSection } from './cardParts';
import type { CardContext } from './context';
import { inLanguage, organisationName, titleOf } from './names';
import { sealText } from './seal';
import { originOf, sourceLinks, sourceName } from './sources';

/** Puts an office into words. */
export function cardOfOffice(context: CardContext, known: KnownOffice): CardModel {
  const { words, today } = context;
  const { t } = words;
  const [{ register, record: office }] = known.claims;
  return {
    seal: sealText(known, words),
    standing: standingOf([office], today),
    name: titleOf(office, words),
    ...holderNow(context, office.holders),
    organisation: organisationName(organisationOf(register, office.organisation), words),
    figures: [],
    asOf: words.date(office.asOf),
    source: sourceName(register, office.source),
    caution: t('card.cautionOffice'),
    accounts: accountsOfCard(context, known),
    more: t('card.moreHolders'),
    sections: [
      ...sectionOf(t('card.holders'), holderFacts(context, register, office.holders)),
      accountsSection(context, known),
      sourcesSection(context, sourceLinks(known.claims, words)),
    ],
    actions: actionsOf(known.id, words),
  };
}

/** Who holds it now, in a line. */
function holderNow({ words, today }: CardContext, holders: readonly Holder[]): Pick<CardModel, 'role'> {
  const now = holders.filter((holder) => holdsOn(holder, today) === 'yes');
  if (now.length === 0) return {};
  const named = now.map(({ name, from }) =>
    from ? words.t('card.holderSince', { name, date: words.date(from) }) : name,
  );
  return { role: words.list(named) };
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
