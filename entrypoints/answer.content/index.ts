/** The script that answers the popup. The background puts it into a page when that page is first asked something. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveLater } from '@/data/store/sharedNames';
import { answerPopup } from './answerPopup';

export default defineContentScript({
  registration: 'runtime',
  main: () => leaveLater('answer', answerPopup),
});
