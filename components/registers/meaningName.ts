/** What a column can hold, in words. */
import { platforms } from '@/data/model/vocabulary';
import type { RegisterMessageKey, RegisterWords } from './registerWords';

/** @param choice see `choices` */
export function meaningName(choice: string, { t }: RegisterWords): string {
  const [is, name] = choice.split(' ');
  const platform = platforms.find((candidate) => candidate === name);
  if (is === 'lastingId')
    return platform ? t('registers.meaning.lastingIdOn', { platform: t(`platform.${platform}`) }) : '';
  if (platform) return t('registers.meaning.accountOn', { platform: t(`platform.${platform}`) });
  return is ? (plain.get(is)?.(t) ?? '') : '';
}

/** Written out, so that every message that is used is seen to be. */
const plain = new Map<string, (t: (key: RegisterMessageKey) => string) => string>([
  ['name', (t) => t('registers.meaning.name')],
  ['firstName', (t) => t('registers.meaning.firstName')],
  ['infix', (t) => t('registers.meaning.infix')],
  ['lastName', (t) => t('registers.meaning.lastName')],
  ['role', (t) => t('registers.meaning.role')],
  ['organisation', (t) => t('registers.meaning.organisation')],
  ['abbreviation', (t) => t('registers.meaning.abbreviation')],
  ['kind', (t) => t('registers.meaning.kind')],
  ['from', (t) => t('registers.meaning.from')],
  ['until', (t) => t('registers.meaning.until')],
  ['account', (t) => t('registers.meaning.account')],
  ['platform', (t) => t('registers.meaning.platform')],
  ['wikidata', (t) => t('registers.meaning.wikidata')],
  ['roo', (t) => t('registers.meaning.roo')],
  ['tooi', (t) => t('registers.meaning.tooi')],
  ['id', (t) => t('registers.meaning.id')],
]);
