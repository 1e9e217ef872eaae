/** Lists to follow give accounts and no names: who is known by such an account already has its name from there. */
import { knowledgeOf } from '../../model/knowledge';
import type { Register } from '../../model/schema';
import type { Draft } from './drafts';
import type { Holds } from './listHolds';

/** @param others the registers that are there, by precedence */
export function withKnownNames(drafts: readonly Draft[], others: readonly Register[], holds: Holds): readonly Draft[] {
  if (drafts.every(({ name }) => name)) return drafts;
  const known = knowledgeOf(others);
  return drafts.map((draft) => {
    if (draft.name) return draft;
    const owners = draft.accounts.flatMap(({ platform, handle }) => known.ownersOf(platform, handle));
    const owner = owners.find(({ type }) => (type === 'official' ? holds !== 'bodies' : type === 'organisation'));
    if (owner?.type === 'official') {
      const [{ record }] = owner.claims;
      return { ...draft, name: record.name ?? undefined, identity: { ...record.identity, ...draft.identity } };
    }
    if (owner?.type !== 'organisation' || holds === 'people') return draft;
    const [{ record }] = owner.claims;
    return {
      ...draft,
      name: record.name.nl ?? record.name.en,
      abbreviation: record.abbreviation,
      kind: record.kind,
      identity: { ...record.identity, ...draft.identity },
    };
  });
}
