/** The wall: every state in a frame, in the look that is chosen. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { type AddressLook, addressOf } from './address';
import { usualSize } from './state';
import { states } from './states';
import './index.css';

const choices = {
  language: ['nl', 'en'],
  theme: ['auto', 'light', 'dark'],
  direction: ['ltr', 'rtl'],
} as const;

const pages = [...new Set(states.map(({ page }) => page))];

function Wall() {
  const [look, setLook] = useState<AddressLook>({ language: 'nl', theme: 'auto' });
  const [pageShown, setPageShown] = useState('');
  return (
    <>
      <header>
        <Choice values={['', ...pages]} value={pageShown} onChoose={setPageShown} name="page" />
        <Choice
          name="language"
          values={choices.language}
          value={look.language}
          onChoose={(language) => setLook({ ...look, language })}
        />
        <Choice
          name="theme"
          values={choices.theme}
          value={look.theme}
          onChoose={(theme) => setLook({ ...look, theme })}
        />
        <Choice
          name="direction of the page"
          values={choices.direction}
          value={look.direction ?? 'ltr'}
          onChoose={(direction) => {
            const { language, theme } = look;
            setLook({ language, theme, ...(direction === 'rtl' && { direction }) });
          }}
        />
      </header>
      <main>
        {states
          .filter(({ page }) => !pageShown || page === pageShown)
          .map((state) => {
            const address = addressOf(state, look);
            const { width, height } = { ...usualSize, ...state };
            return (
              <figure key={state.id}>
                <figcaption>
                  <a href={address}>{state.id}</a>
                </figcaption>
                <iframe key={address} title={state.id} src={address} width={width} height={height} loading="lazy" />
              </figure>
            );
          })}
      </main>
    </>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  values: readonly Value[];
  value: Value;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ name, values, value, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      {name}{' '}
      <select
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values.find((each) => each === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {each || 'all'}
          </option>
        ))}
      </select>
    </label>
  );
}

const app = document.getElementById('app');
if (app) render(<Wall />, app);
