import { useApp, useLocked } from '../../state/react.ts';
import { words } from '../../text/words.ts';

/** The button that opens the dialog of data, which is fetched then and stands elsewhere (`DataHost`). */
export function EditData() {
  const notify = useApp((state) => state.notify);
  async function open() {
    try {
      (await import('./openTable.ts')).openData();
    } catch (error) {
      notify([{ code: 'browser-refused', field: null, values: { detail: String(error) } }]);
    }
  }
  return (
    <button
      type="button"
      className="button button--small edit-data"
      data-control="edit-data"
      aria-haspopup="dialog"
      disabled={useLocked('given')}
      onClick={open}
    >
      {words().controls.editData}
    </button>
  );
}
