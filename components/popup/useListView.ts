/** A long list in pages: the first screen is there at once, the next rows when one comes near the end of those before. */
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Asked, firstSpan, type ListView, spanWith } from '@/data/views/recordList';
import type { Span } from '@/data/views/sections';
import type { Selection } from '@/data/views/selection';
import type { RegisterSource } from './register';
import { useAnswer } from './useAnswer';

/** As many as are soon made: a list that is searched is made anew with each key. */
const nextPage = 40;

/** How far from its end the next page is there. */
const ahead = '400px';

/** The browser's own search finds only what is there: so many rows it is given, before it begins. */
const searchable = 2000;

interface Paged {
  /** Undefined until the first is there. */
  view: ListView | undefined;
  /** Whether it shows what is selected now, and not what was before. */
  isOfNow: boolean;
  /** Stands after the last row. */
  end: RefObject<HTMLDivElement | null>;
  /** Has the rows there around a place in the list. */
  goTo: (place: number) => void;
  /** Has the rows before the first one there too. */
  showEarlier: () => void;
}

/** @param returnTo the id of an entry that is to be there from the start */
export function useListView(register: RegisterSource, selection: Selection, returnTo: string): Paged {
  const [wanted, setWanted] = useState<{ register: RegisterSource; asked: Asked }>(() => ({
    register,
    asked: { selection, span: firstSpan, ...(returnTo && { withId: returnTo }) },
  }));
  const isSame = wanted.register === register && wanted.asked.selection === selection;
  // Another list begins at its start.
  const asked = useMemo(() => (isSame ? wanted.asked : { selection, span: firstSpan }), [isSame, wanted, selection]);
  const { answer: view, isOfNow } = useAnswer(() => register.view(asked), [register, asked]);
  const end = useRef<HTMLDivElement>(null);
  const show = (span: Span) => setWanted({ register, asked: { selection, span } });
  useEffect(() => {
    if (!view || !isOfNow || view.span.until >= view.count || !end.current) return;
    const { from } = view.span;
    // Never fewer than there are: whoever asks may not know yet that there are more.
    const showUntil = (until: number) =>
      setWanted((last) => {
        const isSameList = last.register === register && last.asked.selection === selection;
        const { span } = last.asked;
        const isThere = isSameList && span.from === from && span.until >= until;
        return isThere ? last : { register, asked: { selection, span: { from, until } } };
      });
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) showUntil(view.span.until + nextPage);
      },
      { rootMargin: ahead, scrollMargin: ahead },
    );
    observer.observe(end.current);
    const onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
      if (key === 'f' && (ctrlKey || metaKey)) showUntil(from + searchable);
    };
    addEventListener('keydown', onKey);
    return () => {
      observer.disconnect();
      removeEventListener('keydown', onKey);
    };
  }, [register, selection, view, isOfNow]);
  return {
    view,
    isOfNow,
    end,
    goTo: (place) => show(spanWith(place)),
    showEarlier: () => view && show({ from: Math.max(view.span.from - nextPage, 0), until: view.span.until }),
  };
}
