import { type ReactNode, useId } from 'react';
import { spoken } from '../../drawing/axis/spoken.ts';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import { words } from '../../text/words.ts';
import { fieldFaultText } from '../faultText.ts';
import type { KnobScale, KnobTick } from './knobScale.ts';
import { Slider } from './Slider.tsx';
import { type Typed, useTypedNumber } from './useTypedNumber.ts';

export interface KnobProps {
  readonly label: string;
  /** one letter, set as mathematics; empty where there is none */
  readonly symbol: string;
  readonly unit?: string | undefined;
  /** the value in other words, between symbol and field */
  readonly aside?: ReactNode;
  /** one line; where the knob is out of use, why */
  readonly explain: string;
  readonly scale: KnobScale;
  readonly ticks: readonly KnobTick[];
  readonly value: number;
  readonly defaultValue: number;
  readonly disabled: boolean;
  /** its name in a link, by which it can be left out */
  readonly control: string;
  /** it stays as it is: who shows the page has locked it */
  readonly locked?: boolean;
  /** as of `useLit`: the page points at it */
  readonly lit?: '' | undefined;
  /** the value as the field shows it */
  readonly write: (value: number) => string;
  readonly check: (text: string) => Typed;
  readonly onChange: (value: number) => void;
}

/** A number with a slider and, behind it in the order of the keys, a field of the same name; a double click on the slider puts this one number back. */
export function Knob(props: KnobProps) {
  const {
    label,
    symbol,
    unit,
    aside,
    scale,
    ticks,
    value,
    defaultValue,
    control,
    locked = false,
    lit,
    write,
    onChange,
  } = props;
  const id = useId();
  const disabled = props.disabled || locked;
  const explain = locked ? words().controls.locked : props.explain;
  const { fault, field } = useTypedNumber({ ...props, next: scale.next });

  return (
    <div
      className="knob"
      data-control={control}
      data-disabled={disabled || undefined}
      data-locked={locked || undefined}
      data-lit={lit}
    >
      <label htmlFor={id} className="knob__label">
        {label}
      </label>
      <span className="knob__symbol" aria-hidden="true">
        {symbol && <i className="math">{symbol}</i>} {aside}
      </span>
      <Slider
        label={label}
        describedBy={`${id}-note`}
        scale={scale}
        ticks={ticks}
        value={value}
        valueText={spoken(write(value)) + (unit ?? '')}
        disabled={disabled}
        onChange={onChange}
        onReset={() => onChange(defaultValue)}
      />
      <span className="field-with-unit">
        <input
          {...field}
          id={id}
          className={unit ? 'field field--unit' : 'field'}
          type="text"
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          aria-describedby={`${id}-note`}
        />
        {unit && (
          <span className="field-with-unit__unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </span>
      <p id={`${id}-note`} className="knob__note" data-error={fault !== null || undefined}>
        {fault === null ? <Glossed text={explain} /> : fieldFaultText(fault)}
      </p>
    </div>
  );
}
