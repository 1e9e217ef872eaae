import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { siteReport } from '@/data/views/siteReport';
import { wordsFor } from '@/data/views/words';
import { scripts } from '../../package.json';

const folder = '.github/ISSUE_TEMPLATE';

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));

const text = z.string().min(1);
const field = {
  id: z.string().regex(/^[a-z][a-z-]*$/),
  validations: z.strictObject({ required: z.boolean() }).optional(),
};
const asked = { label: text, description: text.optional() };

/** What GitHub accepts as a form: it silently leaves out any other. */
const formSchema = z.strictObject({
  name: text,
  description: text,
  title: text.optional(),
  labels: z.array(text).optional(),
  body: z.array(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: text }) }),
      z.strictObject({
        type: z.literal('input'),
        ...field,
        attributes: z.strictObject({ ...asked, placeholder: text.optional() }),
      }),
      z.strictObject({
        type: z.literal('textarea'),
        ...field,
        attributes: z.strictObject({ ...asked, placeholder: text.optional(), render: text.optional() }),
      }),
      z.strictObject({
        type: z.literal('dropdown'),
        ...field,
        attributes: z.strictObject({ ...asked, options: z.array(text).min(1) }),
      }),
      z.strictObject({
        type: z.literal('checkboxes'),
        id: field.id,
        attributes: z.strictObject({
          ...asked,
          options: z.array(z.strictObject({ label: text, required: z.boolean().optional() })),
        }),
      }),
    ]),
  ),
});

const formOf = (file: string) => formSchema.parse(read(join(folder, file)));

const idsOf = (file: string) => formOf(file).body.flatMap((part) => (part.type === 'markdown' ? [] : part.id));

describe('the forms for issues', () => {
  const files = readdirSync(folder).filter((file) => file !== 'config.yml');

  it('exist for a site, a record and a register', () => {
    expect(files.toSorted()).toEqual(['new-register.yml', 'site-broken.yml', 'wrong-person.yml']);
  });

  it.each(files)('have in %s everything that GitHub requires, and no two fields with one id', (file) => {
    const ids = idsOf(file);
    expect(ids.length).toBeGreaterThan(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have a field for everything in the report that the popup makes, and for nothing else', () => {
    const report = siteReport({ faults: [] }, 'x', '0.1.0', '', wordsFor('en'));
    expect(idsOf('site-broken.yml')).toEqual(Object.keys(report));
  });
});

describe('the checks on GitHub', () => {
  const workflow = z
    .object({ jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ run: z.string().optional() })) })) })
    .parse(read('.github/workflows/ci.yml'));

  it('run only commands that exist', () => {
    const runs = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    const commands = runs.flatMap((run) => /^npm (?:run )?([\w:-]+)/.exec(run)?.[1] ?? run);
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((command) => command !== 'ci' && !(command in scripts))).toEqual([]);
  });

  it('run on Linux and on Windows', () => {
    expect(Object.keys(workflow.jobs)).toEqual(['linux', 'windows']);
  });
});
