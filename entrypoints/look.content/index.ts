/** The script that brings the look of cards, before the one that makes them: style sheets have no other way into a page. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { cardLook } from '@/components/card/cardLook';
import { cardLookKey } from '@/data/store/sharedNames';

export default defineContentScript({
  registration: 'runtime',
  main: () => Reflect.set(globalThis, cardLookKey, cardLook),
});
