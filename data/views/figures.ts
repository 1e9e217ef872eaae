/** What a register counts of officials: each figure with its bars or dots, what to know of them, its date and source. */

import type { Count, GroupCount, Observation, Official, Register } from '../model/schema';
import type { CardContext } from './context';
import { quantity } from './facts';
import { labelOf, officeText, separator } from './labels';
import { nameOf } from './names';
import { asOfText, type SourceLink, sourceLink } from './sources';

/** One value as a bar. The lengths are parts of the full width, from 0 to 1; `possible` begins where `sure` ends. */
export interface Bar {
  id: string;
  label: string;
  /** What is said beside the label: of a person the office. */
  detail?: string;
  /** The value in words: the bar says nothing that this does not. */
  value: string;
  /** The value as it stands in a table: a number where it is exact, else words. */
  amount: number | string;
  /** The whole that it is a part of. */
  of?: number;
  /** So many people, each of whom is drawn; only of a small whole. */
  dots?: Dots;
  /** That it is derived, and how. */
  note?: string;
  /** As many as there are. */
  sure: number;
  /** As many as there may be, where the source gives only a bound. */
  possible: number;
  /** Whether it is no part of anything that is known: then nothing is drawn. */
  isAlone?: true;
}

/** People of whom some are so, some may be, and the others are not. */
export interface Dots {
  sure: number;
  possible: number;
  whole: number;
}

/** Bars of one scale. */
export interface BarGroup {
  bars: Bar[];
  /** Whom they are of, where that is not said by the figure's title. */
  heading?: string;
  /** What the scale is, in words. */
  scale: string;
  /** Whether the full width is a whole that the bars are parts of; else they are only in proportion to each other. */
  parts: boolean;
}

/** Whether some of it are bars, of which it takes the scale to know what their lengths mean; dots can be counted. */
export const isBars = ({ bars }: BarGroup): boolean => bars.some(({ dots, isAlone }) => !dots && !isAlone);

/** Since when, and according to whom. */
export interface Origin {
  asOf: string;
  source: SourceLink;
}

/** One figure, in words. */
export interface Figure {
  id: 'top' | 'municipal' | 'provincial' | 'followers' | 'pace';
  title: string;
  groups: BarGroup[];
  /** For how many of the register it holds no such value. */
  others?: string;
  /** What does not agree in the source, with what else it takes to see that. */
  discrepancies: { text: string; source?: SourceLink }[];
  origins: Origin[];
}

/** What figures are made from: one register, as they are its own. */
export type FiguresContext = Pick<CardContext, 'words' | 'today'> & { register: Register };

type Quantity = Pick<Count, 'value' | 'qualifier'>;

/** The figures of the register, in words. One of which the register has no value is left out. */
export function figuresOf(context: FiguresContext): Figure[] {
  const figures = [
    partsFigure(context, 'top', [
      ['top-with-account'],
      ['top-follows-only', 'top-posting', 'top-named', 'top-with-handle'],
    ]),
    municipalFigure(context),
    partsFigure(context, 'provincial', [
      ['provincial-with-account', 'provincial-linkedin', 'provincial-linkedin-active'],
    ]),
    followersFigure(context),
    paceFigure(context),
  ];
  return figures.filter(({ groups }) => groups.length > 0);
}

/** A figure of counts that are each a part of a whole: one group for the counts of one whole. */
function partsFigure(context: FiguresContext, id: Figure['id'], groupsOfIds: string[][]): Figure {
  const { t, number } = context.words;
  const counts = groupsOfIds.map((ids) => groupCountsOf(context, ids));
  const groups = counts.flatMap((group): BarGroup[] => {
    const whole = group[0]?.of;
    if (whole === undefined) return [];
    const total = number(whole);
    const bars = group.map((count) => countBar(context, count, whole, total));
    return [{ bars, scale: t('figures.scaleWhole', { n: total }), parts: true }];
  });
  return countsFigure(context, id, groups, counts.flat());
}

