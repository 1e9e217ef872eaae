/** What a record is found by: its names, handles, offices and organisations, in both languages. */
import { type KnownRecord, publishedOf } from '../model/knowledge';
import { mainPost, organisationOf } from '../model/lookups';
import type { Organisation } from '../model/schema';
import { nameOf, organisationName, titleOf } from './names';
import type { SearchText } from './termIndex';
import { languages, type Words, wordsFor } from './words';

/** Made once, as they are costly. */
let bothWords: Words[] | undefined;

function wordsInBoth(): Words[] {
  bothWords ??= languages.map(wordsFor);
  return bothWords;
}

/** What is searched of a record: in both languages, whatever the interface is in, and by every register's words. */
export function searchTextOf(record: KnownRecord): SearchText {
  const inBoth = (text: (words: Words) => string) => [...new Set(wordsInBoth().map(text))];
  const joined = (texts: string[]) => [...new Set(texts)].join(' ');
  const namesOf = (organisations: Organisation[]) =>
    organisations.flatMap((each) => inBoth((words) => organisationName(each, words)));
  const handles = publishedOf(record).map(({ account }) => account.handle);
  return { handles: joined(handles), ...wordsOfRecord(record, { inBoth, joined, namesOf }) };
}

interface Wording {
  inBoth: (text: (words: Words) => string) => string[];
  joined: (texts: string[]) => string;
  namesOf: (organisations: Organisation[]) => string[];
}

function wordsOfRecord(record: KnownRecord, { inBoth, joined, namesOf }: Wording): Omit<SearchText, 'handles'> {
  switch (record.type) {
    case 'official': {
      const posts = record.claims.flatMap(({ record: official, register }) =>
        official.posts.map((post) => ({
          isMain: post === mainPost(official),
          titles: inBoth((words) => titleOf(post, words)),
          organisation: organisationOf(register, post.organisation),
        })),
      );
      const main = posts.filter(({ isMain }) => isMain);
      const others = posts.filter(({ isMain }) => !isMain);
      return {
        name: joined(record.claims.flatMap((claim) => inBoth((words) => nameOf(claim.record, words)))),
        offices: joined(main.flatMap(({ titles }) => titles)),
        organisations: joined(namesOf(main.map(({ organisation }) => organisation))),
        // What was held before or after counts for less.
        others: joined(others.flatMap(({ titles, organisation }) => [...titles, ...namesOf([organisation])])),
      };
    }
    case 'office': {
      const { claims } = record;
      return {
        name: joined(claims.flatMap((claim) => inBoth((words) => titleOf(claim.record, words)))),
        offices: joined(claims.flatMap((claim) => claim.record.holders.map(({ name }) => name))),
        organisations: joined(
          namesOf(claims.map((claim) => organisationOf(claim.register, claim.record.organisation))),
        ),
        others: '',
      };
    }
    case 'organisation': {
      const organisations = record.claims.map((claim) => claim.record);
      return {
        name: joined(namesOf(organisations)),
        offices: joined(organisations.flatMap(({ kind }) => inBoth(({ t }) => t(`organisationKind.${kind}.long`)))),
        organisations: '',
        others: '',
      };
    }
  }
}
