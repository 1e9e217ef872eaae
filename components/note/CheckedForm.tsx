/** A form that is checked when it is handed in: with what is wrong, the cursor goes to the first such field. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface CheckedFormProps {
  /** Hands in what is filled in; false where something is wrong with it, which the fields then say. Not called while it is under way. */
  onSubmit: () => boolean | Promise<boolean>;
  children: ComponentChildren;
}

export function CheckedForm({ onSubmit, children }: CheckedFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const isUnderWay = useRef(false);
  const toFault = () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  const submit = async () => {
    isUnderWay.current = true;
    const isRight = await onSubmit();
    isUnderWay.current = false;
    // Once the faults are seen.
    if (!isRight) setTimeout(toFault);
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUnderWay.current) void submit();
      }}
    >
      {children}
    </form>
  );
}
