import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { RANGES } from '../../experiment/parameters.ts';
import { isJson } from '../../share/table/readTable.ts';
import { linesOf } from '../../share/table/records.ts';
import type { TableFault } from '../../share/table/table.ts';
import { dataDialog, EDITABLE } from './dataDialog.ts';
import { useDataText } from './dataText.ts';
import { tableFaultText } from './tableFaultText.ts';

/** Told one by one; the first few lead to the others. */
const SHOWN = 5;

interface FaultsProps {
  /** takes the focus where the data are asked for all the same */
  readonly region: RefObject<HTMLElement | null>;
  /** where the text stands to be mended */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly faults: readonly TableFault[];
  /** takes the first rows of a table that has too many */
  readonly onFirst: () => void;
}

/** What is wrong with the table, by row and column, each a way to its line in the text. */
export function Faults({ region, field, faults, onFirst }: FaultsProps) {
  const text = useDataText();
  const source = useStore(dataDialog, (state) => state.text);
  const mendable = source.length <= EDITABLE && !isJson(source);
  return (
    <section
      ref={region}
      className="data__faults"
      aria-label={text.table.mend}
      aria-live="polite"
      tabIndex={-1}
    >
      {faults.length > 0 && (
        <ul>
          {faults.slice(0, SHOWN).map((fault) => (
            <li key={`${fault.code} ${fault.line} ${fault.column}`}>
              {tableFaultText(text, fault)}{' '}
              {tooManyRows(fault) && (
                <button type="button" className="data__show" onClick={onFirst}>
                  {text.table.first(RANGES.samples.max, Number(fault.values.given))}
                </button>
              )}
              {fault.line !== null && mendable && (
                <button
                  type="button"
                  className="data__show"
                  onClick={() => field.current !== null && selectLine(field.current, fault.line!)}
                >
                  {text.table.show}
                </button>
              )}
            </li>
          ))}
          {faults.length > SHOWN && <li>{text.table.moreFaults(faults.length - SHOWN)}</li>}
        </ul>
      )}
    </section>
  );
}

function tooManyRows({ code, values }: TableFault): boolean {
  return code === 'points' && Number(values.given) > RANGES.samples.max;
}

/** @param line from 1 */
function selectLine(field: HTMLTextAreaElement, line: number): void {
  const lines = linesOf(field.value);
  const start = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  // browsers do not bring a selection into sight by themselves
  field.scrollTop = ((line - 1) / Math.max(1, lines.length)) * field.scrollHeight;
}
