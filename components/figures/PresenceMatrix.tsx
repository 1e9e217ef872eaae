/** Kinds of bodies by platform: a table whose cells show the share by their shade, and open the list of those they count. */
import { useState } from 'preact/hooks';
import type { Platform } from '@/data/model/vocabulary';
import { platformNow } from '@/data/views/names';
import { type BodyList, type Presence, type PresenceRow, percentOf, quarterOf } from '@/data/views/presence';
import type { Words } from '@/data/views/words';
import { PlatformIcon } from '../PlatformIcon';

interface PresenceMatrixProps {
  presence: Presence;
  words: Words;
  onOpenList: (list: BodyList) => void;
}

export function PresenceMatrix({ presence: { platforms, rows }, words, onOpenList }: PresenceMatrixProps) {
  const { t } = words;
  const [told, setTold] = useState('');
  // One cell can be reached by Tab; the arrows go on from there.
  const [stop, setStop] = useState('0 0');
  return (
    <>
      <table class="matrix">
        <caption class="hidden">{t('presence.title')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="hidden">{t('filter.kind')}</span>
            </th>
            {platforms.map((platform) => (
              <th key={platform} scope="col" title={platformNow(platform, words)}>
                <PlatformIcon platform={platform} label={platformNow(platform, words)} />
                <span class="long" aria-hidden="true">
                  {platformNow(platform, words)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, y) => (
            <tr key={row.kind}>
              <KindHead row={row} words={words} />
              {platforms.map((platform, x) => (
                <Cell
                  key={platform}
                  row={row}
                  platform={platform}
                  words={words}
                  isStop={stop === `${y} ${x}`}
                  onReach={(label) => {
                    setTold(label);
                    setStop(`${y} ${x}`);
                  }}
                  onTell={setTold}
                  onOpen={() => onOpenList({ type: 'organisation', time: 'now', kind: row.kind, platform })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* Each cell's name says it too. */}
      <p class="told" aria-hidden="true">
        {told || t('presence.hint')}
      </p>
      <Scale words={words} />
    </>
  );
}

function KindHead({ row: { kind, all }, words: { t, number } }: { row: PresenceRow; words: Words }) {
  return (
    <th scope="row" title={t(`organisationKind.${kind}.long`)}>
      {/* As there is room, one of the two. */}
      <span class="long">{t(`organisationKind.${kind}.long`)}</span>
      <span class="short">{t(`organisationKind.${kind}.short`)}</span> <span class="all">{number(all.length)}</span>
    </th>
  );
}

interface CellProps {
  row: PresenceRow;
  platform: Platform;
  words: Words;
  isStop: boolean;
  onReach: (label: string) => void;
  onTell: (label: string) => void;
  onOpen: () => void;
}

function Cell({ row: { kind, all, on }, platform, words, isStop, onReach, onTell, onOpen }: CellProps) {
  const { t, number } = words;
  const count = on[platform].length;
  const label = t('presence.cell', {
    kind: t(`organisationKind.${kind}.long`),
    platform: platformNow(platform, words),
    n: number(count),
    whole: number(all.length),
    percent: number(percentOf(count, all.length)),
  });
  return (
    <td>
      <button
        type="button"
        class="cell"
        data-quarter={quarterOf(count, all.length)}
        tabIndex={isStop ? 0 : -1}
        aria-label={label}
        onClick={onOpen}
        onFocus={() => onReach(label)}
        onBlur={() => onTell('')}
        onPointerEnter={() => onTell(label)}
        onPointerLeave={() => onTell('')}
        onKeyDown={moveByArrow}
      >
        {number(count)}
      </button>
    </td>
  );
}

function Scale({ words: { t, number } }: { words: Words }) {
  return (
    <ul class="scale">
      {[1, 2, 3, 4].map((quarter) => (
        <li key={quarter}>
          <span class="cell" data-quarter={quarter} aria-hidden="true" />
          {t(quarter === 1 ? 'presence.upTo' : 'presence.percent', { percent: number(25 * quarter) })}
        </li>
      ))}
    </ul>
  );
}

/** The steps of the arrow keys, down and to the right. */
const steps: ReadonlyMap<string, readonly [down: number, right: number]> = new Map([
  ['ArrowUp', [-1, 0]],
  ['ArrowDown', [1, 0]],
  ['ArrowLeft', [0, -1]],
  ['ArrowRight', [0, 1]],
]);

function moveByArrow(event: KeyboardEvent): void {
  const step = steps.get(event.key);
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  if (!step || !cell || !row || !table) return;
  event.preventDefault();
  const next = table.rows[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  next?.querySelector('button')?.focus();
}
