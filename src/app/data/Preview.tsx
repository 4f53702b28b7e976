import { ROLES, type Role } from '../../share/table/roles.ts';
import type { Table, TableFault } from '../../share/table/table.ts';
import type { Use } from '../../share/table/tableData.ts';
import { ColumnChoice, withRole } from './ColumnChoice.tsx';
import { useDataText } from './dataText.ts';
import { PageTurner } from './PageTurner.tsx';
import { usePages } from './usePages.ts';

const FIRST_ROWS = 5;
/** Rows with something wrong in them are shown wherever they are. */
const BAD_ROWS = 5;
/** As many as are scrolled through; more are turned. */
const PAGE_COLUMNS = 12;

interface PreviewProps {
  readonly table: Table;
  readonly use: Use;
  readonly faults: readonly TableFault[];
  readonly onRoles: (roles: readonly Role[]) => void;
}

/** The first rows, above each column what it is taken for, and the rows in which something is wrong. */
export function Preview({ table, use, faults, onRoles }: PreviewProps) {
  const data = useDataText();
  const text = data.table;
  const pages = usePages(table.columns, PAGE_COLUMNS);
  const columns = shownColumns(pages.from, pages.to, use.roles.indexOf('label'));
  const nameOf = (k: number) => table.header?.[k] || text.column(k + 1);
  // in the head nothing is struck out
  const labelOnly = (k: number) => (use.roles[k] === 'label' ? 'label' : undefined);
  const bad = new Map<number, Set<number | null>>();
  for (const { line, column } of faults) {
    if (line === null) continue;
    if (!bad.has(line)) bad.set(line, new Set());
    bad.get(line)!.add(column);
  }
  const badRows = table.rows.slice(FIRST_ROWS).filter(({ line }) => bad.has(line));
  const rows = [...table.rows.slice(0, FIRST_ROWS), ...badRows.slice(0, BAD_ROWS)];
  return (
    <>
      {table.columns > PAGE_COLUMNS && (
        <ColumnChoice table={table} roles={use.roles} nameOf={nameOf} onRoles={onRoles} />
      )}
      <div className="data__turners">
        <PageTurner pages={pages} what={text.whatColumns} said={text.columns} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled has to be reached by keys */}
      <section className="data__scroll data__scroll--preview" aria-label={text.preview} tabIndex={0}>
        <table className="data__table data__table--preview">
          <caption>{text.preview}</caption>
          <thead>
            <tr>
              <th scope="col">{text.row}</th>
              {columns.map((k) => (
                <th key={k} scope="col" data-role={labelOnly(k)}>
                  {nameOf(k)}
                </th>
              ))}
            </tr>
            <tr>
              <td />
              {columns.map((k) => (
                <td key={k} data-role={labelOnly(k)}>
                  <select
                    className="select data__role"
                    data-role={use.roles[k]}
                    aria-label={text.role(nameOf(k))}
                    value={use.roles[k]}
                    onChange={(event) => onRoles(withRole(use.roles, k, event.currentTarget.value as Role))}
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
                  <td
                    key={k}
                    data-role={use.roles[k]}
                    data-fault={bad.get(line)?.has(k + 1) ? '' : undefined}
                  >
                    {cells[k] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="soft">{table.counted > rows.length && text.moreRows(table.counted - rows.length)}</p>
      </section>
    </>
  );
}

/** Those of a page, and the label wherever it stands: it is what all the others are held against. */
function shownColumns(from: number, to: number, label: number): readonly number[] {
  const page = Array.from({ length: to - from }, (_, index) => from + index);
  return label < 0 || (label >= from && label < to) ? page : [...page, label];
}
