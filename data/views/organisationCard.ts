/** The card of an organisation: what it is, its accounts, and where the registers that have it disagree. */

import { writtenHandle } from '../model/handles';
import { type Claim, type Claims, isPast, type KnownOrganisation, publishedOf } from '../model/knowledge';
import type { Organisation } from '../model/schema';
import { endOf, endOfOrganisation, periodOfOrganisation, standingOf } from '../model/standing';
import { holdsOn } from '../model/time';
import type { CardFact, CardModel } from './cardModel';
import { accountsOfCard, accountsSection, actionsOf, sectionOf, sourcesSection } from './cardParts';
import type { CardContext } from './context';
import { inLanguage, organisationName } from './names';
import { sealText } from './seal';
import { originOf, sourceLink, sourceLinks, sourceName } from './sources';
import type { Words } from './words';

/** Puts an organisation into words. */
export function cardOfOrganisation(context: CardContext, known: KnownOrganisation): CardModel {
  const { words, today } = context;
  const { t } = words;
  const [{ register, record: organisation }] = known.claims;
  const { kind, parent, asOf } = organisation;
  const above = register.organisations.find((other) => other.id === parent);
  const name = organisationName(organisation, words);
  const what = t(`organisationKind.${kind}.long`);
  const accounts = accountsOfCard(context, known);
  const { title, href } = sourceName(register, organisation.source, true);
  return {
    seal: sealText(known, words),
    standing: standingOf([periodOfOrganisation(known)], today),
    name,
    ...(!saysKind(name, what) && { role: what }),
    ...(above && { organisation: organisationName(above, words) }),
    figures: [],
    asOf: words.date(asOf),
    source: { title, ...(href && { href }) },
    ...cautionOf(context, known),
    accounts,
    more: t('card.moreAccounts'),
    sections: [
      accountsSection(context, known),
      ...sectionOf(t('card.names'), [
        ...partFacts(organisation, words),
        ...nameFacts(known.claims, context),
        ...endFacts(known, words),
      ]),
      sourcesSection(context, sourceLinks(known.claims, words)),
    ],
    actions: actionsOf(known.id, words),
  };
}

/** "Gemeente Tilburg" needs nobody to say that it is a municipality. */
const saysKind = (name: string, kind: string): boolean => plain(name).includes(plain(kind));

/** An end is a warning; else what the register does not vouch for. */
function cautionOf({ words, today }: CardContext, known: KnownOrganisation): Pick<CardModel, 'caution' | 'isWarning'> {
  const { t, date } = words;
  const gone = endOfOrganisation(known);
  if (gone) return { caution: t('card.cautionGone', { date: date(gone.record.moment) }), isWarning: true };
  for (const account of publishedOf(known)) {
    const end = endOf(account, today)?.record;
    if (!end) continue;
    const { platform, handle } = account.account;
    const caution = t(end.kept ? 'card.cautionEndedKept' : 'card.cautionEnded', {
      handle: writtenHandle(platform, handle),
      date: date(end.moment),
    });
    return { caution, isWarning: true };
  }
  return { caution: t('card.cautionCurrent') };
}

function partFacts({ abbreviation, until }: Organisation, { t, date }: Words): CardFact[] {
  return [
    ...(abbreviation ? [{ label: t('card.abbreviation'), value: abbreviation }] : []),
    ...(until ? [{ label: t('card.until'), value: date(until) }] : []),
  ];
}

/** When it ceased to be. */
function endFacts(known: KnownOrganisation, words: Words): CardFact[] {
  const end = endOfOrganisation(known);
  if (!end) return [];
  const { moment, note, source } = end.record;
  const notes = [note && inLanguage(note, words.language), sourceLink(end.register, source, words).title];
  return [{ label: words.t('card.ended'), value: words.date(moment), note: notes.filter(Boolean).join('; ') }];
}

/**
 * Other names that registers have: one of before with its end, and one of today beside ours, as both are shown where registers
 * disagree. What it was called at some time is neither.
 */
function nameFacts([first, ...others]: Claims<Organisation>, { words, today }: CardContext): CardFact[] {
  const { t, date } = words;
  const nameIn = ({ record }: Claim<Organisation>) => organisationName(record, words);
  return others
    .filter(
      (claim) => holdsOn({ asOf: claim.record.asOf }, today) === 'yes' && plain(nameIn(claim)) !== plain(nameIn(first)),
    )
    .map((claim) => {
      const { until } = claim.record;
      const end = until && t('record.until', { date: date(until) });
      return {
        label: t(isPast(claim.record) ? 'card.earlierName' : 'card.otherName'),
        value: nameIn(claim),
        note: [end, originOf(claim, words)].filter(Boolean).join('; '),
      };
    });
}

/** Without what is no difference: case, accents, the abbreviation in brackets. */
const plain = (name: string): string =>
  name
    .replace(/\s*\([^)]*\)$/, '')
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
