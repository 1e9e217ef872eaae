/** The script that dates posts. The background puts it into a page with the first account there whose badge depends on the day. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveLater } from '@/data/store/sharedNames';
import { postDater } from './postDater';

export default defineContentScript({
  registration: 'runtime',
  main: () => leaveLater('dates', postDater),
});
