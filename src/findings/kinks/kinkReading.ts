import type { Run } from '../../state/run.ts';
import { announceFinding } from '../background/arrivals.ts';
import { background } from '../background/background.ts';

/** Kinks that are read at once, a few milliseconds, and in a piece of the background's. */
const MOST_AT_ONCE = 20_000;
const KINKS_A_PIECE = 4096;

/** What goes through kinks one by one. */
export interface KinkReader {
  /** there are kinks that it has not read */
  readonly behind: boolean;
  /** Reads the next `most` of them, or work worth so many, or as many as there are. */
  read(most: number): void;
}

/** Has a reader take in what there is to read; where that is very much, the rest in the background. */
export function keepUp(run: Run, reader: KinkReader): void {
  // asked for several times a tick: more than the first would be read at once
  if (background.isAtWork(run, reader)) return;
  reader.read(MOST_AT_ONCE);
  if (!reader.behind) return;
  background.work(run, reader, () => rest(reader), announceFinding);
}

function* rest(reader: KinkReader): Generator<void, void> {
  for (; reader.behind; reader.read(KINKS_A_PIECE)) yield;
}
