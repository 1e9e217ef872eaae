/** What the worker answers that counts aside from the popup, over the bundled registers. */
import { expect, it } from 'vitest';
import type { Platform } from '@/data/model/vocabulary';
import { register as register2012 } from '@/data/registers/bundled';
import { emptyDatabase } from './emptyDatabase';

it('gives as a table the rows of the platform that is asked for, though another one was counted since', async () => {
  emptyDatabase();
  const { countAnswer } = await import('@/entrypoints/popup/countAnswer');
  const asked = { of: 'register', reference: register2012.id } as const;
  const said = { number: 1, language: 'nl', asked } as const;
  const tableOn = (platform: Platform) => countAnswer({ ...said, ask: 'table', platform });
  await countAnswer({ ...said, ask: 'tally', platform: 'x' });
  const onX = await tableOn('x');
  await countAnswer({ ...said, ask: 'tally', platform: 'linkedin' });
  expect(await tableOn('x')).toEqual(onX);
  expect(onX).toMatchObject({ csv: expect.stringContaining('@chrisbuijink') });
});
