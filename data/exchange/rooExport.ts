/** Reads an export of the government's register of organisations (Register van Overheidsorganisaties). */
import { z } from 'zod';
import { emptyRegister } from '../model/emptyRegister';
import type { Organisation, Register } from '../model/schema';
import type { OrganisationKind } from '../model/vocabulary';
import { type ReadProfile, readAddresses } from './addresses';

/** The kinds as the export names them. */
const kinds: Record<string, OrganisationKind> = {
  adviescollege: 'advisoryBoard',
  agentschap: 'executiveAgency',
  'gemeenschappelijke-regeling': 'jointAuthority',
  'hoge-college': 'highCouncil',
  inspectie: 'inspectorate',
  ministerie: 'ministry',
  organisatieonderdeel: 'division',
  politie: 'police',
  provincie: 'province',
  'rechterlijke-instantie': 'court',
  rwt: 'statutoryBody',
  waterschap: 'waterAuthority',
  zbo: 'independentBody',
};

const exportSchema = z.object({
  source: z.object({ title: z.string(), asOf: z.iso.date() }),
  organisations: z.array(
    z.object({
      id: z.string(),
      rooId: z.string(),
      kind: z.string().transform((kind, context): OrganisationKind => {
        const known = kinds[kind];
        if (known) return known;
        context.addIssue({ code: 'custom', message: `no kind of organisation is called "${kind}"` });
        return z.NEVER;
      }),
      name: z.string(),
      abbreviation: z.string().nullable(),
      nameValidUntil: z.iso.date().nullable(),
      parent: z.string().nullable(),
      accounts: z.array(z.object({ platform: z.string(), url: z.string() })),
    }),
  ),
});

/**
 * Makes a register out of an export. There the address leads, and the user name is free text.
 * @param data the export, parsed
 * @throws where the export is not of the form that is known
 */
export function registerOfRooExport(data: unknown, readProfile: ReadProfile): Register {
  const { source, organisations } = exportSchema.parse(data);
  const sourced = { asOf: source.asOf, source: 'roo' };
  const ids = new Set(organisations.map(({ id }) => id));
  const leftOut: Register['leftOut'] = [];
  const bodies = organisations.map(
    ({ id, rooId, kind, name, abbreviation, nameValidUntil, parent, accounts }): Organisation => {
      // What it is stands before the name already, where it is shown.
      const bare = name.replace(/^(Ministerie van|Provincie|Waterschap) /, '');
      const given = accounts.map(({ platform, url }) => ({ platform, address: url }));
      const read = readAddresses(id, given, sourced, readProfile);
      leftOut.push(...read.leftOut);
      return {
        id,
        kind,
        identity: { roo: rooId },
        name: { nl: bare },
        ...(abbreviation && { abbreviation }),
        ...(parent && ids.has(parent) && { parent }),
        ...(nameValidUntil && { until: nameValidUntil }),
        became: [],
        accounts: read.accounts,
        ...sourced,
      };
    },
  );
  return {
    ...emptyRegister({
      id: 'overheidsorganisaties',
      title: { nl: 'Overheidsorganisaties', en: 'Government organisations' },
      asOf: source.asOf,
      sources: [
        {
          id: sourced.source,
          title: 'Register van Overheidsorganisaties (CC0)',
          publisher: 'KOOP',
          published: source.asOf,
          url: 'https://organisaties.overheid.nl/',
        },
      ],
    }),
    organisations: bodies,
    leftOut,
  };
}
