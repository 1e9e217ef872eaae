/** Makes up what pages do. Also runs in the page, where most sequences are made up. */
import fc from 'fast-check';
import { neighbourKinds, neighbourPaces } from './neighbour';
import type { Operation } from './operations';

/** Numbers that choose something; shrinking a failure tries small ones first. */
const n = fc.nat(9999);

/** Few of our accounts, so that sequences meet the same ones again. */
const account = fc.nat(2);

/** Drivers of browsers pass on plain objects only. */
const record = <T>(parts: { [Key in keyof T]: fc.Arbitrary<T[Key]> }): fc.Arbitrary<T> =>
  fc.record(parts, { noNullPrototype: true });

const place = { into: n, before: n };

/** The number of an account in the register. */
const show = record({ do: fc.constant('show'), part: n, account: fc.nat(1) });

const kinds = {
  insert: record({ do: fc.constant('insert'), part: n, account, ...place }),
  insertShadow: record({ do: fc.constant('insertShadow'), part: n, account, ...place }),
  define: record({ do: fc.constant('define'), part: n, account, ...place }),
  remove: record({ do: fc.constant('remove'), element: n }),
  move: record({ do: fc.constant('move'), element: n, ...place }),
  takeOut: record({ do: fc.constant('takeOut'), element: n, account }),
  recycle: record({ do: fc.constant('recycle'), element: n, account }),
  write: record({ do: fc.constant('write'), node: n, text: n, account }),
  writeAll: record({ do: fc.constant('writeAll'), element: n, text: n, account }),
  address: record({ do: fc.constant('address'), link: n, address: n, account }),
  attribute: record({ do: fc.constant('attribute'), element: n, value: n, account }),
  replace: record({ do: fc.constant('replace'), element: n }),
  rewrite: record({ do: fc.constant('rewrite'), element: n }),
  wrap: record({ do: fc.constant('wrap'), element: n, tag: fc.nat(4) }),
  unwrap: record({ do: fc.constant('unwrap'), element: n }),
  translate: record({ do: fc.constant('translate'), element: n }),
  navigate: record({ do: fc.constant('navigate'), address: n, account }),
  rob: record({ do: fc.constant('rob'), badge: n }),
  carryOff: record({ do: fc.constant('carryOff'), badge: n, ...place }),
  restyle: record({ do: fc.constant('restyle'), way: n }),
  neighbour: record({
    do: fc.constant('neighbour'),
    kind: fc.constantFrom(...neighbourKinds),
    pace: fc.constantFrom(...neighbourPaces),
    name: n,
  }),
  pause: record({ do: fc.constant('pause') }),
  publish: record({
    do: fc.constant('publish'),
    register: fc.nat(1),
    marks: fc.boolean(),
    badge: fc.constantFrom('full', 'compact'),
  }),
} satisfies { [Kind in Exclude<Operation['do'], 'show'>]: fc.Arbitrary<Extract<Operation, { do: Kind }>> };

const { insert, recycle, pause, publish, ...others } = kinds;

/** A page that begins with a name with its badge, and then does various things. */
export const sequences: fc.Arbitrary<Operation[]> = fc
  .tuple(
    show,
    fc.array(insert, { maxLength: 3 }),
    fc.array(
      fc.oneof(
        { arbitrary: insert, weight: 3 },
        { arbitrary: recycle, weight: 3 },
        { arbitrary: pause, weight: 5 },
        { arbitrary: publish, weight: 1 },
        ...Object.values(others).map((arbitrary) => ({ arbitrary, weight: 1 })),
      ),
      { maxLength: 14 },
    ),
  )
  .map(([first, besides, then]) => [first, { do: 'pause' }, ...besides, ...then]);
