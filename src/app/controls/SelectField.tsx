import { useId } from 'react';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';

interface SelectFieldProps<Choice extends string> {
  readonly label: string;
  /** the section's heading says the same: the label is for assistive technology only */
  readonly quiet?: boolean;
  readonly choices: readonly Choice[];
  /** what a choice is called */
  readonly nameOf: (choice: Choice) => string;
  readonly value: Choice;
  readonly explain?: string;
  /** its name in a link, by which it can be left out */
  readonly control?: string;
  readonly locked?: boolean;
  /** as of `useLit`: the page points at it */
  readonly lit?: '' | undefined;
  readonly onChange: (choice: Choice) => void;
}

export function SelectField<Choice extends string>(props: SelectFieldProps<Choice>) {
  const { label, quiet, choices, nameOf, value, explain, control, locked, lit, onChange } = props;
  const id = useId();
  return (
    <div
      className={quiet ? 'select-field' : 'select-field select-field--beside'}
      data-control={control}
      data-locked={locked || undefined}
      data-lit={lit}
    >
      <label htmlFor={id} data-quiet={quiet || undefined}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        disabled={locked}
        aria-describedby={explain ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.currentTarget.value as Choice)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf(choice)}
          </option>
        ))}
      </select>
      {explain && (
        <p id={`${id}-note`} className="knob__note">
          <Glossed text={explain} />
        </p>
      )}
    </div>
  );
}
