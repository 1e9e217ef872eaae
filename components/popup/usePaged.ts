/** A long list in pages: the first screen is there at once, the next page when one comes near its end. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** More than a screen holds. */
const firstPage = 20;
const nextPage = 60;

/** How far from its end the next page is there. */
const ahead = '1000px';

interface Paged {
  /** How many rows are there by now. */
  limit: number;
  /** Stands after the last row. */
  end: RefObject<HTMLDivElement | null>;
  /** Has all rows there up to the one with this id, and a page after it. */
  showUpTo: (id: string) => void;
}

/** @param returnTo the id of a row that is to be there from the start */
export function usePaged(list: readonly { id: string }[], returnTo: string): Paged {
  const placeOf = (id: string) => list.findIndex((each) => each.id === id) + 1;
  const [shown, setShown] = useState(() => ({
    list,
    limit: Math.max(firstPage, placeOf(returnTo) + nextPage * Math.sign(placeOf(returnTo))),
  }));
  // Another list begins at its start.
  const limit = shown.list === list ? shown.limit : firstPage;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (limit >= list.length || !end.current) return;
    const show = (next: number) => setShown({ list, limit: next });
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) show(limit + nextPage);
      },
      { rootMargin: ahead, scrollMargin: ahead },
    );
    observer.observe(end.current);
    // The browser's own search finds only what is there.
    const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key === 'f' && (ctrlKey || metaKey)) show(list.length);
    };
    addEventListener('keydown', onKey);
    return () => {
      observer.disconnect();
      removeEventListener('keydown', onKey);
    };
  }, [list, limit]);
  return { limit, end, showUpTo: (id) => setShown({ list, limit: Math.max(limit, placeOf(id) + nextPage) }) };
}
