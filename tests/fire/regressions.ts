/** What went wrong once, as fast-check found it and made it small. Tried anew in the emulated page and in both browsers. */
import type { Operation } from './operations';

interface Regression {
  /** What happens, as a sentence about the page. */
  name: string;
  /** Id of the site. */
  site: string;
  operations: Operation[];
}

const regressions: readonly Regression[] = [
  {
    name: 'a name that is no heading any more gets the small mark for the badge it had',
    site: 'facebook',
    operations: [
      { do: 'insert', part: 0, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 4394, account: 0, into: 0, before: 0 },
      { do: 'unwrap', element: 3097 },
    ],
  },
  {
    name: 'a name that gets another class is what the rule for that class says',
    site: 'mastodon',
    operations: [
      { do: 'insert', part: 8689, account: 0, into: 0, before: 0 },
      { do: 'attribute', element: 0, value: 0, account: 0 },
    ],
  },
  {
    name: 'a heading that is moved out of the header of the profile loses its badge',
    site: 'youtube',
    operations: [
      { do: 'insert', part: 4859, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 0, account: 0, into: 0, before: 4518 },
      { do: 'unwrap', element: 6269 },
      { do: 'unwrap', element: 1526 },
    ],
  },
  {
    name: 'a text that is no longer but a handle is read anew, whatever was added to it',
    site: 'webArchive',
    operations: [
      { do: 'insert', part: 3027, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 5016, account: 0, into: 0, before: 801 },
      { do: 'writeAll', element: 8562, text: 5995, account: 0 },
      { do: 'write', node: 0, text: 3319, account: 0 },
    ],
  },
  {
    name: 'a heading whose header is none any more loses its badge',
    site: 'mastodon',
    operations: [
      { do: 'insert', part: 4625, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 868, account: 0, into: 6799, before: 0 },
      { do: 'attribute', element: 0, value: 0, account: 0 },
    ],
  },
  {
    name: 'a heading in a part that becomes the main one gets its badge once',
    site: 'facebook',
    operations: [
      { do: 'insert', part: 7494, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 3027, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 0, account: 0, into: 3661, before: 0 },
      { do: 'insert', part: 8943, account: 0, into: 0, before: 0 },
      { do: 'attribute', element: 2391, value: 0, account: 0 },
    ],
  },
  {
    name: 'a handle below a heading that is put into another one gets its badge',
    site: 'threads',
    operations: [
      { do: 'insert', part: 1770, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 1005, account: 0, into: 0, before: 1378 },
      { do: 'navigate', address: 0, account: 0 },
      { do: 'wrap', element: 0, tag: 3 },
    ],
  },
  {
    name: 'a name whose line names nobody before it any more is the author',
    site: 'facebook',
    operations: [
      { do: 'insert', part: 8649, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 7126, account: 0, into: 0, before: 0 },
      { do: 'remove', element: 2550 },
    ],
  },
  {
    name: 'a name is a repeat where fewer blanks than before stand between it and the same name',
    site: 'youtube',
    operations: [
      { do: 'insert', part: 689, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 9997, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 9989, account: 0, into: 0, before: 0 },
      { do: 'move', element: 981, into: 0, before: 0 },
      { do: 'writeAll', element: 9840, text: 4220, account: 0 },
    ],
  },
  {
    name: 'two names, one of them within the other, have a badge each',
    site: 'youtube',
    operations: [
      { do: 'insert', part: 5439, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 9982, account: 0, into: 4677, before: 0 },
    ],
  },
  {
    name: 'a heading whose handle is that of the page after it has moved on gets its badge',
    site: 'instagram',
    operations: [
      { do: 'insert', part: 605, account: 1, into: 0, before: 0 },
      { do: 'navigate', address: 0, account: 1 },
    ],
  },
  {
    name: 'a name in an element that is defined once it is on the page gets its badge',
    site: 'youtube',
    operations: [
      { do: 'insert', part: 0, account: 0, into: 0, before: 0 },
      { do: 'define', part: 1198, account: 0, into: 0, before: 0 },
    ],
  },
  {
    name: 'a heading is the name of the profile once the first one is gone',
    site: 'linkedin',
    operations: [
      { do: 'insert', part: 3950, account: 0, into: 0, before: 0 },
      { do: 'insert', part: 1616, account: 0, into: 0, before: 0 },
      { do: 'remove', element: 2470 },
    ],
  },
  {
    name: 'a name that is moved out of its box takes its badge along',
    site: 'youtube',
    operations: [
      { do: 'insert', part: 3462, account: 0, into: 0, before: 0 },
      { do: 'pause' },
      { do: 'move', element: 6, into: 8823, before: 0 },
    ],
  },
];

/** Those of one site: what happens, and what the page does for it. */
export const regressionsOf = (id: string) =>
  regressions.filter(({ site }) => site === id).map(({ name, operations }) => [name, operations] as const);
