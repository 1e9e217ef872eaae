/** What the popup lists and looks up where registers are large: a worker lists, and each record is read where it is opened. */
import browser from 'webextension-polyfill';
import type { Knowledge } from '@/data/model/knowledge';
import { bundledKnowledge } from '@/data/store/bundledContext';
import { revisionOfRegisters } from '@/data/store/database';
import { readFirstList } from '@/data/store/derivedList';
import { knownOfRecord } from '@/data/store/derivedRecords';
import { knownNow } from '@/data/store/knownNow';
import { publishedKeys } from '@/data/store/published';
import { type Asked, firstSpan, type ListView } from '@/data/views/recordList';
import { everything } from '@/data/views/selection';
import type { Lister } from './lister';
import type { RegisterSource } from './register';

/** What is known, and, where it is too much for this page, who lists it. */
export interface KnownNow {
  knowledge: Knowledge;
  large?: RegisterSource;
}

/** With so many records the popup opens as fast as with those that come with the extension. */
const recordsListedApart = 5000;

/**
 * What is known with the user's own registers.
 * @param lister the worker that lists, started where it is needed
 * @param startCounter starts another one, to count
 */
export async function readKnownNow(lister: () => Lister, startCounter: () => Lister): Promise<KnownNow> {
  const listedAside = (view: ListView): RegisterSource => {
    // What fails here fails again, and is told, where it is asked for.
    lister()
      .ask({ ask: 'ready' })
      .catch(() => undefined);
    return { ...askedOf(lister(), view), startCounter };
  };
  const first = await publishedBasis()
    .then(readFirstList)
    .catch(() => undefined);
  if (first) return { knowledge: await withOwnTitles(), large: listedAside(first) };
  // Without a database there are no registers of one's own.
  if ((await revisionOfRegisters().catch(() => 0)) === 0) return { knowledge: await knownNow() };
  const { size } = await lister().ask({ ask: 'size' });
  if (size < recordsListedApart) return { knowledge: await knownNow() };
  // It is not kept yet: the worker makes it, and the popup shows what it has until then.
  const { view } = await lister().ask({ ask: 'view', asked: { selection: everything, span: firstSpan } });
  return { knowledge: await withOwnTitles(), large: listedAside(view) };
}

async function publishedBasis(): Promise<unknown> {
  return (await browser.storage.local.get(publishedKeys.basis))[publishedKeys.basis];
}

/** The bundled registers, and what the user's own are called. */
async function withOwnTitles(): Promise<Knowledge> {
  const bundled = bundledKnowledge();
  const known = await knownOfRecord('');
  if (!known?.registers.length) return bundled;
  const bundledOnes = new Map(bundled.registers.map((register) => [register.id, register]));
  // The user may have an edition of a bundled one, with its id.
  const titled = known.registers.map((each) => (known.isOwn(each) ? each : (bundledOnes.get(each.id) ?? each)));
  return { ...bundled, registers: titled };
}

function askedOf(lister: Lister, first: ListView): RegisterSource {
  const isFirst = ({ selection, span, withId }: Asked) =>
    span === firstSpan && withId === undefined && JSON.stringify(selection) === JSON.stringify(everything);
  return {
    view: (asked) => (isFirst(asked) ? first : lister.ask({ ask: 'view', asked }).then(({ view }) => view)),
    entries: (ids) => lister.ask({ ask: 'entries', ids }).then(({ entries }) => entries),
    knownOf: async (id) => (await knownOfRecord(id)) ?? knownNow(),
    found: (selection) => lister.ask({ ask: 'found', selection }).then(({ ids }) => ids),
  };
}
