/** A register in the list: its place, whose word it is, of which days, how much it holds; and what can be done with it. */
import down from 'icon:chevron-down';
import up from 'icon:chevron-up';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ListedRegister } from '@/data/store/allRegisters';
import { inLanguage } from '@/data/views/names';
import { linkOfSource, type SourceLink } from '@/data/views/sources';
import { ExternalLink } from '../ExternalLink';
import { Icon } from '../Icon';
import { RegisterExports } from './RegisterExports';
import type { RegisterWords } from './registerWords';
import '../settings/Switch.css';

interface RegisterItemProps {
  words: RegisterWords;
  register: ListedRegister;
  /** Its place, from 0, among how many. */
  at: number;
  count: number;
  onSwitch: (isOn: boolean) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  /** Starts the worker, see `asideMessages.ts`. */
  startAside: () => Worker;
  /** What else is told of it. */
  children?: ComponentChildren;
}

export function RegisterItem({
  words,
  register,
  at,
  count,
  onSwitch,
  onMove,
  onRemove,
  startAside,
  children,
}: RegisterItemProps) {
  const { t, tCount, language } = words;
  const { isOn, origin, digest } = register;
  const title = inLanguage(digest.title, language);
  const named = { register: title };
  const headingId = useId();
  return (
    <li class={`registerItem ${origin === 'bundled' ? 'bundled' : 'own'}${isOn ? '' : ' off'}`}>
      <div class="placing">
        <MoveButton
          name={t('registers.moveUp', named)}
          path={up}
          at={at}
          isAtEnd={at === 0}
          onMove={() => onMove(-1)}
        />
        <span aria-hidden="true">{at + 1}</span>
        <MoveButton
          name={t('registers.moveDown', named)}
          path={down}
          at={at}
          isAtEnd={at === count - 1}
          onMove={() => onMove(1)}
        />
      </div>
      <div class="registerFacts">
        <h3 id={headingId}>{title}</h3>
        <p class="origin">{t(`registers.origin.${origin}`)}</p>
        <p class="quiet">
          {[
            daysOf(register, words),
            tCount('registers.records', digest.records),
            tCount('registers.accounts', digest.accounts),
          ].join(' · ')}
        </p>
        <Sources words={words} register={register} />
        {children}
        <div class="doings">
          <RegisterExports words={words} registers={[register]} startAside={startAside} />
          {origin !== 'bundled' && origin !== 'managed' && (
            <button type="button" class="remove" aria-label={t('registers.removeNamed', named)} onClick={onRemove}>
              {t('registers.remove')}
            </button>
          )}
        </div>
      </div>
      <label class="counts">
        <span>{t('registers.isOn')}</span>
        <input
          type="checkbox"
          class="switch"
          aria-describedby={headingId}
          checked={isOn}
          disabled={origin === 'managed'}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
      </label>
    </li>
  );
}

interface MoveButtonProps {
  name: string;
  path: string;
  /** The place of its register. */
  at: number;
  /** Whether there is no place any more: it keeps the focus, and does nothing. */
  isAtEnd: boolean;
  onMove: () => void;
}

function MoveButton({ name, path, at, isAtEnd, onMove }: MoveButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const hasMoved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is moved in the document loses the focus, once it is at its new place
  useLayoutEffect(() => {
    if (hasMoved.current) button.current?.focus();
    hasMoved.current = false;
  }, [at]);
  const move = () => {
    hasMoved.current = true;
    onMove();
  };
  return (
    <button ref={button} type="button" aria-label={name} aria-disabled={isAtEnd} onClick={() => isAtEnd || move()}>
      <Icon path={path} />
    </button>
  );
}

function daysOf({ digest: { from, until } }: ListedRegister, { t, date }: RegisterWords): string {
  return from === until
    ? t('registers.asOf', { date: date(from) })
    : t('presence.asOf', { from: date(from), until: date(until) });
}

function Sources({ words, register: { digest } }: { words: RegisterWords; register: ListedRegister }) {
  const { t, tCount } = words;
  const [first, ...others] = digest.sources.map((source) => linkOfSource(source, words));
  return (
    <>
      {first && (
        <p class="quiet">
          {t('card.source')}: {sourceText(first)}
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{tCount('registers.moreSources', digest.sourceCount - 1)}</summary>
          <ul>
            {others.map((source) => (
              <li key={source.title}>{sourceText(source)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const sourceText = ({ title, href }: SourceLink) => (href ? <ExternalLink href={href} label={title} /> : title);
