/** A field of a form, with what helps to fill it in and what is wrong with it right below. */
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string | undefined;
  fault?: string | undefined;
  /** What may be chosen: of these alone (with a name for "none yet"), or of these or anything else. */
  options?: readonly (readonly [value: string, name: string])[];
  choose?: string;
  suggestions?: readonly string[];
}

export function Field({ label, value, onValue, hint, fault, options, choose, suggestions }: FieldProps) {
  const id = useId();
  const described = [fault && `${id}fault`, hint && `${id}hint`].filter(Boolean).join(' ');
  const common = { id, 'aria-invalid': fault !== undefined, ...(described && { 'aria-describedby': described }) };
  return (
    <div class={fault ? 'field faulty' : 'field'}>
      <label for={id}>{label}</label>
      {options ? (
        <select {...common} value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
          <option value="">{choose}</option>
          {options.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          value={value}
          list={suggestions && `${id}list`}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
      {suggestions && (
        <datalist id={`${id}list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {fault && (
        <p id={`${id}fault`} class="fault">
          {fault}
        </p>
      )}
      {hint && (
        <p id={`${id}hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
