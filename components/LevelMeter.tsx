/** How active an official was: four segments, and the level in words. */
import { type ActivityLevel, activityLevels } from '@/data/model/vocabulary';

interface LevelMeterProps {
  level: ActivityLevel;
  /** The level in words. */
  words: string;
  /** Whether the words are seen, or are but the name of the picture. */
  isBare?: boolean;
}

export function LevelMeter({ level, words, isBare }: LevelMeterProps) {
  const filled = activityLevels.length - 1 - activityLevels.indexOf(level);
  return (
    <span class="meter">
      <span class="segments" {...(isBare ? { role: 'img', 'aria-label': words } : { 'aria-hidden': 'true' })}>
        {activityLevels.slice(1).map((each, index) => (
          <i key={each} class={index < filled ? 'on' : undefined} />
        ))}
      </span>
      {!isBare && words}
    </span>
  );
}
