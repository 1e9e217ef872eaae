/** Where the user adds a server, or any other site, by its address. */
import { useState } from 'preact/hooks';
import { hostPattern } from '@/data/model/policy';
import type { SettingsWords } from './settingsWords';

interface AddHostProps {
  words: SettingsWords;
  onAdd: (host: string) => void;
  onFault: () => void;
}

export function AddHost({ words: { t }, onAdd, onFault }: AddHostProps) {
  const [text, setText] = useState('');
  return (
    <form
      class="addHost"
      onSubmit={(event) => {
        event.preventDefault();
        const host = hostIn(text);
        if (!hostPattern.test(host)) return onFault();
        onAdd(host);
        setText('');
      }}
    >
      <label>
        <span>{t('options.host')}</span>
        <input
          type="text"
          name="host"
          value={text}
          spellcheck={false}
          autocapitalize="off"
          inputmode="url"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="submit">{t('options.addHost')}</button>
    </form>
  );
}

/** People paste addresses. */
const hostIn = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
