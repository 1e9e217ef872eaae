/** Makes a register out of what a list says, with what its owner adds: its title, its day, its source, and what it leaves open. */
import { emptyRegister } from '../../model/emptyRegister';
import type { Account, LocalText, Official, Organisation, Post, Register } from '../../model/schema';
import { endsBeforeItBegins } from '../../model/time';
import type { OrganisationKind, Role } from '../../model/vocabulary';
import { isPersonalPage } from '../addresses';
import { slugOf } from '../slug';
import { type Draft, kindInName } from './drafts';
import { wordsOf } from './headers';
import type { Holds } from './listHolds';
import type { DraftPost } from './officeCells';
import { personNames } from './personNames';

/** What the list does not say by itself. */
export interface ListFacts {
  title: string;
  /** The day on which what the list says was so, as `YYYY-MM-DD`. */
  asOf: string;
  /** Who published it, and where; its own title is taken for the source's. */
  publisher: string;
  url?: string | undefined;
  /** What its records are; of both, those that have a kind are bodies. */
  holds: Holds;
  /** Where the people work of whom the list does not say it. */
  organisation?: string | undefined;
  /** What the people are of whom the list does not say it. */
  role?: string | undefined;
  /** What kind of body it is of which the list does not say it. */
  kind?: OrganisationKind | undefined;
  /** Whether the list was exported here, so that its names and ids are as they should be. */
  isOurs?: boolean;
}

/** A record that could not be taken, and why. */
export interface RefusedDraft {
  draft: Draft;
  reason: 'noName' | 'noOrganisation' | 'noRole' | 'personalPage' | 'endsFirst';
  /** Of an account of the draft that is left out, not the draft itself. */
  handle?: string;
}

const sourceId = 'list';

/** Offices that the vocabulary knows, by their words in the languages that lists are in. */
const roleWords: readonly [Role, RegExp][] = [
  ['psg', /^(psg|plaatsvervangend secretaris-generaal|deputy secretary-general)$/i],
  ['sg', /^(sg|secretaris-generaal|secretary-general)$/i],
  ['dg', /^(dg|directeur-generaal|director-general)$/i],
  ['municipalSecretary', /^(gemeentesecretaris|municipal secretary)$/i],
  ['provincialSecretary', /^(provinciesecretaris|provincial secretary)$/i],
  ['ambassador', /^(ambassadeur|ambassador|botschafter(in)?|ambassadrice)$/i],
];

/** How the lists of the Congress of the United States call its members, and where those sit. */
const congress = new Map([
  ['rep', { role: 'Representative', organisation: 'House of Representatives' }],
  ['sen', { role: 'Senator', organisation: 'Senate' }],
]);

/** @returns the register, still to be checked as any other, and what of the list could not be taken into it */
export function registerOfList(
  drafts: readonly Draft[],
  facts: ListFacts,
): { register: Register; refused: RefusedDraft[] } {
  const sourced = { asOf: facts.asOf, source: sourceId };
  const refused: RefusedDraft[] = [];
  const ids = idMaker();
  const bodies = bodyMaker(sourced, facts.kind, ids);
  const [ofBodies, ofPeople] = parted(
    drafts,
    ({ kind, posts }) =>
      facts.holds === 'bodies' || (facts.holds === 'both' && kind !== undefined && posts.length === 0),
  );
  for (const draft of ofBodies) {
    if (!draft.name) refused.push({ draft, reason: 'noName' });
    const [theirs, own] = parted(draft.accounts, isPersonalPage);
    for (const { handle } of theirs) refused.push({ draft, reason: 'personalPage', handle });
    if (draft.name) bodies.add({ ...draft, accounts: own }, facts.asOf, idIn(draft, facts));
  }
  const nameOf = facts.isOurs ? (name: string) => name : personNames(ofPeople.flatMap(({ name }) => name ?? []));
  const officials: Official[] = [];
  for (const draft of ofPeople) {
    const posts = postsOf(draft, facts, bodies.idOf);
    if (draft.posts.some(endsBeforeItBegins)) refused.push({ draft, reason: 'endsFirst' });
    if (typeof posts === 'string') refused.push({ draft, reason: posts });
    else
      officials.push(
        officialOf({ ...draft, name: draft.name && nameOf(draft.name) }, posts, sourced, (name) =>
          ids(idIn(draft, facts) ?? name),
        ),
      );
  }
  return { refused, register: { ...frameOf(facts), organisations: bodies.all(), officials } };
}

/** The id that a record had here. */
const idIn = ({ id }: Draft, { isOurs }: ListFacts): string | undefined => (isOurs ? id : undefined);

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function frameOf({ title, asOf, publisher, url }: ListFacts): Register {
  return emptyRegister({
    id: slugOf(title) || 'list',
    title: { nl: title },
    asOf,
    sources: [{ id: sourceId, title, publisher, published: asOf, ...(url && { url }) }],
  });
}

