/** A form that is checked when it is handed in: with what is wrong, the cursor goes to the first such field. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface CheckedFormProps {
  /** Hands in what is filled in; false where something is wrong with it, which the fields then say. */
  onSubmit: () => boolean;
  children: ComponentChildren;
}

export function CheckedForm({ onSubmit, children }: CheckedFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const toFault = () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // Once the faults are seen.
        if (!onSubmit()) setTimeout(toFault);
      }}
    >
      {children}
    </form>
  );
}
