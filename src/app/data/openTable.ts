import { dataDialog } from './dataDialog.ts';

/**
 * Shows `text` as a table in the dialog of data, with what its columns are taken for and what is wrong with it; nothing is run
 * before the reader says so.
 * @param name of the file it is from; null where it was pasted
 */
export function openTable(text: string, name: string | null): void {
  const plain = text.replace(/^\ufeff/u, '');
  const { texts } = dataDialog.getState();
  dataDialog.setState({ open: true, part: 'table', text: plain, name, dialect: {}, texts: texts + 1 });
}

/** Shows the points on the page, as a table. */
export function openData(): void {
  dataDialog.setState({ open: true, part: 'points' });
}