/** Of the municipal secretaries the source gives no total: it follows from those with an account and the others. */
function municipalFigure(context: FiguresContext): Figure {
  const { t, number } = context.words;
  const counts = groupCountsOf(context, [
    'municipal-headline',
    'municipal-text',
    'municipal-share',
    'municipal-share-derived',
  ]);
  const [text, others] = groupCountsOf(context, ['municipal-text', 'municipal-others']);
  if (!text || !others) return countsFigure(context, 'municipal', [], []);
  const sum = text.value + others.value;
  // No more precise than what it is made of: "about 350".
  const whole = t('quantity.about', { n: number(Math.round(sum / 10) * 10) });
  const bars = counts.map((count) => countBar(context, count, sum, whole));
  const scale = t('figures.scaleMunicipal', {
    whole,
    text: number(text.value),
    others: quantity(others, context.words),
    sum: number(sum),
    derived: t('card.derived'),
  });
  return countsFigure(context, 'municipal', [{ bars, scale, parts: true }], counts);
}

function followersFigure(context: FiguresContext): Figure {
  const { t } = context.words;
  const observed = observedOf(context, ({ followers }) => followers?.value);
  const bars = observed.flatMap(({ official, observation: { followers }, value, longest }): Bar[] => {
    if (!followers) return [];
    return [
      {
        ...personOf(context, official),
        value: quantity(followers, context.words),
        amount: amountOf(followers, context.words),
        ...(followers.derived && { note: t('card.derived') }),
        ...lengths({ value, qualifier: followers.qualifier }, longest, false),
      },
    ];
  });
  return peopleFigure(context, 'followers', bars, observed);
}

function paceFigure(context: FiguresContext): Figure {
  const { words } = context;
  const { t } = words;
  const observed = observedOf(context, ({ cadence }) => cadence && cadence.value / (cadence.per === 'week' ? 7 : 1));
  const bars = observed.flatMap(({ official, observation: { cadence }, value, longest }): Bar[] => {
    if (!cadence) return [];
    const perDay = { value, qualifier: cadence.qualifier };
    const inDays = t('card.perDay', { n: quantity(perDay, words) });
    const weekly = cadence.per === 'week';
    const note = joined([weekly && inDays, (weekly || cadence.derived) && t('card.derived')]);
    return [
      {
        ...personOf(context, official),
        value: weekly ? t('card.perWeek', { n: quantity(cadence, words) }) : inDays,
        amount: weekly ? quantity(perDay, words) : amountOf(cadence, words),
        ...(note && { note }),
        ...lengths(perDay, longest, false),
      },
    ];
  });
  return peopleFigure(context, 'pace', bars, observed);
}

interface ObservedOfficial {
  official: Official;
  observation: Observation;
  value: number;
  /** The largest value of all: what the longest bar stands for. */
  longest: number;
}

/** The officials with a value on Twitter, the largest first. */
function observedOf(
  { register }: FiguresContext,
  pick: (observation: Observation) => number | undefined,
): ObservedOfficial[] {
  const found = register.officials.flatMap((official) =>
    official.observations
      .flatMap((observation) => {
        const value = observation.platform === 'x' ? pick(observation) : undefined;
        return value === undefined ? [] : [{ official, observation, value }];
      })
      .slice(0, 1),
  );
  const longest = Math.max(...found.map(({ value }) => value));
  return found.map((each) => ({ ...each, longest })).sort((a, b) => b.value - a.value);
}

function peopleFigure(context: FiguresContext, id: Figure['id'], bars: Bar[], observed: ObservedOfficial[]): Figure {
  const { register, words } = context;
  const scale = words.t('figures.scaleLongest', { n: words.number(observed[0]?.longest ?? 0) });
  const others = register.officials.length - bars.length;
  return {
    id,
    title: words.t(`figures.${id}`),
    groups: bars.length > 0 ? [{ bars, scale, parts: false }] : [],
    ...(others > 0 && { others: words.tCount('figures.others', others) }),
    discrepancies: [],
    origins: originsOf(
      context,
      observed.map(({ observation }) => observation),
    ),
  };
}

