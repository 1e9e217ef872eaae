/** Comes before the page's own script: the day, the browser's API, and how the page is looked at. */
// Its text is in a font that is the same everywhere, where it is built for pictures (see scripts/galleryConfig.ts).
import '@fontsource-variable/inter/wght.css';
import './fixedDay';
import './openRoots';
import { look, settings, state } from './shown';
import { setScene } from './standIn';

setScene(state?.scene ?? {}, settings);
document.documentElement.dir = look.direction ?? 'ltr';
