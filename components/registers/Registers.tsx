/** All registers in one list, by precedence; the way in, and the way out. */
import { useMemo } from 'preact/hooks';
import type { SiteInfo } from '@/data/model/siteInfo';
import { dayOf } from '@/data/model/time';
import type { ListedRegister } from '@/data/store/allRegisters';
import { undoStore } from '@/data/store/ownRegisters';
import type { Subscription } from '@/data/store/subscriptions';
import type { Language } from '@/data/views/words';
import './registers.css';
import { Backup } from './Backup';
import { FollowedPart } from './FollowedPart';
import { FollowForm } from './FollowForm';
import { followFaultText } from './followTexts';
import { HiddenRecords } from './HiddenRecords';
import { ImportPanel } from './ImportPanel';
import { RegisterExports } from './RegisterExports';
import { RegisterItem } from './RegisterItem';
import { registerWords } from './registerWords';
import { useFollowed } from './useFollowed';
import { useImport } from './useImport';
import { useRegisters } from './useRegisters';

interface RegistersProps {
  language: Language;
  /** Those that have badges. */
  sites: readonly SiteInfo[];
  /** Starts the worker that imports, see `importMessages.ts`. */
  startImporter: () => Worker;
  /** Starts the worker that does what takes long, see `asideMessages.ts`. */
  startAside: () => Worker;
}

export function Registers({ language, sites, startImporter, startAside }: RegistersProps) {
  const words = useMemo(() => registerWords(language), [language]);
  const { t } = words;
  const { listed, outcome, edit, toggle, move, remove, show, restored } = useRegisters(words);
  const doing = useFollowed(listed, sites, edit, startAside);
  const on = listed.filter(({ isOn }) => isOn);
  const job = useImport(startImporter, (ids) => {
    const isUpdate = listed.some(({ key }) => ids.includes(key));
    const undo = () => edit(() => undoStore(ids), { message: 'registers.undone' });
    void edit(async () => undefined, { message: isUpdate ? 'registers.updated' : 'registers.added', undo });
  });
  return (
    <div class="ownRegisters">
      <p class="quiet">{t('registers.intro')}</p>
      <ol class="registerList">
        {listed.map((register, at) => (
          <RegisterItem
            key={register.key}
            words={words}
            register={register}
            at={at}
            count={listed.length}
            onSwitch={(isOn) => void toggle(register, isOn)}
            onMove={(by) => void move(register, by)}
            onRemove={() => void remove(register)}
            startAside={startAside}
          >
            {doing.followed.map(
              (subscription) =>
                isOf(register, subscription) && (
                  <FollowedPart
                    key={subscription.id}
                    words={words}
                    subscription={subscription}
                    isManaged={register.origin === 'managed'}
                    doing={doing}
                  />
                ),
            )}
          </RegisterItem>
        ))}
      </ol>
      {doing.followed.map(
        (subscription) =>
          // Of one that never counted yet.
          listed.every((register) => !isOf(register, subscription)) && (
            <FollowedPart key={subscription.id} words={words} subscription={subscription} doing={doing} />
          ),
      )}
      {doing.notFollowed.map((each) => (
        <p key={each.address} class="notFollowed">
          {t('registers.follow.notFollowed', { address: each.address })} {followFaultText(each, words)}{' '}
          {t('registers.follow.again')}
        </p>
      ))}
      {on.length === 0 && <p>{t('registers.noneOn')}</p>}
      <p class="registersOutcome" role="status">
        {outcome && (
          <>
            {t(outcome.message, outcome.values)}{' '}
            {outcome.undo && (
              <button type="button" onClick={() => void outcome.undo?.()}>
                {t('options.undo')}
              </button>
            )}
          </>
        )}
      </p>
      {on.length > 1 && (
        <div class="exportAll">
          <h3>{t('registers.exportAll')}</h3>
          <RegisterExports words={words} registers={on} startAside={startAside} />
        </div>
      )}
      <HiddenRecords words={words} startAside={startAside} turn={outcome} onShow={(record) => void show(record)} />
      <FollowForm words={words} follow={doing.follow} />
      <ImportPanel words={words} today={dayOf(new Date())} job={job} />
      <Backup words={words} startAside={startAside} onRestored={(undo) => void restored(undo)} />
    </div>
  );
}

const isOf = ({ key }: ListedRegister, subscription: Subscription): boolean => key === subscription.id;
