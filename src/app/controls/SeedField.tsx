import { useId } from 'react';
import { fieldFaultText } from '../faultText.ts';
import { DiceIcon } from '../icons.tsx';
import { type Typed, useTypedNumber } from './useTypedNumber.ts';

interface SeedFieldProps {
  readonly label: string;
  /** the name of the dice */
  readonly roll: string;
  readonly value: number;
  /** its name in a link, by which it can be left out */
  readonly control: string;
  readonly locked: boolean;
  /** as of `useLit`: the page points at it */
  readonly lit?: '' | undefined;
  readonly check: (text: string) => Typed;
  readonly onChange: (value: number) => void;
}

/** Dice give small seeds: they are read out, typed and compared. */
const DICE_SIDES = 10_000;

export function SeedField({ label, roll, value, control, locked, lit, check, onChange }: SeedFieldProps) {
  const id = useId();
  const { fault, field } = useTypedNumber({ value, write: String, check, onChange });

  function throwDice() {
    const seed = 1 + Math.floor(Math.random() * DICE_SIDES);
    onChange(seed === value ? seed + 1 : seed);
  }

  return (
    <div className="seed" data-control={control} data-locked={locked || undefined} data-lit={lit}>
      <label htmlFor={id}>{label}</label>
      <div className="seed__row">
        <input
          {...field}
          id={id}
          className="field"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          disabled={locked}
          aria-describedby={fault === null ? undefined : `${id}-note`}
        />
        <button
          type="button"
          className="button button--icon"
          aria-label={roll}
          data-note={roll}
          disabled={locked}
          onClick={throwDice}
        >
          <DiceIcon />
        </button>
      </div>
      {fault !== null && (
        <p id={`${id}-note`} className="knob__note" data-error>
          {fieldFaultText(fault)}
        </p>
      )}
    </div>
  );
}
