/** One setting that is on or off. */
import type { ComponentChildren } from 'preact';
import './Switch.css';

interface SettingSwitchProps {
  name: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** What it is that is on or off. */
  children: ComponentChildren;
}

export function SettingSwitch({ name, isOn, onChange, children }: SettingSwitchProps) {
  return (
    <label class="switchRow">
      <span>{children}</span>
      <input
        type="checkbox"
        class="switch"
        name={name}
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}
