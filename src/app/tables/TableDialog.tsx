import './tables.css';
import { spoken } from '../../drawing/axis/spoken.ts';
import type { CanvasPicture } from '../../drawing/picture.ts';
import type { DataTable } from '../../drawing/table.ts';
import type { AppStore } from '../../state/react.ts';
import { lateWords, words } from '../../text/words.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { tablesOf } from './pictureTables.ts';

interface TableDialogProps {
  readonly onClosed: () => void;
}

/** The tables of a picture as it is now, in a dialog. What was shown stays when the run plays on. */
export async function tableDialog(store: AppStore, picture: CanvasPicture, settings: readonly string[]) {
  const text = await lateWords('tables');
  const state = store.getState();
  const { run, player } = state;
  const tables = await tablesOf(text, picture, settings, state);
  const { title } = words().pictures[picture.id];
  const refusal = run === null ? null : (picture.refusal?.(run) ?? null);
  const about = run === null ? words().pictures.empty : picture.describe(run, player.time, settings);
  return function TableDialog({ onClosed }: TableDialogProps) {
    return (
      <Dialog title={text.title(title)} close={text.close} className="tables" onClosed={onClosed}>
        <p>{refusal ?? spoken(about)}</p>
        {refusal === null && tables.length === 0 && <p>{text.nothing}</p>}
        {refusal === null && tables.map((table) => <Table key={table.caption} {...table} />)}
      </Dialog>
    );
  };
}

function Table({ caption, columns, rows }: DataTable) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have one name
            <th key={place} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order
          <tr key={row}>
            {cells.map((cell, place) =>
              place === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their order
                <th key={place} scope="row">
                  {cell}
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells keep their order
                <td key={place}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
