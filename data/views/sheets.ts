/** Every figure as a sheet: where bodies are, how the lists grew, and what a register counts of officials. */
import { type Figure, isBars } from './figures';
import { countAt, daysOf, type Growth } from './growth';
import { platformNow } from './names';
import type { Presence, PresenceRow } from './presence';
import type { Cell, Sheet } from './sheet';
import type { Words } from './words';

/** Kinds of bodies by platform, with those without an account and those with a proof. */
export function presenceSheet(presence: Presence, words: Words): Sheet {
  const { t, number } = words;
  const columns: [name: string, idsOf: (row: PresenceRow) => string[]][] = [
    ...presence.platforms.map((platform): [string, (row: PresenceRow) => string[]] => [
      platformNow(platform, words),
      ({ on }) => on[platform],
    ]),
    [t('presence.nowhere'), ({ nowhere }) => nowhere],
    [t('presence.proven'), ({ proven }) => proven],
  ];
  return {
    name: 'overheid-platforms',
    title: t('presence.title'),
    lines: presence.rows.map((row) => {
      const parts = columns.map(([name, idsOf]) => `${name} ${number(idsOf(row).length)}`);
      return `${t(`organisationKind.${row.kind}.long`)} (${number(row.all.length)}): ${parts.join(', ')}`;
    }),
    head: [t('filter.kind'), t('presence.all'), ...columns.map(([name]) => name)],
    rows: presence.rows.map((row) => [
      t(`organisationKind.${row.kind}.long`),
      row.all.length,
      ...columns.map(([, idsOf]) => idsOf(row).length),
    ]),
    notes: [t('presence.known'), asOfPresence(presence, words)],
    sources: presence.sources,
  };
}

/** "As of 6 April 2026 to 19 May 2026". */
function asOfPresence({ asOf: [from, until] }: Presence, { t, date }: Words): string {
  if (from === until) return t('card.asOf', { date: date(until) });
  return t('presence.asOf', { from: date(from), until: date(until) });
}

/** The accounts that the lists had, by day and platform. */
export function growthSheet(growth: Growth, words: Words): Sheet {
  const { t, number, date } = words;
  const names = growth.series.map(({ platform }) => platformNow(platform, words));
  return {
    name: 'groei-lijst',
    title: t('growth.title'),
    lines: growth.series.map(({ steps }, at) => {
      const last = t('growth.told', {
        platform: names[at] ?? '',
        n: number(countAt(steps)),
        date: date(growth.until),
      });
      const first = steps[0];
      return first ? `${last}; ${t('growth.first', { n: number(first.count), date: date(first.day) })}` : last;
    }),
    head: [t('growth.day'), ...names],
    rows: daysOf(growth).map((day): Cell[] => [day, ...growth.series.map(({ steps }) => countAt(steps, day))]),
    notes: [t('growth.measures'), t('card.asOf', { date: date(growth.until) })],
    sources: growth.sources,
  };
}

/** A figure of officials: a row for each bar. */
export function figureSheet({ id, title, groups, others, discrepancies, origins }: Figure, { t }: Words): Sheet {
  const bars = groups.flatMap((group) => group.bars);
  const hasWhole = bars.some(({ of }) => of !== undefined);
  const labelOf = ({ label, detail }: (typeof bars)[number]) => [label, detail].filter(Boolean).join(', ');
  const sources = [...origins, ...discrepancies].flatMap(({ source }) => source ?? []);
  return {
    name: `topambtenaren-${id}`,
    title,
    lines: bars.map((bar) => `${labelOf(bar)}: ${bar.value}${bar.note ? ` (${bar.note})` : ''}`),
    head: [t('figures.what'), t('figures.amount'), ...(hasWhole ? [t('figures.whole')] : []), t('figures.note')],
    rows: bars.map((bar) => [labelOf(bar), bar.amount, ...(hasWhole ? [bar.of ?? ''] : []), bar.note ?? '']),
    notes: [
      ...groups.flatMap((group) => (isBars(group) ? group.scale : [])),
      ...(others ? [others] : []),
      ...discrepancies.map(({ text }) => text),
      ...new Set(origins.map(({ asOf }) => asOf)),
    ],
    sources: [...new Map(sources.map((source) => [source.title, source])).values()],
  };
}