function countsFigure(context: FiguresContext, id: Figure['id'], groups: BarGroup[], counts: GroupCount[]): Figure {
  const { register, words } = context;
  const shown = new Set(counts.map((count) => count.id));
  return {
    id,
    title: words.t(`figures.${id}`),
    groups,
    discrepancies: register.discrepancies
      .filter(({ between }) => between.some((count) => shown.has(count)))
      .map(({ text, source }) => ({
        text: text[words.language],
        // The figure's own source is said below it.
        ...(counts.every((count) => count.source !== source) && {
          source: sourceLink(context.register, source, context.words),
        }),
      })),
    origins: originsOf(context, counts),
  };
}

/** The counts with these ids, in this order. */
function groupCountsOf({ register }: FiguresContext, ids: string[]): GroupCount[] {
  return ids.flatMap((id) => register.groupCounts.find((count) => count.id === id) ?? []);
}

/** A share is drawn to the same scale as a count: the whole is 100 per cent. */
export function countBar(
  { words }: Pick<FiguresContext, 'words'>,
  count: GroupCount,
  whole: number,
  total: string,
): Bar {
  const { t, language } = words;
  const n = quantity(count, words);
  const note = joined([count.derived && t('card.derived'), count.note?.[language]]);
  return {
    id: count.id,
    label: count.label[language],
    ...(count.unit === 'percent'
      ? { value: t('figures.percent', { n }), amount: t('figures.percent', { n }) }
      : { value: t('figures.of', { n, whole: total }), amount: amountOf(count, words), of: whole }),
    ...(note && { note }),
    ...lengths(count, count.unit === 'percent' ? 100 : whole, true),
    ...(count.unit === 'people' && whole <= mostDots && { dots: dotsOf(count, whole) }),
  };
}

/** More people than these are a bar. */
export const mostDots = 60;

function dotsOf({ value, qualifier }: Quantity, whole: number): Dots {
  if (qualifier === 'atMost') return { sure: 0, possible: value, whole };
  return { sure: value, possible: qualifier === 'atLeast' ? whole - value : 0, whole };
}

/** As words where it is no exact number, so that a table says no more than the source. */
export const amountOf = (count: Quantity, words: CardContext['words']): number | string =>
  count.qualifier === 'exact' ? count.value : quantity(count, words);

/** @param parts whether there can be no more than the whole, so that "at least" ends there */
function lengths({ value, qualifier }: Quantity, whole: number, parts: boolean): Pick<Bar, 'sure' | 'possible'> {
  const length = whole > 0 ? Math.min(value / whole, 1) : 0;
  if (qualifier === 'atMost') return { sure: 0, possible: length };
  return { sure: length, possible: qualifier === 'atLeast' && parts ? 1 - length : 0 };
}

function personOf(context: FiguresContext, official: Official): Pick<Bar, 'id' | 'label' | 'detail'> {
  return {
    id: official.id,
    label: nameOf(official, context.words),
    detail: officeText(
      labelOf(
        { ...context, knowledge: { isOwn: () => false, isManaged: () => false } },
        { type: 'official', id: official.id, claims: [{ register: context.register, record: official }] },
      ),
    ),
  };
}

/** Each date with its source, once. */
function originsOf(context: FiguresContext, facts: (Observation | GroupCount)[]): Origin[] {
  const origins = facts.map((fact): [string, Origin] => {
    const asOf = asOfText('precision' in fact && fact.precision === 'onOrBefore', fact.asOf, context.words);
    return [`${asOf} ${fact.source}`, { asOf, source: sourceLink(context.register, fact.source, context.words) }];
  });
  return [...new Map(origins).values()];
}

function joined(parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(separator);
}
