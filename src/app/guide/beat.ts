import type { Lit } from '../../state/lit.ts';
import type { Run } from '../../state/run.ts';

/**
 * A place to look at: a run, its pictures, a time, and what to look at there. To go to a beat is to set all of it outright,
 * never by a difference to what was, so that whoever comes there by whatever way finds the same.
 */
export interface Beat {
  readonly id: string;
  /** parameters and pictures, as the part of a link after `#` */
  readonly link: string;
  /** flow time of the playhead in the run of that link; null while what it is found by is not known */
  readonly time: (run: Run) => number | null;
  /** flow time that it is played from where a reader walks on to it; without one the playhead jumps */
  readonly from?: (run: Run) => number | null;
  /** what is lit there */
  readonly lit: Lit | null;
  readonly title: string;
  /** in a sentence or three, with words of the glossary in double brackets; null while it is not known */
  readonly text: (run: Run) => string | null;
}

/** Beats of one run, each played from the time of the one before, the first from the start. */
export function playedOn<B extends Beat>(beats: readonly B[]): readonly B[] {
  return beats.map((beat, place) => ({
    ...beat,
    from: (run: Run) => (place === 0 ? 0 : beats[place - 1]!.time(run)),
  }));
}
