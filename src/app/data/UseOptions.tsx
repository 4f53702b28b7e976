import { useId } from 'react';
import { RANGES } from '../../experiment/parameters.ts';
import type { Table } from '../../share/table/table.ts';
import type { Use } from '../../share/table/tableData.ts';
import { useDataText } from './dataText.ts';
import type { TableUse } from './useTableUse.ts';

interface UseOptionsProps {
  readonly table: Table;
  readonly use: Use;
  readonly current: TableUse;
}

/** In the list of classes: the numbers as they are. */
const AS_NUMBERS = '';

/** What is done with the columns on their way to data. */
export function UseOptions({ table, use, current }: UseOptionsProps) {
  const id = useId();
  const text = useDataText().table;
  const { classes, biasNeeded, data, choose } = current;
  const constant = data !== null && 'given' in data ? data.constant : [];
  const nameOf = (k: number) => table.header?.[k] || text.column(k + 1);
  return (
    <div className="data__options">
      {use.first && table.counted > RANGES.samples.max && (
        <label className="data__check">
          <input type="checkbox" checked onChange={() => choose({ first: false })} />
          {text.first(RANGES.samples.max, table.counted)}
        </label>
      )}
      {classes !== null && (
        <div className="data__classes">
          <label htmlFor={id}>{text.classes}</label>
          <select
            id={id}
            className="select"
            value={use.positive === null ? AS_NUMBERS : `=${use.positive}`}
            onChange={({ currentTarget: { value } }) =>
              choose({ positive: value === AS_NUMBERS ? null : value.slice(1) })
            }
          >
            <option value={AS_NUMBERS}>{classes.words ? text.unmapped : text.asNumbers}</option>
            {classes.names.map((name) => (
              <option key={name} value={`=${name}`}>
                {text.mapped(
                  name,
                  classes.names.filter((other) => other !== name),
                )}
              </option>
            ))}
          </select>
        </div>
      )}
      <label className="data__check">
        <input
          type="checkbox"
          checked={use.bias}
          disabled={biasNeeded}
          onChange={() => choose({ bias: !use.bias })}
        />
        {text.bias}
      </label>
      {biasNeeded && <p className="soft">{text.biasNeeded}</p>}
      {table.labelled && (
        <label className="data__check">
          <input
            type="checkbox"
            checked={use.standardise}
            onChange={() => choose({ standardise: !use.standardise })}
          />
          {text.standardise}
        </label>
      )}
      {use.standardise && table.teacher !== null && <p className="soft">{text.withTeacher}</p>}
      {use.standardise && constant.length > 0 && (
        <p className="soft" role="status">
          {text.constant(constant.map(nameOf))}
        </p>
      )}
    </div>
  );
}
