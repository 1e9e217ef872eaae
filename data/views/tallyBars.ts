/** How many of how many, as bars: of each group who has an account, and of those who posts; beside it what the source counts itself. */
import { activityLevels, type Measure } from '../model/vocabulary';
import { quantity } from './facts';
import { amountOf, type Bar, type BarGroup, countBar, mostDots } from './figures';
import { separator } from './labels';
import { percentOf } from './presence';
import {
  type GroupName,
  groupNames,
  postsThere,
  type Share,
  type Sourced,
  shareOf,
  type TallyRow,
  wholeOf,
} from './tally';
import type { TallyWords } from './tallyWords';

/** Of fewer it takes only one to change the picture, and a share in per cent says too much. */
export const fewPeople = 30;

const ofThose = ['handle', 'posts', 'followsOnly'] as const;

/** The bars of every group that there is, with what the source of a register counts of it. */
export const tallyBars = (
  words: TallyWords,
  rows: readonly TallyRow[],
  sourced: readonly Sourced[],
  /** What it is called. */
  platform: string,
): BarGroup[] =>
  groupNames.flatMap((name) => {
    const own = rows.filter(({ group }) => group === name);
    const said = sourced.filter(({ group }) => group === name);
    return own.length > 0 ? barsOfGroup(words, name, own, said, platform) : [];
  });

function barsOfGroup(
  words: TallyWords,
  name: GroupName,
  rows: readonly TallyRow[],
  sourced: readonly Sourced[],
  platform: string,
): BarGroup[] {
  const { t } = words;
  const account = shareOf(rows, 'account');
  const none = account.of - account.yes - account.unknown;
  const label = t('tally.account', { platform });
  const noteOfNone = none > 0 && t('tally.none', { n: words.number(none) });
  const heading = groupTitle(name, words);
  const first = shareBar(words, `${name} account`, label, account, noteOfNone);
  const others = ofThose.flatMap((measure) => barOfThose(words, name, rows, measure));
  return [
    { heading, bars: [first], ...scaleOf(account.of, words) },
    ...(others.length > 0 ? [{ bars: others, ...scaleOf(account.yes, words) }] : []),
    ...(sourced.length > 0 ? [{ bars: sourced.map((each) => sourcedBar(words, each)), ...scaleOf(0, words) }] : []),
  ];
}

const groupTitle = (name: GroupName, { t }: TallyWords): string => {
  switch (name) {
    case 'top':
    case 'municipal':
    case 'provincial':
    case 'ambassador':
    case 'others':
    case 'office':
      return t(`tally.group.${name}`);
    default:
      return t(`organisationKind.${name}.plural`);
  }
};

const scaleOf = (whole: number, { t, number }: TallyWords): Pick<BarGroup, 'scale' | 'parts'> => ({
  scale: whole > mostDots ? t('tally.scale', { n: number(whole) }) : '',
  parts: true,
});

/** Nothing where of none of them anything is known, and of the handle nothing where all are. */
function barOfThose(words: TallyWords, name: GroupName, rows: readonly TallyRow[], measure: Measure): Bar[] {
  const share = shareOf(rows, measure);
  if (share.unknown === share.of || (measure === 'handle' && share.yes === share.of)) return [];
  const levels = measure === 'posts' && levelsText(wholeOf(rows, measure).filter(postsThere), words);
  return [shareBar(words, `${name} ${measure}`, labelOf(measure, words), share, levels)];
}

const labelOf = (measure: Measure, { t }: TallyWords): string =>
  measure === 'handle' ? t('tally.handle') : measure === 'posts' ? t('tally.posts') : t('tally.followsOnly');

/** "Level: very active 1, active 1". */
function levelsText(rows: readonly TallyRow[], { t, number }: TallyWords): string | false {
  const levels = activityLevels.flatMap((level) => {
    const n = rows.filter((row) => row.level === level).length;
    return n > 0 ? `${t(`level.${level}`)} ${number(n)}` : [];
  });
  return levels.length > 0 && t('tally.levels', { levels: levels.join(', ') });
}

function shareBar(words: TallyWords, id: string, label: string, share: Share, ...notes: (string | false)[]): Bar {
  const { yes, unknown, of } = share;
  const said = [...notes, unknown > 0 && words.t('tally.unknown', { n: words.number(unknown) })];
  const note = said.filter(Boolean).join(separator);
  return {
    id,
    label,
    value: shareText(share, words),
    amount: yes,
    of,
    ...(note && { note }),
    ...(of <= mostDots && { dots: { sure: yes, possible: unknown, whole: of } }),
    sure: of > 0 ? yes / of : 0,
    possible: of > 0 ? unknown / of : 0,
  };
}

/** "6 of 9"; of many in per cent too. */
function shareText({ yes, of }: Share, { t, number }: TallyWords): string {
  const share = t('figures.of', { n: number(yes), whole: number(of) });
  return of < fewPeople ? share : t('tally.percent', { share, percent: number(percentOf(yes, of)) });
}

/** What the source counts itself, with the same counted in the list. */
function sourcedBar(words: TallyWords, { count, share }: Sourced): Bar {
  const { t } = words;
  const bar: Bar =
    count.of === undefined
      ? {
          id: count.id,
          label: count.label[words.language],
          value: quantity(count, words),
          amount: amountOf(count, words),
          sure: 0,
          possible: 0,
          isAlone: true,
        }
      : countBar({ words }, count, count.of, words.number(count.of));
  const notes = [bar.note, t('tally.here', { share: shareText(share, words) })];
  return { ...bar, detail: t('tally.bySource'), note: notes.filter(Boolean).join(separator) };
}
