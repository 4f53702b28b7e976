import { type ReactNode, useId } from 'react';
import { spoken } from '../../drawing/axis/spoken.ts';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';
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
  /** the value as the field shows it */
  readonly write: (value: number) => string;
  readonly check: (text: string) => Typed;
  readonly onChange: (value: number) => void;
}

/** A number with a slider and a field of the same name; a double click on the slider puts this one number back. */
export function Knob(props: KnobProps) {
  const {
    label,
    symbol,
    unit,
    aside,
    explain,
    scale,
    ticks,
    value,
    defaultValue,
    disabled,
    write,
    onChange,
  } = props;
  const id = useId();
  const { fault, field } = useTypedNumber({ ...props, next: scale.next });

  return (
    <div className="knob" data-disabled={disabled || undefined}>
      <div className="knob__head">
        <label htmlFor={id}>{label}</label>
        <span className="knob__symbol" aria-hidden="true">
          {symbol && <i className="math">{symbol}</i>} {aside}
        </span>
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
      </div>
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
      <p id={`${id}-note`} className="knob__note" data-error={fault !== null || undefined}>
        {fault === null ? <Glossed text={explain} /> : fieldFaultText(fault)}
      </p>
    </div>
  );
}
