import { describe, expect, it } from 'vitest';
import { recordListOf } from '@/data/views/recordList';
import { everything, type Selection } from '@/data/views/selection';
import { contextIn } from './knownRecords';
import { foundIn, viewOf } from './listed';

const list = recordListOf(contextIn('nl'));
const sectionsFor = (part: Partial<Selection>) => viewOf(list, part).sections;

describe('the sections of the list', () => {
  it('are what holds now, what did once, and what is gone, each with its dates and its count', () => {
    expect(sectionsFor({}).map(({ heading, dates, count }) => [heading, dates, count])).toEqual([
      ['Nu', expect.stringMatching(/^februari\s?–\s?mei 2026$/), 582],
      ['Toen', '6 april 2012', 16],
      ['Opgeheven', '19 mei 2026', 3],
    ]);
  });

  it('are by kind, but not where something is searched for or sorted by', () => {
    const headings = (part: Partial<Selection>) => sectionsFor(part)[0]?.groups.map(({ heading }) => heading);
    expect(headings({})?.slice(0, 5)).toEqual(['Ministeries', 'Ambten', 'Provincies', 'Gemeenten', 'Waterschappen']);
    expect(headings({ query: 'utrecht' })).toEqual([undefined]);
    expect(headings({ sorting: 'followers' })).toEqual([undefined]);
    expect(headings({ type: 'organisation', kind: 'court' })).toEqual([undefined]);
  });

  it('can be jumped to, and long ones by letter, as their names are sorted', () => {
    const places = viewOf(list, {}).jumps;
    const labels = places.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Ministeries', 'Gemeenten: A', 'Gemeenten: Z', 'Toen']));
    expect(new Set(labels).size).toBe(labels.length);
    const named = (label: string) => {
      const at = places.find((place) => place.label === label)?.place ?? -1;
      return foundIn(list, {})[at]?.shortName;
    };
    expect(named('Gemeenten: A')).toBe('Aa en Hunze');
    expect(named('Gemeenten: Z')).toBe('Zaanstad');
    expect(viewOf(list, { query: 'utrecht' }).jumps).toEqual([]);
  });
});

describe('the chips', () => {
  const chipsFor = (part: Partial<Selection>) => viewOf(list, part).chips;
  const chip = (label: string, part: Partial<Selection> = {}) => {
    const found = chipsFor(part).find((each) => each.label === label);
    if (!found) throw new Error(`no chip ${label}`);
    return found;
  };

  it('lead to as many records as they say', () => {
    expect(chipsFor({}).length).toBeGreaterThan(7);
    for (const { label, count, next } of chipsFor({})) {
      expect(foundIn(list, next).length, label).toBe(count);
    }
    expect(chip('Gemeenten').count).toBe(342);
    expect(chip('2012').count).toBe(16);
  });

  it('are switched on and off, one kind at a time, together with a platform', () => {
    const municipalities = chip('Gemeenten').next;
    const onMastodon = chip('Mastodon', municipalities).next;
    expect(foundIn(list, onMastodon).map(({ shortName }) => shortName)).toContain('Amsterdam');
    expect(chip('Gemeenten', onMastodon)).toMatchObject({ isOn: true, next: { kind: '', platform: 'mastodon' } });
    expect(chip('Provincies', onMastodon).next).toMatchObject({ kind: 'province', platform: 'mastodon' });
    expect(chip('Alles', onMastodon).next).toEqual(everything);
  });

  it('show every filter that is set, so that it can be taken away', () => {
    const selection = { ...everything, role: 'sg', platform: 'youtube', kind: 'court' } as const;
    const on = viewOf(list, selection).chips.filter(({ isOn }) => isOn);
    expect(on.map(({ label }) => label)).toEqual(['Secretaris-generaal (SG)', 'Rechterlijke instanties', 'YouTube']);
    expect(on.map(({ next }) => next)).toEqual([
      { ...selection, role: '' },
      { ...selection, kind: '' },
      { ...selection, platform: '' },
    ]);
  });
});
