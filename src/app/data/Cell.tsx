import { type KeyboardEvent, memo, useId, useState } from 'react';
import { readNumber, writeExactly } from '../../drawing/axis/localNumber.ts';
import { plainNumber } from '../../drawing/axis/number.ts';
import { commandOf, FIELD_KEYS } from '../../drawing/keys/keys.ts';
import { correctNumber, uncorrected } from '../../experiment/correct.ts';
import { GIVEN_RANGE } from '../../experiment/parameters.ts';
import { type Typed, useTypedNumber } from '../controls/useTypedNumber.ts';
import { useDataText } from './dataText.ts';
import { cellFaultText } from './tableFaultText.ts';

/** Digits of a number that nobody is at. */
const SHOWN_DIGITS = 5;

interface CellProps {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** null where the cell cannot be changed */
  readonly onChange: ((row: number, column: number, value: number) => void) | null;
  /** of the column of labels, which stays in sight */
  readonly isLabel?: boolean;
}

/** A number of the table. With all its digits where the keys are, and with what is wrong with it where it cannot be taken. */
export const Cell = memo(function Cell({ name, row, column, value, onChange, isLabel = false }: CellProps) {
  const id = useId();
  const text = useDataText();
  const [inside, setInside] = useState(false);
  const { fault, field } = useTypedNumber({
    value,
    write: inside || onChange === null ? writeExactly : shortly,
    check: checkCell,
    onChange: (next) => onChange?.(row, column, next),
  });
  return (
    <td data-fault={fault === null ? undefined : ''} data-role={isLabel ? 'label' : undefined}>
      <input
        {...field}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        className="data__cell"
        aria-label={name}
        aria-describedby={fault === null ? undefined : id}
        readOnly={onChange === null}
        data-row={row}
        data-column={column}
        value={inside || onChange !== null ? field.value : shortly(value)}
        onFocus={(event) => {
          setInside(true);
          const cell = event.currentTarget;
          // as soon as all its digits are there
          queueMicrotask(() => cell.select());
        }}
        onBlur={() => {
          setInside(false);
          field.onBlur();
        }}
        onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
          const typed = field.value !== writeExactly(value);
          // the first Escape gives up what was typed, the next closes
          if (commandOf(FIELD_KEYS, event.key) === 'giveUp' && typed) event.preventDefault();
          field.onKeyDown(event);
        }}
      />
      {fault !== null && (
        <span id={id} role="alert" className="data__cell-fault">
          {cellFaultText(text, fault)}
        </span>
      )}
    </td>
  );
});

function shortly(value: number): string {
  return plainNumber(value, SHOWN_DIGITS);
}

function checkCell(text: string): Typed {
  const { value, fault } = correctNumber(readNumber(text), GIVEN_RANGE, null, '', text.trim());
  return fault === null ? { value } : { fault: uncorrected(fault) };
}
