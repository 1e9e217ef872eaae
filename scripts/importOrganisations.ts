/**
 * `npm run import-organisations FILE`: makes `data/registers/organisations.json` out of an export of the government's register of
 * organisations. In the export the address leads, and the user name is free text; each address becomes a platform and a
 * handle by the same code that reads pages, and each that cannot is listed with the reason.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { accountKey } from '@/data/model/handles';
import { publishedAccounts } from '@/data/model/lookups';
import { isReserved } from '@/data/model/reservedHandles';
import { type Account, type Organisation, type Register, registerSchema } from '@/data/model/schema';
import { type OrganisationKind, platforms } from '@/data/model/vocabulary';
import { profileOfUrl } from '@/entrypoints/profiles.content/sites';

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

const [file] = process.argv.slice(3);
if (!file) throw new Error('Usage: npm run import-organisations FILE');
const { source, organisations } = exportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const sourceId = 'roo';
const sourced = { asOf: source.asOf, source: sourceId };
const ids = new Set(organisations.map(({ id }) => id));
const leftOut: Register['leftOut'] = [];

const register: Register = {
  id: 'overheidsorganisaties',
  title: { nl: 'Overheidsorganisaties', en: 'Government organisations' },
  standing: 'current',
  asOf: source.asOf,
  sources: [
    {
      id: sourceId,
      title: 'Register van Overheidsorganisaties (CC0)',
      publisher: 'KOOP',
      published: source.asOf,
      url: 'https://organisaties.overheid.nl/',
    },
  ],
  organisations: organisations.map(
    ({ id, kind, name, abbreviation, nameValidUntil, parent, accounts }): Organisation => {
      // What it is stands before the name already, where it is shown.
      const bare = name.replace(/^(Ministerie van|Provincie|Waterschap) /, '');
      return {
        id,
        kind,
        name: { nl: bare, en: bare },
        ...(abbreviation && { abbreviation }),
        ...(parent && ids.has(parent) && { parent }),
        ...(nameValidUntil && { until: nameValidUntil }),
        became: [],
        accounts: accountsOf(id, accounts),
        ...sourced,
      };
    },
  ),
  officials: [],
  groupCounts: [],
  discrepancies: [],
  leftOut,
};

writeFileSync('data/registers/organisations.json', `${JSON.stringify(registerSchema.parse(register), null, 2)}\n`);
const count = register.organisations.reduce((sum, { accounts }) => sum + publishedAccounts(accounts).length, 0);
console.log(`${register.organisations.length} organisations, ${count} accounts, ${leftOut.length} addresses left out:`);
for (const { organisation, address, reason } of leftOut) console.log(`  ${organisation}: ${address} (${reason})`);

function accountsOf(organisation: string, given: { platform: string; url: string }[]): Account[] {
  const accounts = new Map<string, Account>();
  for (const { platform: name, url: address } of given) {
    const platform = platforms.find((candidate) => candidate === name.toLowerCase());
    const leave = (reason: Register['leftOut'][number]['reason']) => {
      leftOut.push({ organisation, platform: name, address, reason });
      if (platform) accounts.set(name, { status: 'addressUnknown', platform, ...sourced });
    };
    const url = URL.parse(/^https?:/.test(address) ? address : `https://${address}`);
    if (!platform || !url) {
      leave('noAddress');
      continue;
    }
    const profile = profileOfUrl(url);
    if (profile && profile.platform !== platform) leave('otherPlatform');
    else if (!profile || isReserved(platform, profile.handle)) leave('noProfile');
    else {
      const { handle } = profile;
      accounts.set(accountKey(platform, handle), { status: 'published', platform, handle, ...sourced });
    }
  }
  return [...accounts.values()];
}
