/** The script that reads a profile. It is put into a page when the user wants to note something of it, and answers once. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readProfile } from './readProfile';

export default defineContentScript({
  registration: 'runtime',
  // What it gives is the answer to who put it there.
  main: () => readProfile(document, location.href),
});
