/** What one register says better than another: what the other one says, in a line. */
import type { Claim, KnownRecord } from '../model/knowledge';
import { type AnyRecord, mainPost, organisationOf } from '../model/lookups';
import type { Post, Register } from '../model/schema';
import type { CardSection } from './cardModel';
import type { CardContext } from './context';
import { inLanguage, nameOf, organisationName, titleOf } from './names';
import { originOf } from './sources';
import type { Words } from './words';

/** Name, office and organisation, as a register has them. */
export function recordText(register: Register, record: AnyRecord, words: Words): string {
  const bodyName = (id: string) => organisationName(organisationOf(register, id), words);
  if ('posts' in record) {
    const post = mainPost(record);
    return [nameOf(record, words), titleOf(post, words), bodyName(post.organisation)].join(', ');
  }
  if ('holders' in record) return [titleOf(record, words), bodyName(record.organisation)].join(', ');
  return [organisationName(record, words), words.t(`organisationKind.${record.kind}.long`)].join(', ');
}

/** Where a record comes from, by what it says first. */
export const factOf = (record: AnyRecord): Post | Exclude<AnyRecord, { posts: unknown }> =>
  'posts' in record ? mainPost(record) : record;

/** What is corrected, where the leading register corrects others. */
export function correctionSection({ words, knowledge }: CardContext, { claims }: KnownRecord): CardSection[] {
  const [first, ...others] = claims;
  const { corrects = [] } = first.record;
  const corrected = others.filter(({ register, record }: Claim<AnyRecord>) =>
    corrects.some((one) => one.register === register.id && one.record === record.id),
  );
  if (corrected.length === 0 || !knowledge.isOwn(first.register)) return [];
  return [
    {
      heading: words.t('card.correction'),
      facts: corrected.map(({ register, record }) => ({
        label: words.t('card.registerSays', { register: inLanguage(register.title, words.language) }),
        value: recordText(register, record, words),
        note: originOf({ register, record: factOf(record) }, words),
      })),
    },
  ];
}
