/** One setting with a few choices, as radio buttons. */
interface SettingChoicesProps<T extends string> {
  legend: string;
  /** Groups the buttons; one per page. */
  name: string;
  value: T;
  choices: readonly T[];
  nameOf: (choice: T) => string;
  onChange: (choice: T) => void;
}

export function SettingChoices<T extends string>(props: SettingChoicesProps<T>) {
  const { legend, name, value, choices, nameOf, onChange } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input type="radio" name={name} value={choice} checked={value === choice} onChange={() => onChange(choice)} />
          {nameOf(choice)}
        </label>
      ))}
    </fieldset>
  );
}
