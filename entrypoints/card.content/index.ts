/** The script that makes cards. The background puts it into a page when that page asks for its first card. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { cardLookKey, leaveLater, leftUnder } from '@/data/store/sharedNames';
import { cardMaker } from './openCard';

export default defineContentScript({
  registration: 'runtime',
  main: () => leaveLater('card', cardMaker(String(leftUnder(cardLookKey)))),
});
