/** Views that are loaded when they are first shown: the popup itself is there sooner without them. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component that shows nothing until `load` has given the one it stands for; from then on that is there at once. */
export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  let loaded: FunctionComponent<Props> | undefined;
  return function Later(props) {
    const [Loaded, setLoaded] = useState(() => loaded);
    useEffect(() => {
      if (Loaded) return;
      load().then(
        (component) => {
          loaded = component;
          setLoaded(() => component);
        },
        // Thrown while rendering, so that the page says what went wrong.
        (error: unknown) =>
          setLoaded(() => {
            throw error;
          }),
      );
    }, [Loaded]);
    return Loaded ? <Loaded {...props} /> : null;
  };
}
