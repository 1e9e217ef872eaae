/** Says that something is under way, and lets one give it up. */
import type { ComponentChildren } from 'preact';

interface UnderWayProps {
  /** Undefined while nothing is. */
  what: string | undefined;
  cancel?: { text: string; onCancel: () => void };
  /** What is said in its place once it is over. */
  children?: ComponentChildren;
}

/**
 * Seen after half a second. To be there before: screen readers say what comes into a place that they know, and often not what comes
 * together with its place.
 */
export const UnderWay = ({ what, cancel, children }: UnderWayProps) => (
  <div class="underWay" role="status">
    {what === undefined ? (
      children
    ) : (
      <p class="busy">
        <progress aria-label={what} /> {what}{' '}
        {cancel && (
          <button type="button" onClick={cancel.onCancel}>
            {cancel.text}
          </button>
        )}
      </p>
    )}
  </div>
);
