/** One setting that is on or off. */
import type { ComponentChildren } from 'preact';
import './Switch.css';

interface SettingSwitchProps {
  name: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** What it is that is on or off. */
  children: ComponentChildren;
  /** What is said where the organisation has chosen. */
  managed?: ComponentChildren;
}

export function SettingSwitch({ name, isOn, onChange, children, managed }: SettingSwitchProps) {
  return (
    <label class="switchRow">
      <span>
        {children} {managed}
      </span>
      <input
        type="checkbox"
        class="switch"
        name={name}
        checked={isOn}
        disabled={Boolean(managed)}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}
