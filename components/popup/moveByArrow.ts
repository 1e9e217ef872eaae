/** The arrow keys: from the search through the rows of the view that is open, or through the accounts of a record. */

/** @param root what holds the search and the rows */
export function moveByArrow(event: KeyboardEvent, root: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !root || (event.target instanceof Element && event.target.matches('select, textarea'))) return;
  const stops = [...root.querySelectorAll<HTMLElement>('input[type=search], .back, .row, .record a.accountLink')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const next = at < 0 ? undefined : stops[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