type Sourced = Pick<Account, 'asOf' | 'source'>;

/** @param pages what kind of page it is on LinkedIn, where the list gives the name only */
const accountsOf = ({ accounts }: Draft, sourced: Sourced, pages: 'in' | 'company'): Account[] =>
  accounts.map(({ platform, handle, lastingId, kind }) => ({
    status: 'published',
    platform,
    handle: platform === 'linkedin' && !handle.includes('/') ? `${pages}/${handle}` : handle,
    ...(kind && { kind }),
    ...(lastingId && { lastingId }),
    ...sourced,
  }));

const identityOf = ({ identity }: Draft): Pick<Official, 'identity'> =>
  Object.keys(identity).length > 0 ? { identity } : {};

function officialOf(
  draft: Draft,
  posts: Omit<Post, keyof Sourced>[],
  sourced: Sourced,
  newId: (name: string) => string,
): Official {
  return {
    id: newId(draft.name ?? draft.accounts.map(({ handle }) => handle)[0] ?? ''),
    ...identityOf(draft),
    name: draft.name ?? null,
    posts: posts.map((post) => ({ ...post, ...sourced })),
    accounts: accountsOf(draft, sourced, 'in'),
    observations: [],
  };
}

/** The offices of a person, those that the list leaves open filled in; or the reason why there are none. */
function postsOf(
  { posts }: Draft,
  facts: ListFacts,
  organisationId: (name: string) => string,
): Omit<Post, keyof Sourced>[] | RefusedDraft['reason'] {
  const given: readonly DraftPost[] =
    posts.length > 0 ? posts : [{ role: undefined, organisation: undefined, from: undefined, until: undefined }];
  const read: Omit<Post, keyof Sourced>[] = [];
  const told = given.map((post) => ({ ...post, ...inCongress(post) }));
  // An office without an organisation is at that of the others.
  const theirs = told.map(({ organisation }) => organisation).find(Boolean) ?? facts.organisation;
  for (const { role = facts.role, organisation = theirs, from, until } of told) {
    if (!role) return 'noRole';
    if (!organisation) return 'noOrganisation';
    // Of a period that cannot be, only its beginning is taken.
    const end = endsBeforeItBegins({ from, until }) ? undefined : until;
    read.push({
      ...titleOf(role),
      organisation: organisationId(organisation),
      status: 'held',
      ...(from && { from }),
      ...(end && { until: end }),
    });
  }
  return read;
}

const inCongress = ({ role, organisation }: DraftPost): Partial<DraftPost> =>
  (!organisation && congress.get(role ?? '')) || {};

function titleOf(text: string): { role: Role } | { title: LocalText } {
  const [role] = roleWords.find(([, words]) => words.test(text)) ?? [];
  return role ? { role } : { title: { nl: text } };
}

/** The bodies of a register: those of the list, and those that its people work at, each once by its name. */
function bodyMaker(sourced: Sourced, defaultKind: OrganisationKind | undefined, newId: (name: string) => string) {
  const all: Organisation[] = [];
  const byName = new Map<string, Organisation>();
  /** By their words alone, for people's lists that write a name a little otherwise. */
  const byWords = new Map<string, Organisation>();
  const bare = (name: string) => wordsOf(name).join(' ') || name;
  const make = (name: string, more: Partial<Organisation> = {}, id = name): Organisation => ({
    id: newId(id),
    kind: defaultKind ?? kindInName(name) ?? 'agency',
    name: { nl: name },
    became: [],
    accounts: [],
    ...sourced,
    ...more,
  });
  const keep = (body: Organisation, name: string) => {
    all.push(body);
    if (!byName.has(name)) byName.set(name, body);
    if (!byWords.has(bare(name))) byWords.set(bare(name), body);
  };
  return {
    idOf(name: string): string {
      const known = byName.get(name) ?? byWords.get(bare(name));
      if (known) return known.id;
      const body = make(name);
      keep(body, name);
      return body.id;
    },
    /** @param id where it has one already */
    add(draft: Draft, asOf: string, id: string | undefined): void {
      const { name = '', abbreviation, kind, until } = draft;
      const more = {
        ...(kind && { kind }),
        ...identityOf(draft),
        ...(abbreviation && { abbreviation }),
        accounts: accountsOf(draft, sourced, 'company'),
        ...(until && until <= asOf && { ended: { moment: until, source: sourceId } }),
      };
      const body = make(name, more, id);
      // Two of one name are two: their ids tell them apart.
      keep(body, name);
    },
    all: (): Organisation[] => all,
  };
}

/** Ids in which a name can be read, each given once. */
function idMaker(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const slug = slugOf(name) || 'record';
    let id = slug;
    for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
    taken.add(id);
    return id;
  };
}
