/** A record to be quoted: as a line of text, for reference managers (CSL-JSON, RIS), and as a row for a spreadsheet. */
import { profileUrl } from '../model/handles';
import { accountsOf, type KnownRecord, publishedOf } from '../model/knowledge';
import { dayOfRecord, organisationOf, postOn, sourceOf } from '../model/lookups';
import type { Source } from '../model/schema';
import type { CardContext } from './context';
import { csvRow } from './csv';
import { accountText } from './facts';
import { nameOf, organisationName, titleOf } from './names';
import type { SeenPost } from './ownPages';
import { asOfText, linkOfSource } from './sources';
import type { Words } from './words';

export const citationForms = ['plain', 'csl', 'ris', 'csv'] as const;
export type CitationForm = (typeof citationForms)[number];

/** What is quoted of a record, whatever the form. */
interface Quoted {
  id: string;
  name: string;
  /** What it is, and where: office and organisation. Of a body its kind. */
  role: string;
  organisation: string;
  asOf: string;
  source: Source;
  /** At which post it was met: its account, day and page. */
  seen?: string;
}

/**
 * The record in one of the forms.
 * @param seen the post at which it was met, where that has a date
 */
export function citationOf(context: CardContext, record: KnownRecord, form: CitationForm, seen?: SeenPost): string {
  const { words } = context;
  const quoted: Quoted = { ...quotedOf(record, words), ...(seen && { seen: seenText(seen, words) }) };
  switch (form) {
    case 'plain':
      return plain(record, quoted, words);
    case 'csl':
      return csl(quoted, words);
    case 'ris':
      return ris(quoted, words);
    case 'csv':
      return csv(record, quoted, words);
  }
}

const seenText = ({ account, day, page }: SeenPost, words: Words): string =>
  words.t('record.seen', { account: account.slice(account.indexOf(':') + 1), date: words.date(day), page });

function quotedOf(record: KnownRecord, words: Words): Quoted {
  switch (record.type) {
    case 'official': {
      const [{ register, record: official }] = record.claims;
      const asOf = dayOfRecord(official);
      const post = postOn(official, asOf);
      return {
        id: record.id,
        name: nameOf(official, words),
        role: titleOf(post, words),
        organisation: organisationName(organisationOf(register, post.organisation), words),
        asOf,
        source: sourceOf(register, post.source),
      };
    }
    case 'office': {
      const [{ register, record: office }] = record.claims;
      return {
        id: record.id,
        name: titleOf(office, words),
        role: words.t('card.office'),
        organisation: organisationName(organisationOf(register, office.organisation), words),
        asOf: office.asOf,
        source: sourceOf(register, office.source),
      };
    }
    case 'organisation': {
      const [{ register, record: organisation }] = record.claims;
      return {
        id: record.id,
        name: organisationName(organisation, words),
        role: words.t(`organisationKind.${organisation.kind}.long`),
        organisation: '',
        asOf: organisation.asOf,
        source: sourceOf(register, organisation.source),
      };
    }
  }
}

const plain = (record: KnownRecord, quoted: Quoted, words: Words): string =>
  [line(record, quoted, words), quoted.seen].filter(Boolean).join('. ');

function line(record: KnownRecord, { name, role, organisation, asOf, source }: Quoted, words: Words): string {
  const { title, href } = linkOfSource(source, words);
  const said = { asOf: asOfText(false, asOf, words), source: [title, href].filter(Boolean).join(', ') };
  if (record.type === 'official') return words.t('record.citation', { who: name, role, organisation, ...said });
  const accounts = accountsOf(record).map(({ account }) =>
    [words.t(account.platform ? `platform.${account.platform}` : 'card.account'), accountText(account, words)].join(
      ' ',
    ),
  );
  return words.t('record.citationOrganisation', { name, accounts: words.list(accounts), ...said });
}

const titleIn = ({ name, role, organisation }: Quoted): string => [name, role, organisation].filter(Boolean).join(', ');

const noteOf = ({ asOf, seen }: Quoted, words: Words): string =>
  [asOfText(false, asOf, words), seen].filter(Boolean).join('. ');

function csl(quoted: Quoted, words: Words): string {
  const { id, source } = quoted;
  return JSON.stringify(
    [
      {
        id,
        type: 'entry',
        title: titleIn(quoted),
        'container-title': source.title,
        ...(source.publisher && { publisher: source.publisher }),
        ...(source.published && { issued: { 'date-parts': [source.published.split('-').map(Number)] } }),
        ...(source.url && { URL: source.url }),
        note: noteOf(quoted, words),
        language: words.language,
      },
    ],
    null,
    2,
  );
}

function ris(quoted: Quoted, words: Words): string {
  const { id, source } = quoted;
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', 'ELEC'],
    ['ID', id],
    ['TI', titleIn(quoted)],
    ['T2', source.title],
    ['PB', source.publisher],
    ['PY', source.published?.slice(0, 4)],
    ['DA', source.published && `${source.published.replaceAll('-', '/')}/`.padEnd(10, '/')],
    ['UR', source.url],
    ['N1', noteOf(quoted, words)],
    ['LA', words.language],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${value}\r\n`)).join('');
}

/** Name, what it is, organisation, as-of date, addresses of its accounts, source and its address, and the post it was met at. */
function csv(record: KnownRecord, { name, role, organisation, asOf, source, seen }: Quoted, words: Words): string {
  const addresses = publishedOf(record).map(({ account: { platform, handle } }) => profileUrl(platform, handle));
  return csvRow([
    name,
    role,
    organisation,
    asOf,
    addresses.join(' '),
    linkOfSource({ ...source, url: undefined }, words).title,
    source.url ?? '',
    ...(seen ? [seen] : []),
  ]);
}
