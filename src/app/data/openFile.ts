import { MOST_CHARACTERS } from '../../share/table/table.ts';
import { openTable } from './openTable.ts';

/** Shows a file as a table. One that is longer than any table is not read as a whole: its beginning says so as well. */
export async function openFile(file: File): Promise<void> {
  const text = await file.slice(0, 4 * MOST_CHARACTERS).text();
  openTable(text, file.name);
}
