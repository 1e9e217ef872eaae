/** The list of registers as it is kept, what can be done with it, and how the last change of it went. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { bundledOnly, type ListedRegister, listRegisters } from '@/data/store/allRegisters';
import { hideRecord, showRecord } from '@/data/store/hidden';
import { storeOrder, switchBundled } from '@/data/store/order';
import { forgetRemoved, removeRegister, switchRegister } from '@/data/store/ownRegisters';
import { isBackgroundRequest } from '@/data/store/requests';
import { inLanguage } from '@/data/views/names';
import type { RegisterMessageKey, RegisterWords } from './registerWords';

interface Outcome {
  message: RegisterMessageKey;
  values?: Record<string, string>;
  undo?: () => Promise<void>;
}

/** The list, read anew whenever it changes anywhere; how the last change went; and what changes it, each with its undo. */
export function useRegisters({ language, number }: RegisterWords) {
  const [listed, setListed] = useState<readonly ListedRegister[]>(bundledOnly);
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    // What was taken away before this page was opened cannot be brought back by it.
    void forgetRemoved().catch(() => undefined);
    const list = () => listRegisters().then(setListed, () => setOutcome({ message: 'registers.failed.database' }));
    // The background does something by itself, too, and there may be another page like this.
    const onMessage = (message: unknown): undefined => {
      if (isBackgroundRequest(message) && message.type === 'registersChanged') void list();
    };
    void list();
    browser.runtime.onMessage.addListener(onMessage);
    return () => browser.runtime.onMessage.removeListener(onMessage);
  }, []);

  /** Does something to what is kept, and tells the background, so that open pages show it. */
  const edit = async (task: () => Promise<unknown>, done: Outcome) => {
    try {
      await task();
      setListed(await listRegisters());
      setOutcome(done);
    } catch {
      setOutcome({ message: 'registers.failed.database' });
    }
    // A background that ends in the middle does what is due when it starts again.
    await browser.runtime.sendMessage({ type: 'registersChanged' }).catch(() => undefined);
  };

  const named = ({ digest }: ListedRegister) => ({ register: inLanguage(digest.title, language) });

  return {
    listed,
    outcome,
    edit,
    toggle: (register: ListedRegister, isOn: boolean) => {
      const { key, id, origin } = register;
      const task = () => (origin === 'bundled' ? switchBundled(id, isOn) : switchRegister(key, isOn));
      const message = isOn ? 'registers.isOnNow' : 'registers.isOffNow';
      return edit(task, { message, values: named(register) });
    },
    /** @param by one place up (-1) or down (1) */
    move: (register: ListedRegister, by: -1 | 1) => {
      const from = listed.indexOf(register);
      const keys = listed
        .map(({ key }) => key)
        .toSpliced(from, 1)
        .toSpliced(from + by, 0, register.key);
      const values = { ...named(register), place: number(from + by + 1), of: number(listed.length) };
      return edit(() => storeOrder(keys), { message: 'registers.moved', values });
    },
    remove: (register: ListedRegister) => {
      let restore = async () => {};
      const undo = () => edit(() => restore(), { message: 'registers.undone' });
      const task = async () => {
        restore = await removeRegister(register.key);
      };
      return edit(task, { message: 'registers.removed', undo });
    },
    show: ({ id, name }: { id: string; name: string }) => {
      const undo = () => edit(() => hideRecord(id), { message: 'registers.undone' });
      return edit(() => showRecord(id), { message: 'registers.shown', values: { name }, undo });
    },
    /** Tells that a backup was restored. */
    restored: (takeBack: () => Promise<void>) => {
      const undo = () => edit(takeBack, { message: 'registers.undone' });
      return edit(async () => undefined, { message: 'backup.restored', undo });
    },
  };
}
