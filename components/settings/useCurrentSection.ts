/** Which section of a long page the reader is at. */
import { useEffect, useState } from 'preact/hooks';

/** By which a reader moves through a page. */
const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * @param ids of the sections, in their order
 * @returns the id of the section, and a function that tells to which one the reader goes
 */
export function useCurrentSection<Id extends string>(ids: readonly [Id, ...Id[]]): [Id, (id: Id) => void] {
  const [current, setCurrent] = useState<Id>(ids[0]);
  /** Stays until the reader moves on: the last sections are too short to be scrolled to the top. */
  const [chosen, setChosen] = useState<Id>();
  useEffect(() => {
    const onScroll = () => setCurrent(sectionAtEyes(ids));
    // Contents that move while they are pressed would be missed.
    const onMove = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest('nav'))) setChosen(undefined);
    };
    onScroll();
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    for (const move of moves) window.addEventListener(move, onMove, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
      for (const move of moves) window.removeEventListener(move, onMove);
    };
  }, [ids]);
  return [chosen ?? current, setChosen];
}

/** Further down the page the eyes are further down the window, so that each section has its turn. */
function sectionAtEyes<Id extends string>(ids: readonly [Id, ...Id[]]): Id {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  const room = scrollHeight - clientHeight;
  const eyes = room > 0 ? Math.min(1, scrollTop / room) * clientHeight : 0;
  const begun = ids.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? Infinity) <= eyes + 1);
  return begun.at(-1) ?? ids[0];
}
