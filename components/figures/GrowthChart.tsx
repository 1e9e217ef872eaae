/** How the lists grew, as a line for each platform, one of which is told of at a time: by the pointer, or by the arrow keys. */
import { useState } from 'preact/hooks';
import type { Platform } from '@/data/model/vocabulary';
import { type Axis, axisOf, lineOf, placeOf } from '@/data/views/chartShapes';
import { countAt, type Growth } from '@/data/views/growth';
import { platformNow } from '@/data/views/names';
import type { Words } from '@/data/views/words';
import { PlatformIcon } from '../PlatformIcon';

interface GrowthChartProps {
  growth: Growth;
  words: Words;
  platform: Platform;
  onPlatform: (platform: Platform) => void;
}

export function GrowthChart({ growth, words, platform, onPlatform }: GrowthChartProps) {
  const { t, number, date } = words;
  const axis = axisOf(growth);
  const steps = growth.series.find((each) => each.platform === platform)?.steps ?? [];
  const days = [...new Set([...steps.map(({ day }) => day), growth.until])];
  const [at, setAt] = useState<number>();
  const index = Math.min(at ?? days.length - 1, days.length - 1);
  const day = days[index] ?? growth.until;
  const count = countAt(steps, day);
  const told = t('growth.told', { platform: platformNow(platform, words), n: number(count), date: date(day) });
  const { x, y } = placeOf(axis, day, count);
  return (
    <>
      <fieldset class="platforms">
        <legend class="hidden">{t('filter.platform')}</legend>
        {growth.series.map((each) => (
          <label key={each.platform} title={platformNow(each.platform, words)}>
            <input
              type="radio"
              name="growth"
              checked={each.platform === platform}
              onChange={() => {
                setAt(undefined);
                onPlatform(each.platform);
              }}
            />
            <PlatformIcon platform={each.platform} label={platformNow(each.platform, words)} />
          </label>
        ))}
      </fieldset>
      <div
        class="plot"
        onPointerMove={({ currentTarget, clientX }) => {
          const { left, width } = currentTarget.getBoundingClientRect();
          const share = (clientX - left) / width;
          setAt(
            Math.max(
              0,
              days.findLastIndex((each) => placeOf(axis, each, 0).x <= share * 100),
            ),
          );
        }}
      >
        <Grid axis={axis} words={words} />
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {growth.series
            .filter((each) => each.platform !== platform)
            .map((each) => (
              <path key={each.platform} d={lineOf(axis, each.steps)} />
            ))}
          <path class="chosen" d={lineOf(axis, steps)} />
        </svg>
        <span class="marker" style={{ insetInlineStart: `${x}%`, top: `${y}%` }} aria-hidden="true" />
        <input
          class="hidden"
          type="range"
          min={0}
          max={days.length - 1}
          value={index}
          aria-label={t('growth.day')}
          aria-valuetext={told}
          onInput={({ currentTarget }) => setAt(currentTarget.valueAsNumber)}
        />
      </div>
      <p class="told" aria-hidden="true">
        {told}
      </p>
    </>
  );
}

/** Lines with their numbers beside them, and years below. */
function Grid({ axis: { values, top, years, from, until }, words }: { axis: Axis; words: Words }) {
  return (
    <div class="grid" aria-hidden="true">
      {values.map((value) => (
        <span key={value} class="value" style={{ top: `${100 - (100 * value) / top}%` }}>
          {words.number(value)}
        </span>
      ))}
      {years.map((year) => (
        <span
          key={year}
          class="year"
          style={{ insetInlineStart: `${placeOf({ from, until, top }, `${year}-01-01`, 0).x}%` }}
        >
          {year}
        </span>
      ))}
    </div>
  );
}
