/** Comes before the page's own script: the day, the browser's API, and how the page is looked at. */
// Its text is in a font that is the same everywhere, where it is built for pictures (see scripts/galleryConfig.ts).
import '@fontsource-variable/inter/wght.css';
import './fixedDay';
import './openRoots';
import { look, settings, state } from './shown';
import { setScene } from './standIn';

setScene(state?.scene ?? {}, settings);
document.documentElement.dir = look.direction ?? 'ltr';

if (window.parent !== window) {
  // On the wall a frame that takes the focus must not scroll the others away.
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function focusInPlace() {
    focus.call(this, { preventScroll: true });
  };
}
