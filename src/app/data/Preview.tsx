import { ROLES, type Role } from '../../share/table/roles.ts';
import type { Table, TableFault } from '../../share/table/table.ts';
import type { Use } from '../../share/table/tableData.ts';
import { useDataText } from './dataText.ts';

const FIRST_ROWS = 5;
/** Rows with something wrong in them are shown wherever they are. */
const BAD_ROWS = 5;
const COLUMNS = 12;

interface PreviewProps {
  readonly table: Table;
  readonly use: Use;
  readonly faults: readonly TableFault[];
  readonly onRoles: (roles: readonly Role[]) => void;
}

/** The first rows, above each column what it is taken for, and the rows in which something is wrong. */
export function Preview({ table, use, faults, onRoles }: PreviewProps) {
  const text = useDataText().table;
  const columns = Array.from({ length: Math.min(table.columns, COLUMNS) }, (_, k) => k);
  const nameOf = (k: number) => table.header?.[k] || text.column(k + 1);
  const bad = new Map<number, Set<number | null>>();
  for (const { line, column } of faults) {
    if (line === null) continue;
    if (!bad.has(line)) bad.set(line, new Set());
    bad.get(line)!.add(column);
  }
  const badRows = table.rows.slice(FIRST_ROWS).filter(({ line }) => bad.has(line));
  const rows = [...table.rows.slice(0, FIRST_ROWS), ...badRows.slice(0, BAD_ROWS)];
  const hidden = table.columns - columns.length;
  return (
    <div className="data__scroll data__scroll--preview">
      <table className="data__table data__table--preview">
        <caption>{text.preview}</caption>
        <thead>
          <tr>
            <th scope="col">{text.row}</th>
            {columns.map((k) => (
              <th key={k} scope="col">
                {nameOf(k)}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {columns.map((k) => (
              <td key={k}>
                <select
                  className="select data__role"
                  data-role={use.roles[k]}
                  aria-label={text.role(nameOf(k))}
                  value={use.roles[k]}
                  onChange={(event) => {
                    const role = event.currentTarget.value as Role;
                    // the label is one: the column that had it becomes an input
                    const others = use.roles.map((one) =>
                      role === 'label' && one === 'label' ? 'input' : one,
                    );
                    onRoles(others.with(k, role));
                  }}
                >
                  {ROLES.map((role) => (
                    <option key={role} value={role}>
                      {text.roles[role]}
                    </option>
                  ))}
                </select>
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line} data-fault={bad.get(line)?.has(null) ? '' : undefined}>
              <th scope="row">{line}</th>
              {columns.map((k) => (
                <td key={k} data-role={use.roles[k]} data-fault={bad.get(line)?.has(k + 1) ? '' : undefined}>
                  {cells[k] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">
        {table.counted > rows.length && text.moreRows(table.counted - rows.length)}
        {hidden > 0 && ` ${text.more(hidden)}`}
      </p>
    </div>
  );
}
