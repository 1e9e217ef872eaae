/** The script that reads large registers. The background puts it into a page whose platform has one, see docs/design/any-size.md. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { leaveLater } from '@/data/store/sharedNames';
import { largeIndex } from './largeIndex';

export default defineContentScript({
  registration: 'runtime',
  main: () => leaveLater('large', largeIndex),
});
