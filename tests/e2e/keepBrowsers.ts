/** Before each file of tests in browsers. */
import { keepBrowsers } from './keptBrowsers';

keepBrowsers();
