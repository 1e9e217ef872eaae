/** CONTRIBUTING's recipe for a record, followed to the letter: what it says of its example is what badge and card show. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accountKey } from '@/data/model/handles';
import { knowledgeOf } from '@/data/model/knowledge';
import { readRegister } from '@/data/model/readChecked';
import type { Register } from '@/data/model/schema';
import { findAccount } from '@/data/views/accountIndex';
import { cardOf } from '@/data/views/card';
import { indexOf } from '@/data/views/publication';
import { contextIn, factsOf, recordWithId } from './knownRecords';

const file = 'data/registers/officials-2012.json';

/** The register of 2012 with the recipe's example in it. */
function withExample(): Register {
  const [, json = ''] =
    /## Adding a record[\s\S]*?```json\n([\s\S]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  const { asOf, source, official } = JSON.parse(json);
  const register = JSON.parse(readFileSync(file, 'utf8'));
  return readRegister(
    file,
    JSON.stringify({
      ...register,
      asOf: [register.asOf, asOf].toSorted().at(-1),
      sources: [...register.sources, source],
      officials: [...register.officials, official],
    }),
  );
}

describe('an official of 2026 in the register that was begun in 2012', () => {
  const knowledge = knowledgeOf([withExample()]);
  const context = contextIn('nl', knowledge);
  const labelOf = (handle: string) => findAccount(indexOf(context), accountKey('x', handle));

  it('has a badge of 2026 that holds now, and no other one changes', () => {
    expect(labelOf('veravoorbeeld')).toMatchObject({
      recordId: 'vera-voorbeeld',
      role: 'DG',
      organisation: 'BZK',
      year: '2026',
      standing: 'current',
      who: 'Vera Voorbeeld',
      note: 'Volgens het register op 1 juni 2026.',
    });
    expect(labelOf('chrisbuijink')).toMatchObject({ year: '2012', standing: 'historic' });
  });

  it('has a card that says since when, as of when, and does not speak of the past', () => {
    const card = cardOf(context, recordWithId('vera-voorbeeld', knowledge));
    expect([card.role, card.standing, card.asOf]).toEqual([
      'Directeur-generaal (DG) Voorbeelden',
      'current',
      '1 juni 2026',
    ]);
    expect(factsOf(card)).toContainEqual({ label: 'In functie', value: 'vanaf 1 juni 2026' });
    expect([card.caution, card.isWarning]).toEqual(['Dit zegt niet of een bericht echt is.', undefined]);
    expect(JSON.stringify(card)).not.toMatch(/2012|toen/);
    expect(card.accounts[0]?.accounts[0]).toMatchObject({
      text: '@veravoorbeeld',
      href: 'https://x.com/veravoorbeeld',
    });
  });

  it('is of the past again once nobody has confirmed it for years', () => {
    const later = { ...context, today: '2030-01-01' };
    expect(cardOf(later, recordWithId('vera-voorbeeld', knowledge)).standing).toBe('historic');
  });
});
