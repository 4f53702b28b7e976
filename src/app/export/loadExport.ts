import { lateWords } from '../../text/words.ts';

/** The dialog and its texts. */
export async function loadExport() {
  const [{ ExportDialog }] = await Promise.all([import('./ExportDialog.tsx'), lateWords('export')]);
  return ExportDialog;
}
