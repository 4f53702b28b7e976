import { useId } from 'react';

interface SelectFieldProps<Choice extends string> {
  readonly label: string;
  /** the section's heading says the same: the label is for assistive technology only */
  readonly quiet?: boolean;
  readonly options: Readonly<Record<string, string>>;
  readonly choices: readonly Choice[];
  readonly value: Choice;
  readonly explain?: string;
  readonly onChange: (choice: Choice) => void;
}

export function SelectField<Choice extends string>(props: SelectFieldProps<Choice>) {
  const { label, quiet, options, choices, value, explain, onChange } = props;
  const id = useId();
  return (
    <div className={quiet ? 'select-field' : 'select-field select-field--beside'}>
      <label htmlFor={id} data-quiet={quiet || undefined}>
        {label}
      </label>
      <select
        id={id}
        className="select"
        value={value}
        aria-describedby={explain ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.currentTarget.value as Choice)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {options[choice]}
          </option>
        ))}
      </select>
      {explain && (
        <p id={`${id}-note`} className="knob__note">
          {explain}
        </p>
      )}
    </div>
  );
}
