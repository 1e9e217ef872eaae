/** Which records are counted again: those of a register, those at an organisation, or a list that was selected. */
import { type Claim, type Knowledge, type KnownRecord, knowledgeOf } from '../model/knowledge';
import { mainPost, organisationOf } from '../model/lookups';
import type { Organisation, Register } from '../model/schema';
import { registerReferred, whoseIs } from '../model/whose';
import { filterText } from './chips';
import { inLanguage, organisationName } from './names';
import { filtersSet, type Selection } from './selection';
import type { TallyContext } from './tally';
import type { Counted } from './tallySheets';
import type { TallyWords } from './tallyWords';

/** What somebody asks to be counted. */
export type ListAsked =
  /** As `registerReference` gives it. */
  | { of: 'register'; reference: string }
  /** All at the organisation that the record is, or is of. */
  | { of: 'organisation'; record: string }
  /** What a selection found, an id a line. */
  | { of: 'selection'; selection: Selection; ids: string };

/** The list that is asked for; undefined where what it is of is not known, or not yet. */
export function listAsked(context: TallyContext & { words: TallyWords }, asked: ListAsked): Counted | undefined {
  const { knowledge, words } = context;
  switch (asked.of) {
    case 'register': {
      const register = registerReferred(knowledge, asked.reference);
      return register && { what: registerName(context, register), register, ...inRegister(knowledge, register) };
    }
    case 'organisation': {
      const record = knowledge.find(asked.record);
      return record && atOrganisation(knowledge, record, words);
    }
    case 'selection': {
      const records = asked.ids.split('\n').flatMap((id) => knowledge.find(id) ?? []);
      return { what: selectionText(asked.selection, words), records, knowledge };
    }
  }
}

/** What a register is called; whose it is, too, where another one that counts is called the same. */
export function registerName(
  { knowledge, words }: { knowledge: Knowledge; words: TallyWords },
  register: Register,
): string {
  const titleOf = ({ title }: Register) => inLanguage(title, words.language);
  const title = titleOf(register);
  const isAmbiguous = knowledge.registers.some((other) => other !== register && titleOf(other) === title);
  const whose = whoseIs(knowledge, register);
  return isAmbiguous ? words.t(`tally.register.${whose}`, { title }) : title;
}

/**
 * What comes with the extension is counted by its own word alone: of 2012 what was so in 2012. The user's own is counted with all
 * that is known of whom it lists: so with the figures that were noted.
 */
function inRegister(knowledge: Knowledge, register: Register): Pick<Counted, 'records' | 'knowledge'> {
  if (!knowledge.isOwn(register)) {
    const alone = knowledgeOf([register]);
    return { records: alone.records, knowledge: alone };
  }
  const isListed = ({ claims }: KnownRecord) => [...claims].some((claim) => claim.register === register);
  return { records: knowledge.records.filter(isListed), knowledge };
}

/** "Municipalities, Mastodon", "“utrecht”". */
function selectionText(selection: Selection, words: TallyWords): string {
  const query = selection.query.trim();
  const parts = [
    ...(query ? [words.t('tally.query', { query })] : []),
    ...filtersSet(selection).map((filter) => filterText(selection, filter, words)),
  ];
  return parts.join(', ') || words.t('tally.selection');
}

/** The organisation itself, its offices, and its people. */
function atOrganisation(knowledge: Knowledge, record: KnownRecord, words: TallyWords): Counted | undefined {
  const [place] = placesOf(record);
  if (!place) return undefined;
  const here = new Set(keysOf(place));
  const at = (each: KnownRecord) => placesOf(each).flatMap(keysOf);
  // Another register may know it by more names.
  for (const each of knowledge.records) {
    if (each.type === 'organisation' && at(each).some((key) => here.has(key)))
      for (const key of at(each)) here.add(key);
  }
  return {
    what: organisationName(place.record, words),
    knowledge,
    records: knowledge.records.filter((each) => at(each).some((key) => here.has(key))),
  };
}

/** By what it is the same organisation: its place in its register, an id of a list, or else its kind and name. */
const keysOf = ({ register, record: { id, kind, name, identity = {} } }: Claim<Organisation>): string[] => [
  `${register.id} ${id}`,
  ...Object.entries(identity).map(([list, number]) => `${list}:${number}`),
  ...[name.nl, name.en].flatMap((each) => (each ? `${kind}:${each.toLowerCase()}` : [])),
];

/** The organisation that a record is, or is of, as each register has it. */
function placesOf(record: KnownRecord): readonly Claim<Organisation>[] {
  switch (record.type) {
    case 'organisation':
      return record.claims;
    case 'office':
      return record.claims.map(({ register, record: office }) => ({
        register,
        record: organisationOf(register, office.organisation),
      }));
    case 'official':
      return record.claims.map(({ register, record: official }) => ({
        register,
        record: organisationOf(register, mainPost(official).organisation),
      }));
  }
}
