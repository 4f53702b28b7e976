import type { AppState } from '../state/appState.ts';
import type { Run } from '../state/run.ts';

/** Nothing, and what is no finite number, is an empty cell. */
export type Cell = string | number | null;

/**
 * What a picture shows, as numbers: the whole run, one row an observation. The names of columns are part of the file, as the keys of a
 * run file are: the same in every language, with the unit behind what has one. Neurons, inputs and coordinates count from 0, as in
 * links and run files.
 */
export interface DataTable {
  readonly columns: readonly string[];
  /** made while they are read: a wide network has millions */
  rows(): Iterable<readonly Cell[]>;
}

/**
 * @param own how the picture stands on the page, of its own type
 * @returns null where the picture has no numbers for the run
 */
export type TableOf = (
  run: Run,
  settings: readonly string[],
  state: AppState,
  own: object,
) => DataTable | null;
