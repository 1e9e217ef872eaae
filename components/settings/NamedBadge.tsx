/** A name with a real badge behind it, as it stands on a page. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Settings } from '@/data/store/settings';
import type { BadgeShape } from '../badge/badge';
import { useMedia } from '../useMedia';

/** Which badge, in which words, and what to do when its card is asked for. */
export interface WantedBadge {
  recordId: string;
  shape: BadgeShape;
  settings: Settings;
  onCard?: (() => void) | undefined;
}

/** Puts a badge behind the element, with its card; returns a function that takes it away. */
export type PlaceBadge = (name: HTMLElement, badge: WantedBadge) => () => void;

interface NamedBadgeProps extends WantedBadge {
  placeBadge: PlaceBadge;
  /** The name. */
  children: ComponentChildren;
  /** What stands behind the badge. */
  behind?: ComponentChildren;
}

export function NamedBadge({ placeBadge, recordId, shape, settings, onCard, children, behind }: NamedBadgeProps) {
  const name = useRef<HTMLElement>(null);
  // A badge takes the colours that it finds, so it is placed again where those change.
  const isDark = useMedia('(prefers-color-scheme: dark)');
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(
    () => (name.current ? placeBadge(name.current, { recordId, shape, settings, onCard }) : undefined),
    [placeBadge, recordId, shape, settings, onCard, isDark],
  );
  return (
    <span class="namedBadge">
      <b ref={name}>{children}</b>
      {behind}
    </span>
  );
}
