/** What counts in large registers aside from the page, for as long as what shows it is there. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Lister } from '../popup/lister';
import type { RegisterSource } from '../popup/register';

/** @returns undefined where registers are small: then the page counts itself, in no time */
export function useCounter(register: RegisterSource): Lister | undefined {
  const counter = useMemo(() => register.startCounter?.(), [register]);
  useEffect(() => () => counter?.end(), [counter]);
  return counter;
}
