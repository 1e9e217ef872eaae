/** A table of contents that follows the reader. */
import { useEffect, useRef } from 'preact/hooks';
import './SectionNav.css';
import { useCurrentSection } from './useCurrentSection';

interface SectionNavProps<Id extends string> {
  label: string;
  ids: readonly [Id, ...Id[]];
  nameOf: (id: Id) => string;
}

export function SectionNav<Id extends string>({ label, ids, nameOf }: SectionNavProps<Id>) {
  const [current, choose] = useCurrentSection(ids);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Where the entries stand side by side, the current one is brought into sight, and the page stays as it is.
    const entry = list.current?.children[ids.indexOf(current)];
    if (list.current && entry instanceof HTMLElement) {
      list.current.scrollLeft = entry.offsetLeft - list.current.clientWidth / 3;
    }
  }, [ids, current]);
  return (
    <nav class="sectionNav" aria-label={label}>
      <ul ref={list}>
        {ids.map((id) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined} onClick={() => choose(id)}>
              {nameOf(id)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
