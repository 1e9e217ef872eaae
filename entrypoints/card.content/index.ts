/** The script that makes cards. The background puts it into a page when that page asks for its first card. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { makeCard } from '@/components/makeCard';
import { cardMakerKey } from '@/data/store/sharedNames';

export default defineContentScript({
  registration: 'runtime',
  main: () => Reflect.set(globalThis, cardMakerKey, makeCard),
});
