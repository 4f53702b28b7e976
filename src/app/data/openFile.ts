import type { AppStore } from '../../state/react.ts';
import { openFiles } from '../files/openFiles.ts';
import { dataDialog } from './dataDialog.ts';

/**
 * Opens a file that was chosen or dropped in the dialog, whatever it is. A table is shown here; of anything else, and of what could
 * not be read, the page tells, which the dialog then leaves free.
 */
export async function openFile(store: AppStore, file: File): Promise<void> {
  const { texts } = dataDialog.getState();
  await openFiles(store, [file]);
  if (dataDialog.getState().texts === texts) dataDialog.setState({ open: false });
}
