/** One setting with a few choices, as radio buttons on cards. */
import type { ComponentChildren } from 'preact';
import './SettingChoices.css';

interface SettingChoicesProps<T extends string> {
  legend: string;
  /** Groups the buttons; one per page. */
  name: string;
  value: T;
  choices: readonly T[];
  nameOf: (choice: T) => string;
  /** What the choice looks like, for who sees it. */
  pictureOf?: (choice: T) => ComponentChildren;
  onChange: (choice: T) => void;
  /** What is said where the organisation has chosen. */
  managed?: ComponentChildren;
}

export function SettingChoices<T extends string>(props: SettingChoicesProps<T>) {
  const { legend, name, value, choices, nameOf, pictureOf, onChange, managed } = props;
  return (
    <fieldset class="choiceCards" disabled={Boolean(managed)}>
      <legend>
        {legend} {managed}
      </legend>
      {choices.map((choice) => (
        <label key={choice} class="choiceCard">
          <input type="radio" name={name} value={choice} checked={value === choice} onChange={() => onChange(choice)} />
          <span>{nameOf(choice)}</span>
          {pictureOf && (
            <span class="choicePicture" aria-hidden="true" inert>
              {pictureOf(choice)}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
