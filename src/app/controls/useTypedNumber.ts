import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { commandOf, FIELD_KEYS } from '../../drawing/keys/keys.ts';
import type { Fault } from '../../experiment/fault.ts';

/** What a typed text comes to. */
export type Typed = { readonly value: number } | { readonly fault: Fault };

export interface TypedNumberOptions {
  readonly value: number;
  readonly write: (value: number) => string;
  readonly check: (text: string) => Typed;
  readonly onChange: (value: number) => void;
  /** the value after an up (+1) or down (-1) key */
  readonly next?: ((value: number, direction: 1 | -1) => number) | undefined;
}

/**
 * The state of a field that takes a number as people write it. What cannot be taken stays as it was typed, with its fault,
 * and the value stays as it was; a value set from elsewhere replaces both.
 */
export function useTypedNumber({ value, write, check, onChange, next }: TypedNumberOptions) {
  const [typed, setTyped] = useState<{ text: string; fault: Fault | null; over: number } | null>(null);
  // What was typed counts only for as long as the value is the one it was typed over.
  const current = typed !== null && typed.over === value ? typed : null;

  function commit() {
    if (current === null) return;
    const result = check(current.text);
    if ('fault' in result) {
      setTyped({ ...current, fault: result.fault });
      return;
    }
    setTyped(null);
    if (result.value !== value) onChange(result.value);
  }

  return {
    fault: current?.fault ?? null,
    field: {
      value: current?.text ?? write(value),
      'aria-invalid': current !== null && current.fault !== null,
      onBlur: commit,
      onChange(event: ChangeEvent<HTMLInputElement>) {
        const text = event.currentTarget.value;
        const result = check(text);
        // A fault shows when the field is left, but goes as soon as it is mended.
        const fault = current?.fault && 'fault' in result ? result.fault : null;
        setTyped({ text, fault, over: value });
      },
      onKeyDown(event: KeyboardEvent) {
        const command = commandOf(FIELD_KEYS, event.key);
        if (command === 'take') commit();
        else if (command === 'giveUp') setTyped(null);
        else if (next && command !== null) {
          event.preventDefault();
          setTyped(null);
          onChange(next(value, command === 'next' ? 1 : -1));
        }
      },
    },
  };
}
