/** What is answered at once or later: while a later answer is waited for, the one before it stands. */
import { type Inputs, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

interface Answered<T> {
  /** Undefined until the first is there. */
  answer: T | undefined;
  /** Whether it is the answer to what is asked now. */
  isOfNow: boolean;
}

/** @param ask asked again when one of the inputs changes; only the last answer counts */
export function useAnswer<T>(ask: () => T | Promise<T>, inputs: Inputs): Answered<T> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the inputs are the caller's
  const given = useMemo(ask, inputs);
  const isLater = given instanceof Promise;
  const last = useRef<T>(undefined);
  if (!isLater) last.current = given;
  const [arrived, setArrived] = useState<unknown>();
  const [failure, setFailure] = useState<{ reason: unknown }>();
  // At once: what waits for the next frame would show the answer a frame later.
  useLayoutEffect(() => {
    if (!(given instanceof Promise)) return;
    let isOfNow = true;
    given.then(
      (answer) => {
        if (!isOfNow) return;
        last.current = answer;
        setArrived(given);
      },
      (reason: unknown) => isOfNow && setFailure({ reason }),
    );
    return () => {
      isOfNow = false;
    };
  }, [given]);
  // Thrown while rendering, so that the page says what went wrong.
  if (failure) throw failure.reason;
  return { answer: last.current, isOfNow: !isLater || arrived === given };
}
