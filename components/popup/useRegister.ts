/** What the popup lists and looks up: at once that of the bundled registers, and after the first frame that of the user's own too. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { bundledKnowledge, contextFor } from '@/data/store/bundledContext';
import { publishedKeys } from '@/data/store/published';
import type { Settings } from '@/data/store/settings';
import type { CardContext } from '@/data/views/context';
import type { Language } from '@/data/views/words';
import { dressPage } from '../dressPage';
import type { KnownNow } from './largeRegister';
import type { Lister } from './lister';
import { type RegisterSource, registerHere } from './register';

/**
 * @param startLister starts the worker that lists large registers
 */
export function useRegister(
  settings: Settings,
  startLister: () => Worker,
): { context: CardContext; register: RegisterSource } {
  const [known, setKnown] = useState<KnownNow>();
  const context = useMemo(() => {
    const made = contextFor(settings, browser, known?.knowledge ?? bundledKnowledge());
    dressPage(settings, made.words);
    return made;
  }, [settings, known]);
  const { language } = context.words;
  useEffect(() => reading(language, startLister, setKnown), [language, startLister]);
  const register = useMemo(() => known?.large ?? registerHere(context), [known, context]);
  useEffect(() => (known && !known.large ? practising(register) : undefined), [known, register]);
  return { context, register };
}

function practising(register: RegisterSource): () => void {
  let end: (() => void) | undefined;
  let isEnded = false;
  void import('./practise').then(({ practise }) => {
    if (!isEnded) end = practise(register);
  }, console.warn);
  return () => {
    isEnded = true;
    end?.();
  };
}

/**
 * Reads what is known, now and whenever other registers have been published.
 * @returns ends it
 */
function reading(language: Language, startLister: () => Worker, onKnown: (known: KnownNow) => void): () => void {
  const listers: Lister[] = [];
  let isEnded = false;
  let turn = 0;
  const read = async () => {
    const mine = ++turn;
    const [{ readKnownNow }, { startedLister }] = await Promise.all([import('./largeRegister'), import('./lister')]);
    const before = listers.splice(0);
    let lister: Lister | undefined;
    const start = () => startedLister(startLister(), language);
    const known = await readKnownNow(() => {
      lister ??= start();
      if (!listers.includes(lister)) listers.push(lister);
      return lister;
    }, start);
    if (!isEnded && mine === turn) onKnown(known);
    for (const each of before) each.end();
  };
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && publishedKeys.basis in changes) void read();
  };
  browser.storage.onChanged.addListener(onChanged);
  void read();
  return () => {
    isEnded = true;
    browser.storage.onChanged.removeListener(onChanged);
    for (const each of listers) each.end();
  };
}
