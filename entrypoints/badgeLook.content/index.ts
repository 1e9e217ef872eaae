/** The script that brings the look of badges, before the one that places them: so that has room, and finds it there at once. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import badgeCss from '@/components/badge/badge.css?inline';
import { badgeLookKey } from '@/data/store/sharedNames';

export default defineContentScript({
  registration: 'runtime',
  main: () => Reflect.set(globalThis, badgeLookKey, badgeCss),
});
