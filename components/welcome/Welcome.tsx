/** Shown once, after installing, in three steps: what a badge is, how the register is kept at hand, which sites have badges. */
import arrowLeft from 'icon:arrow-left';
import arrowRight from 'icon:arrow-right';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DescribedSite } from '@/data/model/siteInfo';
import type { Settings } from '@/data/store/settings';
import { searchPath } from '@/data/views/ownPages';
import '../settings/FormPage.css';
import { Icon } from '../Icon';
import type { PlaceBadge } from '../settings/NamedBadge';
import { OutcomeLine } from '../settings/OutcomeLine';
import { settingsWordsOfPage } from '../settings/settingsWords';
import { useStoredSettings } from '../settings/useStoredSettings';
import { PinStep } from './PinStep';
import { SitesStep } from './SitesStep';
import { TryStep } from './TryStep';
import { useSteps } from './useSteps';
import './Welcome.css';
import { WelcomeProgress } from './WelcomeProgress';

const steps = ['try', 'pin', 'sites'] as const;

interface WelcomeProps {
  /** As they are stored when the page opens. */
  initial: Settings;
  sites: readonly DescribedSite[];
  placeBadge: PlaceBadge;
}

export function Welcome({ initial, sites, placeBadge }: WelcomeProps) {
  const { settings, outcome, change, tell } = useStoredSettings(initial);
  const words = useMemo(() => settingsWordsOfPage(settings), [settings]);
  const { t } = words;
  const { step, at, previous, next } = useSteps(steps);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    // Who goes to a step hears what it is; who opens the page begins at its top.
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);

  return (
    <div class="page welcome">
      <header>
        <h1>
          <img src="/icons/48.png" width="32" height="32" alt="" />
          {t('welcome.title')}
        </h1>
        <WelcomeProgress words={words} steps={steps} at={at} />
      </header>
      <main>
        <section key={step} class="step" aria-labelledby="stepHeading">
          <h2 id="stepHeading" tabIndex={-1} ref={heading}>
            {t(`welcome.${step}`)}
          </h2>
          {step === 'try' && <TryStep words={words} settings={settings} placeBadge={placeBadge} />}
          {step === 'pin' && <PinStep words={words} />}
          {step === 'sites' && (
            <SitesStep words={words} sites={sites} settings={settings} onChange={change} onOutcome={tell} />
          )}
        </section>
      </main>
      <nav class="stepButtons" aria-label={t('welcome.steps')}>
        {previous && (
          <a class="button" href={`#${previous}`}>
            <Icon path={arrowLeft} /> {t('welcome.back')}
          </a>
        )}
        {next && (
          <a class="skip" href={searchPath('')}>
            {t('welcome.skip')}
          </a>
        )}
        <a class="button main" href={next ? `#${next}` : searchPath('')}>
          {t(next ? 'welcome.next' : 'welcome.openRegister')} <Icon path={arrowRight} />
        </a>
      </nav>
      <OutcomeLine words={words} outcome={outcome} />
    </div>
  );
}
