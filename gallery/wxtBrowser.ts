/** The stand-in for the browser's API under the other name by which it is asked for. */
export { default as browser } from './standIn';
