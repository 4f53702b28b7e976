import { createStore } from 'zustand/vanilla';
import type { Dialect } from '../../share/table/table.ts';

export const PARTS = ['points', 'table', 'sets'] as const;
export type Part = (typeof PARTS)[number];

/** Characters up to which a field of text can be typed into without a wait. */
export const EDITABLE = 200_000;

/**
 * What stands in the dialog of data. It is kept while the dialog is closed: a text that was typed or opened is not lost by looking
 * at the page, nor by a look at another part.
 */
interface DataDialogState {
  readonly open: boolean;
  readonly part: Part;
  /** the table as text */
  readonly text: string;
  /** the file it is from */
  readonly name: string | null;
  /** what the reader has set right of how it was told to be written */
  readonly dialect: Dialect;
  /** counts the texts that came from elsewhere: what was chosen of columns was of another */
  readonly texts: number;
}

const CLOSED: DataDialogState = { open: false, part: 'points', text: '', name: null, dialect: {}, texts: 0 };

/** A page has one. */
export const dataDialog = createStore<DataDialogState>(() => CLOSED);

/** As when the page was opened. */
export function resetDataDialog(): void {
  dataDialog.setState(CLOSED, true);
}
