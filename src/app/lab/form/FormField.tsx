import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { commandOf, FIELD_KEYS } from '../../../drawing/keys/keys.ts';

interface FormFieldProps {
  readonly label: ReactNode;
  readonly value: string;
  /** what is allowed, or what an empty field means */
  readonly help?: string | undefined;
  /** what is wrong with it */
  readonly fault?: string | null | undefined;
  readonly wide?: boolean;
  readonly onChange: (value: string) => void;
  /** the field is left, or Enter pressed */
  readonly onDone: () => void;
}

/** A text that is to be read as numbers: it stays as it was typed, with what is allowed and what is wrong below it. */
export function FormField({ label, value, help, fault, wide, onChange, onDone }: FormFieldProps) {
  const id = useId();
  const wrong = fault !== null && fault !== undefined;
  return (
    <div className="lab-form__field" data-wide={wide || undefined}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="text"
        autoComplete="off"
        value={value}
        aria-invalid={wrong}
        aria-describedby={wrong || help !== undefined ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onDone}
        onKeyDown={(event: KeyboardEvent) => {
          if (commandOf(FIELD_KEYS, event.key) === 'take') onDone();
        }}
      />
      {(wrong || help !== undefined) && (
        <p id={`${id}-note`} className="knob__note" data-error={wrong || undefined}>
          {wrong ? fault : help}
        </p>
      )}
    </div>
  );
}
