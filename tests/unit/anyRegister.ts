/** Registers with any of the fields that the schema knows: made out of its JSON Schema, so that a new field comes along by itself. */
import fc from 'fast-check';
import { z } from 'zod';
import { checkRegisterData, faultText } from '@/data/model/readChecked';
import { type Register, registerSchema } from '@/data/model/schema';
import { endsBeforeItBegins } from '@/data/model/time';
import { type Fields, isObject, isText } from '@/data/model/valueChecks';
import { registerForm } from '@/data/model/vocabulary';

const schema: unknown = z.toJSONSchema(registerSchema, { io: 'input' });

/** A text as hostile as any that somebody may import. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      '+31 6',
      '@een',
      '-een',
      "'t Voorbeeld",
      '"een", twee; drie',
      'een\ntwee',
      '<b>een</b>',
      'É\u0301é',
      '\u{1F1F3}\u{1F1F1}',
    ),
    fc.constantFrom('Anna van den Voorbeeld', 'BERT PROEF', 'Proef, Dirk', 'Dienst (DV)', 'null', '__proto__', '[een]'),
  )
  .map((value) => value.trim() || 'een');

const day = fc
  .integer({ min: 0, max: 6000 })
  .map((days) => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10));

/** What has a form of its own: ids, numbers, domains. */
const codes = ['een', 'twee-b', 'd3', '0', '4567', 'Q900000001', 'voorbeeld.example', 'b.proef.example'];

function arbitraryOf(node: unknown): fc.Arbitrary<unknown> {
  if (!isObject(node)) throw new Error('no schema');
  if (isText(node.$ref)) return fc.constant(node.$ref).chain((ref) => arbitraryOf(at(ref)));
  if ('const' in node) return fc.constant(node.const);
  if (Array.isArray(node.enum)) return fc.constantFrom(...node.enum);
  const variants = node.anyOf ?? node.oneOf;
  if (Array.isArray(variants)) return fc.oneof(...variants.map(arbitraryOf));
  switch (node.type) {
    case 'object':
      return objectOf(node);
    case 'array':
      return fc.array(arbitraryOf(node.items), { minLength: Number(node.minItems ?? 0), maxLength: 2 });
    case 'integer':
      return fc.integer({ min: Math.max(Number(node.minimum ?? 0), 'exclusiveMinimum' in node ? 1 : 0), max: 1e9 });
    case 'number':
      return fc.integer({ min: 0, max: 1e6 }).map((value) => value / 8);
    case 'null':
      return fc.constant(null);
    case 'string':
      if (node.format === 'date') return day;
      if (node.format === 'uri') return fc.webUrl({ validSchemes: ['https'], withQueryParameters: true });
      // Months and years, as near as days.
      if (isText(node.pattern) && node.pattern.startsWith('^\\d{4}')) {
        return day.map((value) => value.slice(0, node.pattern === '^\\d{4}$' ? 4 : 7));
      }
      return isText(node.pattern)
        ? fc.constantFrom(...codes.filter((code) => new RegExp(String(node.pattern)).test(code)))
        : text;
    default:
      throw new Error(`no values for ${JSON.stringify(node)}`);
  }
}

function objectOf({ properties, required }: Fields): fc.Arbitrary<unknown> {
  const fields = Object.entries(isObject(properties) ? properties : {});
  const isRequired = (name: string) => Array.isArray(required) && required.includes(name);
  return fc.record(Object.fromEntries(fields.map(([name, field]) => [name, arbitraryOf(field)])), {
    requiredKeys: fields.map(([name]) => name).filter(isRequired),
  });
}

const at = (ref: string): unknown =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, step) => (isObject(node) ? node[step] : undefined), schema);

const recordLists = ['organisations', 'offices', 'officials', 'domains'];

/** What no field can tell by itself, put right: ids, references, handles, times that fit each other. */
function madeRight(register: Fields): Fields {
  const lists = Object.fromEntries(
    [...recordLists, 'sources', 'groupCounts', 'discrepancies'].map((list) => [
      list,
      listIn(register, list).map((record, index) => ({
        ...record,
        ...identityAt(record, list, index),
        id: `${record.id}-${list.toLowerCase()}-${index}`,
      })),
    ]),
  );
  const idsOf = (list: string) => (lists[list] ?? []).map(({ id }) => id);
  const [organisations, groupCounts] = [idsOf('organisations'), idsOf('groupCounts')];
  const context = { sources: idsOf('sources'), organisations, groupCounts };
  const { parent: _, ...rest } = { parent: undefined, ...register };
  const whole: Fields = {
    ...rest,
    ...lists,
    ...(organisations.length === 0 && { officials: [], offices: [], leftOut: [] }),
    ...(groupCounts.length === 0 && { discrepancies: [] }),
    ...{ form: registerForm, asOf: '2026-11-26' },
  };
  const right = fitting(whole, context);
  if (!isObject(right)) throw new Error('no register');
  return { ...right, id: register.id, asOf: '2026-11-26' };
}

