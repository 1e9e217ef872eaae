/** What is answered at once or later: while a later answer is waited for, the one before it stands. */
import { type Inputs, useEffect, useMemo, useState } from 'preact/hooks';

interface Answered<T> {
  /** Undefined until the first is there. */
  answer: T | undefined;
  /** Whether it is the answer to what is asked now. */
  isOfNow: boolean;
}

/**
 * @param ask asked again when one of the inputs changes; only the last answer counts
 */
export function useAnswer<T>(ask: () => T | Promise<T>, inputs: Inputs): Answered<T> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the inputs are the caller's
  const given = useMemo(ask, inputs);
  const [later, setLater] = useState<{ to: unknown; answer: T }>();
  const [failure, setFailure] = useState<{ reason: unknown }>();
  useEffect(() => {
    if (!(given instanceof Promise)) return;
    let isOfNow = true;
    given.then(
      (answer) => isOfNow && setLater({ to: given, answer }),
      (reason: unknown) => isOfNow && setFailure({ reason }),
    );
    return () => {
      isOfNow = false;
    };
  }, [given]);
  // To be told by whoever shows what went wrong in rendering.
  if (failure) throw failure.reason;
  if (given instanceof Promise) return { answer: later?.answer, isOfNow: later?.to === given };
  return { answer: given, isOfNow: true };
}
