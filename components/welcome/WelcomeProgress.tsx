/** Which steps there are, which were done, and which is shown. */
import check from 'icon:check';
import { Icon } from '../Icon';
import type { SettingsWords } from '../settings/settingsWords';

interface WelcomeProgressProps<Step extends 'try' | 'pin' | 'sites'> {
  words: SettingsWords;
  steps: readonly Step[];
  /** Place of the step that is shown. */
  at: number;
}

export function WelcomeProgress<Step extends 'try' | 'pin' | 'sites'>(props: WelcomeProgressProps<Step>) {
  const { words, steps, at } = props;
  const { t, number } = words;
  return (
    <ol class="progress" aria-label={t('welcome.steps')}>
      {steps.map((step, index) => (
        <li key={step} class={index < at ? 'done' : undefined}>
          <a href={`#${step}`} aria-current={index === at ? 'step' : undefined}>
            <span class="stepNumber">
              {index < at ? <Icon path={check} label={t('welcome.done')} /> : number(index + 1)}
            </span>
            <span>{t(`welcome.short.${step}`)}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