/** No two records are one. */
const identityAt = ({ identity }: Fields, list: string, index: number): Fields => {
  if (!isObject(identity)) return {};
  const code = String((recordLists.indexOf(list) + 1) * 100 + index);
  return {
    identity: {
      ...('roo' in identity && { roo: code }),
      ...('wikidata' in identity && { wikidata: `Q${code}` }),
      ...('tooi' in identity && { tooi: `tooi${code}` }),
    },
  };
};

const listIn = (fields: Fields, name: string): Fields[] => {
  const list = fields[name];
  return Array.isArray(list) ? list.filter(isObject) : [];
};

interface Context {
  sources: unknown[];
  organisations: unknown[];
  groupCounts: unknown[];
}

/** A value with all within it put right, from within. */
function fitting(value: unknown, context: Context): unknown {
  if (Array.isArray(value)) return value.map((item) => fitting(item, context));
  if (!isObject(value)) return value;
  const fields: Fields = Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, fitting(field, context)]),
  );
  const chosen = (ids: unknown[], id: unknown) => ids[String(id).length % ids.length];
  if (isText(fields.source)) fields.source = chosen(context.sources, fields.source);
  if (isText(fields.organisation)) fields.organisation = chosen(context.organisations, fields.organisation);
  if (isText(fields.parent)) fields.parent = chosen(context.organisations, fields.parent);
  if (Array.isArray(fields.between)) fields.between = fields.between.map((id) => chosen(context.groupCounts, id));
  if (isText(fields.platform) && 'handle' in fields) Object.assign(fields, accountOn(fields.platform, fields));
  if ('role' in fields && 'title' in fields) delete fields.title;
  const isTitled = 'portfolio' in fields || 'holders' in fields || ('organisation' in fields && 'status' in fields);
  if (isTitled && !('role' in fields)) fields.title ??= { nl: 'Proefambt' };
  for (const key of ['name', 'title', 'short', 'portfolio', 'note', 'issuer', 'text']) {
    if (isObject(fields[key]) && Object.keys(fields[key]).length === 0) fields[key] = { nl: 'Proef' };
  }
  return inOrder(fields);
}

function accountOn(platform: string, { handle, lastingId }: Fields): Fields {
  const name = `v${[...String(handle)].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1e9, 7).toString(36)}`;
  const handles: Record<string, string> = {
    ...{
      linkedin: `company/${name}`,
      bluesky: `${name}.example`,
      mastodon: `${name}@voorbeeld.example`,
      youtube: `@${name}`,
    },
  };
  const ids: Record<string, string> = { bluesky: `did:plc:${name}`, youtube: `UC${name.padEnd(22, '_')}` };
  return {
    handle: handles[platform] ?? name,
    ...(lastingId !== undefined && { lastingId: ids[platform] ?? String(name.length * 1e17) }),
  };
}

function inOrder(fields: Fields): Fields {
  const moment = (value: unknown) => (isText(value) ? value : undefined);
  const isWrong = (from: unknown, until: unknown) => endsBeforeItBegins({ from: moment(from), until: moment(until) });
  if (isWrong(fields.from, fields.until)) delete fields.until;
  if (isObject(fields.since) && isObject(fields.ended) && isWrong(fields.since.moment, fields.ended.moment))
    delete fields.since;
  if (isWrong(fields.firstSeen, fields.lastSeen ?? fields.asOf)) delete fields.firstSeen;
  if (Array.isArray(fields.holders) && !fields.shared) fields.holders = fields.holders.slice(0, 1);
  if ('handle' in fields && !('status' in fields) && !fields.followers) fields.posts ??= { value: 1 };
  return fields;
}

/** As the check gives it, with defaults filled in. */
export const anyRegister: fc.Arbitrary<Register> = arbitraryOf(schema).map((fields) => {
  const checked = checkRegisterData(isObject(fields) ? madeRight(fields) : fields);
  if ('faults' in checked) throw new Error(checked.faults.map(faultText).join('\n'));
  return checked.data;
});

/** Every path of a field that the schema knows, lists and references walked through once. */
export const fieldsOfSchema = (): string[] => fieldsOf(schema, []);

function fieldsOf(node: unknown, seen: readonly string[]): string[] {
  if (!isObject(node)) return [];
  if (isText(node.$ref)) return seen.includes(node.$ref) ? [] : fieldsOf(at(node.$ref), [...seen, node.$ref]);
  const parts = [
    node.items,
    ...(Array.isArray(node.oneOf) ? node.oneOf : []),
    ...(Array.isArray(node.anyOf) ? node.anyOf : []),
  ];
  const own = Object.entries(isObject(node.properties) ? node.properties : {}).flatMap(([name, field]) => [
    name,
    ...fieldsOf(field, seen).map((path) => `${name}.${path}`),
  ]);
  return [...new Set([...own, ...parts.flatMap((part) => fieldsOf(part, seen))])];
}
