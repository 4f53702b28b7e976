import { finished, type Pieces } from '../../model/pieces.ts';
import type { Run } from '../../state/run.ts';
import { announceFinding } from './arrivals.ts';
import { background } from './background.ts';

export interface FindingOptions<T> {
  /** whether all that it is worked out from is there; true where that is so of any run */
  readonly ready: (run: Run) => boolean;
  /** whether it takes a few milliseconds only, so that it is worked out on the spot */
  readonly brief: (run: Run) => boolean;
  /** pieces of a millisecond or so */
  readonly pieces: (run: Run) => Pieces<T>;
}

/** Something that is worked out once a run, of a large run in the background. */
export class Finding<T extends object> {
  private readonly known = new WeakMap<Run, T>();
  private readonly options: FindingOptions<T>;

  constructor(options: FindingOptions<T>) {
    this.options = options;
  }

  /** How far the work on it has come, in [0, 1]; null where it is not being worked out in the background. */
  progress(run: Run): number | null {
    return background.progressOf(run, this);
  }

  /** null until it is known; asking for it sets the work going */
  of(run: Run): T | null {
    const { ready, brief, pieces } = this.options;
    const there = this.known.get(run);
    if (there !== undefined) return there;
    if (background.isAtWork(run, this) || !ready(run)) return null;
    if (brief(run)) {
      const result = finished(pieces(run));
      this.known.set(run, result);
      return result;
    }
    background.work(
      run,
      this,
      () => pieces(run),
      (result) => {
        this.known.set(run, result);
        announceFinding();
      },
    );
    return null;
  }
}
