/** The script that makes badges and brings their look, before the one that places them: so that has room, and finds it there at once. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import badgeCss from '@/components/badge/badge.css?inline';
import { type BadgeMakerFor, badgeMaker } from '@/components/badge/badgeMaker';
import { badgeMakerKey } from '@/data/store/sharedNames';

const makerFor: BadgeMakerFor = (value) => badgeMaker(badgeCss, value);

export default defineContentScript({
  registration: 'runtime',
  main: () => Reflect.set(globalThis, badgeMakerKey, makerFor),
});
