/** Comes before the page's own script: the day, the browser's API, and how the page is looked at. */
// Its text is in a font that is the same everywhere, where it is built for pictures (see scripts/galleryConfig.ts).
import '@fontsource-variable/inter/wght.css';
import './fixedDay';
import './openRoots';
// A database for each page alone, and empty.
import 'fake-indexeddb/auto';
import { registers } from '@/data/registers/bundled';
import { hideRecord } from '@/data/store/hidden';
import { switchBundled } from '@/data/store/order';
import { storeRegister, switchRegister } from '@/data/store/ownRegisters';
import { followMadeUp } from './followMadeUp';
import { madeUpRegisters } from './madeUpRegisters';
import { look, settings, state } from './shown';
import { setScene } from './standIn';

setScene(state?.scene ?? {}, settings);
if (state?.scene?.registers === 'own') {
  for (const register of madeUpRegisters) await storeRegister(register);
  await switchRegister('voorbeeld-gesloten', false);
  await hideRecord('gemeente-deventer');
}
if (state?.scene?.registers === 'followed') await followMadeUp('subscribed');
if (state?.scene?.registers === 'managed') await followMadeUp('managed');
if (state?.scene?.registers === 'none') for (const { id } of registers) await switchBundled(id, false);
document.documentElement.dir = look.direction ?? 'ltr';

if (window.parent !== window) {
  // On the wall a frame that takes the focus must not scroll the others away.
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function focusInPlace() {
    focus.call(this, { preventScroll: true });
  };
}
