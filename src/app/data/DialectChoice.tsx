import { useStore } from 'zustand';
import { DECIMALS, DELIMITERS, type Dialect, type Table } from '../../share/table/table.ts';
import { SelectField } from '../controls/SelectField.tsx';
import { dataDialog } from './dataDialog.ts';
import { useDataText } from './dataText.ts';

/** How the text is written, as it was told from it, to be set right. JSON leaves nothing to choose. */
export function DialectChoice({ table }: { readonly table: Table }) {
  const dialect = useStore(dataDialog, (state) => state.dialect);
  const text = useDataText().table;
  if (table.delimiter === null) return null;
  const set = (change: Dialect) => dataDialog.setState({ dialect: { ...dialect, ...change } });
  return (
    <div className="data__dialect">
      <SelectField
        label={text.delimiter}
        choices={DELIMITERS}
        nameOf={(choice) => text.delimiters[choice]}
        value={table.delimiter}
        onChange={(delimiter) => set({ delimiter, decimal: undefined })}
      />
      <SelectField
        label={text.decimal}
        choices={DECIMALS}
        nameOf={(choice) => text.decimals[choice]}
        value={table.decimal}
        onChange={(decimal) => set({ decimal })}
      />
      <label className="data__check">
        <input
          type="checkbox"
          checked={table.header !== null}
          onChange={() => set({ header: table.header === null })}
        />
        {text.header}
      </label>
    </div>
  );
}
