/** Reads a list of a country's public bodies as Govdirectory has it from Wikidata, joined with the ids of Dutch registers. */
import { z } from 'zod';
import { emptyRegister } from '../model/emptyRegister';
import type { Identity, LocalText, Organisation, Register } from '../model/schema';
import type { OrganisationKind } from '../model/vocabulary';
import { type ReadProfile, readAddresses } from './addresses';
import { type Correction, corrections } from './govdirectoryNames';
import { slugOf } from './slug';

/** The kinds as the list names them; what the others are is told one by one. */
const kinds: Record<string, OrganisationKind> = {
  gemeente: 'municipality',
  ministerie: 'ministry',
  provincie: 'province',
  'rechterlijke-macht': 'court',
  waterschap: 'waterAuthority',
  caribisch: 'publicBody',
};

const listSchema = z.object({
  source: z.object({ title: z.string(), url: z.string(), asOf: z.iso.date() }),
  organisations: z.array(
    z.object({
      wikidata: z.string(),
      kind: z.string(),
      name: z.string(),
      nameNl: z.string().nullable(),
      rooId: z.string().nullable(),
      tooi: z.string().nullable(),
      accounts: z.array(
        z.object({ platform: z.string(), url: z.string(), firstSeen: z.iso.date(), lastSeen: z.iso.date() }),
      ),
    }),
  ),
});

type Listed = z.infer<typeof listSchema>['organisations'][number];

/** A person's page is filed apart, but is one of LinkedIn's. */
const platformNames: Record<string, string> = { 'LinkedIn-person-page': 'LinkedIn' };

/**
 * Makes a register out of a list.
 * @param data the list, parsed
 * @throws where the list is not of the form that is known, or has a body of which nothing says what it is
 */
export function registerOfGovdirectory(data: unknown, readProfile: ReadProfile): Register {
  const { source, organisations } = listSchema.parse(data);
  const sourced = { asOf: source.asOf, source: 'govdirectory' };
  const leftOut: Register['leftOut'] = [];
  const bodies = organisations.map((listed): Organisation => {
    const correction = corrections[listed.wikidata] ?? {};
    const kind = correction.kind ?? kinds[listed.kind];
    if (!kind) throw new Error(`${listed.wikidata} (${listed.name}): nothing says what kind of body it is`);
    const name = nameOf(listed, correction);
    const id = idOf(kind, name.nl ?? listed.name);
    const given = listed.accounts.map(({ platform, url, firstSeen, lastSeen }) => ({
      platform: platformNames[platform] ?? platform,
      address: url,
      facts: { firstSeen, ...(lastSeen !== source.asOf && { lastSeen }) },
    }));
    const read = readAddresses(id, given, sourced, readProfile);
    leftOut.push(...read.leftOut);
    return {
      id,
      kind,
      identity: identityOf(listed, correction),
      name,
      ...(correction.abbreviation && { abbreviation: correction.abbreviation }),
      became: [],
      accounts: read.accounts,
      ...sourced,
    };
  });
  return {
    ...emptyRegister({
      id: 'overheidsinstanties',
      title: { nl: 'Overheidsinstanties', en: 'Public bodies' },
      asOf: source.asOf,
      sources: [
        {
          id: sourced.source,
          title: 'Govdirectory (Wikidata, CC0)',
          publisher: 'Govdirectory',
          published: source.asOf,
          url: source.url,
        },
      ],
    }),
    organisations: bodies.toSorted(byKindAndName),
    leftOut,
  };
}

/** What it is stands before the name already, where it is shown. */
const bare = (name: string): string =>
  name
    .replace(/^(Gemeente|Provincie|Waterschap|Ministry of(?: the)?) /, '')
    .replace(/ of the Netherlands$/, '')
    .replaceAll("'", '’');

/** The Dutch name, and the English one where it is another. */
function nameOf({ name, nameNl }: Listed, { nl, en }: Correction): LocalText {
  const dutch = nl ?? bare(nameNl ?? name);
  const english = en === undefined ? bare(name) : en;
  return { nl: dutch, ...(english && english !== dutch && { en: english }) };
}

function identityOf({ wikidata, rooId, tooi }: Listed, { roo = rooId ?? undefined }: Correction): Identity {
  // Of a TOOI address the end is the code.
  const code = tooi?.split('/').at(-1);
  return { ...(roo && { roo }), ...(code && { tooi: code }), wikidata };
}

const prefixes: Partial<Record<OrganisationKind, string>> = {
  municipality: 'gemeente',
  province: 'provincie',
  ministry: 'ministerie',
  publicBody: 'openbaar-lichaam',
  waterAuthority: 'waterschap',
};

/** `gemeente-tilburg`, `provincie-utrecht`, `hoogheemraadschap-van-delfland`. */
function idOf(kind: OrganisationKind, name: string): string {
  const slug = slugOf(name);
  const prefix = prefixes[kind];
  const saysItsKind = /^(hoogheemraadschap|wetterskip)\b/.test(slug);
  return prefix && !saysItsKind ? `${prefix}-${slug}` : slug;
}

function byKindAndName(one: Organisation, other: Organisation): number {
  return one.kind === other.kind
    ? (one.name.nl ?? '').localeCompare(other.name.nl ?? '', 'nl')
    : one.kind.localeCompare(other.kind, 'en');
}
