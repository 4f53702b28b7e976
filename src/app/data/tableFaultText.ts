import { writeExactly } from '../../drawing/axis/localNumber.ts';
import type { Fault } from '../../experiment/fault.ts';
import type { TableFault } from '../../share/table/table.ts';
import type { DataText } from './dataText.ts';

/** The sentence for a fault of a table, with its row and column in front. */
export function tableFaultText(text: DataText, { code, line, column, name, values }: TableFault): string {
  return text.faultAt(text.faults[code](written(values)), line, column, name);
}

/** The sentence for a number that was typed into a cell: no longer than there is room for. */
export function cellFaultText(text: DataText, { code, values }: Fault): string {
  const known = code === 'not-a-number' ? (values.given === '' ? 'empty-cell' : 'no-number') : 'out-of-range';
  return text.faultAt(text.faults[known](written(values)), null, null, null);
}

/** Numbers as the page writes them: counts are written out. */
function written(values: TableFault['values']): TableFault['values'] {
  const said = (value: string | number) =>
    typeof value === 'string' || (Number.isInteger(value) && Math.abs(value) < 1e5)
      ? value
      : writeExactly(value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(value)]));
}
