/** A register that is followed in tests: the example of the documentation. */
import { readFileSync } from 'node:fs';
import { readRegister } from '@/data/model/readChecked';
import type { Register } from '@/data/model/schema';

const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/register/README.md', 'utf8')) ?? [];

export const followedExample = readRegister('example', example);

/** When it is first fetched, and again. */
export const [monday, tuesday] = ['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z'] as const;

/** As a server sends it. */
export const editionOf = (register: Register, etag?: string) =>
  ({ is: 'register', register, etag, lastModified: undefined }) as const;
