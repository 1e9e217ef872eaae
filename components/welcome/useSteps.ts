/** The steps of a page, one shown at a time: by its address, so that the browser's own back and forward work, and by arrow keys. */
import { useEffect, useState } from 'preact/hooks';

/** @param steps as they stand in the address, behind `#`; without any there, the first is shown */
export function useSteps<Step extends string>(steps: readonly [Step, ...Step[]]) {
  const [at, setAt] = useState(() => placeOf(location.hash, steps));
  useEffect(() => {
    const onHash = () => setAt(placeOf(location.hash, steps));
    const onKey = (event: KeyboardEvent) => {
      const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
      const isPlain = !(altKey || ctrlKey || metaKey || shiftKey);
      // Where text is written, arrows move in it.
      if (!isPlain || (target instanceof Element && target.matches('input[type=text]'))) return;
      const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      // From where the address is: what is shown follows it a frame later, and who presses twice at once goes two steps.
      const wanted = by && steps[placeOf(location.hash, steps) + by];
      if (wanted) location.hash = wanted;
    };
    window.addEventListener('hashchange', onHash);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('hashchange', onHash);
      window.removeEventListener('keydown', onKey);
    };
  }, [steps]);
  return { step: steps[at] ?? steps[0], at, previous: steps[at - 1], next: steps[at + 1] };
}

function placeOf(hash: string, steps: readonly string[]): number {
  return Math.max(
    steps.findIndex((each) => hash === `#${each}`),
    0,
  );
}
