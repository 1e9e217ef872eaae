/** Follows a register that somebody else keeps, by its address. */
import { useState } from 'preact/hooks';
import { registerAddressIn } from '@/data/exchange/registerAddress';
import './follow.css';
import { UnderWay } from '../UnderWay';
import { followFaultText } from './followTexts';
import type { RegisterWords } from './registerWords';
import type { Refusal, useFollowed } from './useFollowed';

interface FollowFormProps {
  words: RegisterWords;
  follow: ReturnType<typeof useFollowed>['follow'];
}

export function FollowForm({ words, follow }: FollowFormProps) {
  const { t } = words;
  const [text, setText] = useState('');
  const [asksFirst, setAsksFirst] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const start = async (address: string) => {
    setBusy(true);
    setRefused('');
    const refusal = await follow(address, asksFirst);
    setBusy(false);
    if (refusal) setRefused(refusalText(refusal, words));
    else setText('');
  };
  return (
    <form
      class="follow"
      onSubmit={(event) => {
        event.preventDefault();
        const address = registerAddressIn(text);
        if (!address) return setRefused(t('registers.follow.noAddress'));
        // In the click itself: after waiting for anything else the browser would refuse to ask.
        if (!isBusy) void start(address);
      }}
    >
      <h3>{t('registers.follow')}</h3>
      <p>{t('registers.follow.text')}</p>
      <label class="followAddress">
        <span>{t('registers.follow.address')}</span>
        <input
          type="text"
          inputmode="url"
          autocapitalize="off"
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <AsksFirst words={words} isOn={asksFirst} onChange={setAsksFirst} />
      <p class="actions">
        <button type="submit">{t('registers.follow.start')}</button>
      </p>
      <UnderWay what={isBusy ? t('registers.follow.busy') : undefined} />
      <p role="alert" class="refused">
        {refused}
      </p>
    </form>
  );
}

interface AsksFirstProps {
  words: RegisterWords;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Whether changes wait until the user has seen them. */
export const AsksFirst = ({ words: { t }, isOn, onChange }: AsksFirstProps) => (
  <label class="asksFirst">
    <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />{' '}
    {t('registers.follow.asksFirst')}
  </label>
);

const refusalText = (refusal: Refusal, words: RegisterWords): string =>
  refusal.reason === 'access'
    ? words.t('registers.follow.refused', { host: refusal.host })
    : followFaultText(refusal, words);
