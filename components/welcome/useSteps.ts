/** The steps of a page, one shown at a time: by its address, so that the browser's own back and forward work, and by arrow keys. */
import { useEffect, useState } from 'preact/hooks';

/** @param steps as they stand in the address, behind `#`; without any there, the first is shown */
export function useSteps<Step extends string>(steps: readonly [Step, ...Step[]]) {
  const [hash, setHash] = useState(location.hash);
  const at = Math.max(
    steps.findIndex((each) => hash === `#${each}`),
    0,
  );
  const previous = steps[at - 1];
  const next = steps[at + 1];
  useEffect(() => {
    const onHash = () => setHash(location.hash);
    window.addEventListener('hashchange', onHash);
    return () => window.removeEventListener('hashchange', onHash);
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
      const isPlain = !(altKey || ctrlKey || metaKey || shiftKey);
      // Where text is written, arrows move in it.
      if (!isPlain || (target instanceof Element && target.matches('input[type=text]'))) return;
      const wanted = key === 'ArrowRight' ? next : key === 'ArrowLeft' ? previous : undefined;
      if (wanted) location.hash = wanted;
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [previous, next]);
  return { step: steps[at] ?? steps[0], at, previous, next };
}
