/** The popup's view of the figures, loaded when it is first opened: the popup itself is there sooner without it. */
import { useEffect, useState } from 'preact/hooks';
import type { Figures, FiguresProps } from './Figures';

export function FiguresView(props: FiguresProps) {
  const [Loaded, setLoaded] = useState<typeof Figures>();
  useEffect(() => {
    void import('./Figures').then((module) => setLoaded(() => module.Figures));
  }, []);
  return Loaded ? <Loaded {...props} /> : null;
}
