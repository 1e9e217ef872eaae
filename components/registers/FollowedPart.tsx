/** Of a register that is followed: from where, how the last check went, what waits to be looked at, and what can be done. */
import type { Subscription } from '@/data/store/subscriptions';
import { inLanguage } from '@/data/views/names';
import { AsksFirst } from './FollowForm';
import { changeText, dayText, followFaultText } from './followTexts';
import { PendingChange } from './PendingChange';
import type { RegisterWords } from './registerWords';
import type { useFollowed } from './useFollowed';

interface FollowedPartProps {
  words: RegisterWords;
  subscription: Subscription;
  /** Whether the organisation set it: then there is nothing to choose. */
  isManaged?: boolean;
  doing: ReturnType<typeof useFollowed>;
}

export function FollowedPart({ words, subscription, isManaged = false, doing }: FollowedPartProps) {
  const { t, language } = words;
  const { id, address, title, asksFirst, pending } = subscription;
  const register = title ? inLanguage(title, language) : id;
  const isChecking = doing.isChecking(subscription);
  return (
    <div class="followed">
      <p class="quiet">{t('registers.follow.at', { address })}</p>
      <CheckLine
        words={words}
        subscription={subscription}
        isManaged={isManaged}
        hasAccess={doing.hasAccess(subscription)}
      />
      {pending && (
        <PendingChange
          words={words}
          register={register}
          summary={pending}
          readLines={() => doing.readPending(subscription, words)}
          onAccept={() => void doing.accept(subscription, register)}
          onRefuse={() => void doing.refuse(subscription, register)}
        />
      )}
      {!isManaged && (
        <AsksFirst words={words} isOn={asksFirst} onChange={(isOn) => void doing.askFirst(subscription, isOn)} />
      )}
      <p class="actions">
        {doing.hasAccess(subscription) === false ? (
          <button type="button" onClick={() => void doing.giveAccess(subscription, register)}>
            {t('registers.follow.giveAccess')}
          </button>
        ) : (
          <button
            type="button"
            aria-label={t('registers.follow.checkNowNamed', { register })}
            aria-disabled={isChecking}
            onClick={() => isChecking || void doing.check(subscription, register)}
          >
            {t(isChecking ? 'registers.follow.busy' : 'registers.follow.checkNow')}
          </button>
        )}
        {!isManaged && (
          <button
            type="button"
            aria-label={t('registers.follow.stopNamed', { register })}
            onClick={() => void doing.stop(subscription, register)}
          >
            {t('registers.follow.stop')}
          </button>
        )}
      </p>
    </div>
  );
}

interface CheckLineProps {
  words: RegisterWords;
  subscription: Subscription;
  isManaged: boolean;
  hasAccess: boolean | undefined;
}

/** That there was no answer, as without a network, is told as quietly as that all is well. */
function CheckLine({ words, subscription: { checkedAt, failure, lastChange }, isManaged, hasAccess }: CheckLineProps) {
  const { t } = words;
  const fault = hasAccess === false ? ({ reason: 'noAccess' } as const) : failure;
  const on = checkedAt !== undefined && { date: dayText(checkedAt, words) };
  return (
    <>
      {fault && (
        <p class={fault.reason === 'unreachable' ? 'quiet' : 'fault'}>
          {isManaged && fault.reason === 'noAccess' ? t('registers.follow.allow') : followFaultText(fault, words)}{' '}
          {on && t('registers.follow.stays', on)}
        </p>
      )}
      <p class="quiet">
        {!fault && on && t('registers.follow.checked', on)}{' '}
        {lastChange &&
          t('registers.follow.lastChange', {
            date: dayText(lastChange.at, words),
            change: changeText(lastChange.summary, words),
          })}
      </p>
    </>
  );
}
