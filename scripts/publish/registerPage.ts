/** The page of a folder of published registers, for people: which there are, who is in them, and how to follow them. No scripts. */
import { profileUrl } from '@/data/model/handles';
import { type AnyRecord, publishedAccounts, recordsOf } from '@/data/model/lookups';
import type { Register } from '@/data/model/schema';
import { inLanguage, nameOf, organisationName, platformNow, titleOf } from '@/data/views/names';
import { type Language, languages, messages, type Words, wordsOut } from '@/data/views/words';
import en from '@/locales/publish.en.json';
import nl from '@/locales/publish.nl.json';

/** A register of the folder, with the files that it is in. */
export interface PublishedRegister {
  register: Register;
  /** The one to follow: always the latest edition. */
  latest: string;
  /** Those that stay, of one day each; the newest first. */
  editions: readonly string[];
}

type PageWords = Words<keyof typeof nl | keyof (typeof messages)['nl']>;

const wordsFor = (language: Language): PageWords =>
  wordsOut({ nl: { ...messages.nl, ...nl }, en: { ...messages.en, ...en } }, language);

/** So many names of a register stand on the page; it is to stay small, and all are in the file. */
const shownAtMost = 500;

/**
 * @param address where the folder will be, with a slash at the end; empty where that is not known
 * @returns HTML in the languages that the registers have texts in
 */
export function registerPage(published: readonly PublishedRegister[], address: string): string {
  const shown = languages.filter((language) => published.some(({ register }) => register.title[language]));
  const sections = shown.map((language) => sectionIn(wordsFor(language), published, address));
  const [first = 'nl'] = shown;
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(wordsFor(first).t('publish.title'))}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 50rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
li { margin: .25rem 0; }
code { user-select: all; }
</style>
</head>
<body>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function sectionIn(words: PageWords, published: readonly PublishedRegister[], address: string): string {
  const { t, language } = words;
  return `<section lang="${language}">
<h1>${escaped(t('publish.title'))}</h1>
<p>${escaped(t('publish.what'))}</p>
<p>${escaped(t('publish.follow'))}</p>
${published.map((each) => registerIn(words, each, address)).join('\n')}
<p>${link('SHA256SUMS', t('publish.checksums'))}<br>${link('register.schema.json', t('publish.form'))}</p>
</section>`;
}

function registerIn(words: PageWords, { register, latest, editions }: PublishedRegister, address: string): string {
  const { t, tCount, date, number, language } = words;
  const records = recordsOf(register).filter(({ accounts }) => publishedAccounts(accounts).length > 0);
  const accounts = records.flatMap((record) => publishedAccounts(record.accounts));
  const facts = {
    date: date(register.asOf),
    records: tCount('publish.records', records.length),
    accounts: tCount('publish.accounts', accounts.length),
  };
  const sources = register.sources.map(({ title, publisher, url }) =>
    item(`${url ? link(url, title) : escaped(title)} (${escaped(publisher)})`),
  );
  const left = records.length - shownAtMost;
  return `<h2>${escaped(inLanguage(register.title, language))}</h2>
<p>${escaped(t('publish.facts', facts))}</p>
<p>${escaped(t('publish.address'))}: ${address ? `<code>${escaped(address + latest)}</code>` : link(latest, latest)}</p>
<p>${escaped(t('publish.editions'))}: ${editions.map((file) => link(file, file)).join(', ')}</p>
<p>${escaped(t('publish.sources'))}:</p>
<ul>${sources.join('')}</ul>
<details>
<summary>${escaped(t('publish.holds'))}</summary>
<ul>${records
    .slice(0, shownAtMost)
    .map((record) => recordIn(words, register, record))
    .join('\n')}</ul>
${left > 0 ? `<p>${escaped(t('publish.more', { n: number(left) }))}</p>` : ''}
</details>`;
}

function recordIn(words: PageWords, register: Register, record: AnyRecord): string {
  const accounts = publishedAccounts(record.accounts).map(({ platform, handle, ended }) => {
    const name = `${platformNow(platform, words)} ${handle}`;
    return ended ? `<s>${escaped(name)}</s>` : link(profileUrl(platform, handle), name);
  });
  return item([escaped(whoIs(words, register, record)), ...accounts].join(' · '));
}

/** A body by its name; a person or an office with where it is. */
function whoIs(words: PageWords, register: Register, record: AnyRecord): string {
  if ('kind' in record) return organisationName(record, words);
  const at = (id: string) => {
    const body = register.organisations.find((candidate) => candidate.id === id);
    return body ? organisationName(body, words) : '';
  };
  if ('holders' in record) return [titleOf(record, words), at(record.organisation)].join(', ');
  const post = record.posts.at(-1);
  return [nameOf(record, words), ...(post ? [titleOf(post, words), at(post.organisation)] : [])].join(', ');
}

const item = (html: string): string => `<li>${html}</li>`;

const link = (address: string, text: string): string =>
  `<a href="${escaped(address)}" rel="noreferrer">${escaped(text)}</a>`;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML, also within an attribute. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
