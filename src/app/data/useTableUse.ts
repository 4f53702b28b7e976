import { useDeferredValue, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Classes, classesOf } from '../../share/table/classes.ts';
import { readTable } from '../../share/table/readTable.ts';
import { guessRoles, type Role } from '../../share/table/roles.ts';
import type { Dialect, ReadTable, Table } from '../../share/table/table.ts';
import { tableData, type Use, type UsedTable } from '../../share/table/tableData.ts';
import { dataDialog } from './dataDialog.ts';

/** The text as a table, and what is made of it. */
export interface TableUse {
  readonly text: string;
  readonly dialect: Dialect;
  /** null where there is no text */
  readonly read: ReadTable | null;
  /** the rest is null where it is no table */
  readonly use: Use | null;
  /** of the label, where they may be mapped */
  readonly classes: Classes | null;
  /** the constant coordinate cannot be left out */
  readonly biasNeeded: boolean;
  readonly data: UsedTable | null;
  readonly choose: (change: Partial<Choice>) => void;
}

/** What the reader has chosen; null where it is as guessed. */
interface Choice {
  /** the others are guessed of another table */
  readonly texts: number;
  readonly columns: number;
  readonly roles: readonly Role[] | null;
  readonly bias: boolean | null;
  readonly standardise: boolean;
  readonly first: boolean;
  /** the class that is +1, and null for the numbers as they are; undefined where it is as guessed */
  readonly positive: string | null | undefined;
}

const NONE: Choice = {
  texts: -1,
  columns: 0,
  roles: null,
  bias: null,
  standardise: false,
  first: false,
  positive: undefined,
};

export function useTableUse(): TableUse {
  const text = useStore(dataDialog, (state) => state.text);
  const dialect = useStore(dataDialog, (state) => state.dialect);
  const texts = useStore(dataDialog, (state) => state.texts);
  const [chosen, setChosen] = useState(NONE);
  // who types into a long text does not wait for the table
  const settled = useDeferredValue(text);
  const read = useMemo(
    () => (settled.trim() === '' ? null : readTable(settled, dialect)),
    [settled, dialect],
  );
  const table = read !== null && 'table' in read ? read.table : null;
  // what was chosen of columns holds as long as there are as many
  const columns = table?.columns ?? chosen.columns;
  const choice = chosen.texts === texts && chosen.columns === columns ? chosen : { ...NONE, texts, columns };
  const { use, classes, biasNeeded } = useMemo(() => usual(table, choice), [table, choice]);
  const data = useMemo(() => (table === null || use === null ? null : tableData(table, use)), [table, use]);
  const choose = (change: Partial<Choice>) => setChosen({ ...choice, ...change });
  return { text, dialect, read, use, classes, biasNeeded, data, choose };
}

/** What is chosen, and guessed where nothing is. */
function usual(table: Table | null, { roles, bias, standardise, first, positive }: Choice) {
  if (table === null) return { use: null, classes: null, biasNeeded: false };
  const used = roles ?? guessRoles(table);
  const label = used.indexOf('label');
  const classes = label < 0 ? null : classesOf(table, label);
  const known = positive !== undefined && (positive === null || classes?.names.includes(positive));
  const biasNeeded = used.filter((role) => role === 'input').length === 1;
  const use: Use = {
    roles: used,
    bias: biasNeeded || (bias ?? false),
    standardise,
    first,
    positive: known ? positive : (classes?.positive ?? null),
  };
  return { use, classes, biasNeeded };
}
