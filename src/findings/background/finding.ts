import { finished, type Pieces } from '../../model/pieces.ts';
import type { WorkInput, WorkName, WorkOutput } from '../../model/theory/longWork.ts';
import type { Run } from '../../state/run.ts';
import { announceFinding } from './arrivals.ts';
import { background, type RunErrand } from './background.ts';
import { pageWorker } from './pageWorker.ts';

export interface FindingOptions<T> {
  /** whether all that it is worked out from is there; true where that is so of any run */
  readonly ready: (run: Run) => boolean;
  /** whether it takes a few milliseconds only, so that it is worked out on the spot */
  readonly brief: (run: Run) => boolean;
  /** pieces of a millisecond or so */
  readonly pieces: (run: Run) => Pieces<T>;
  /** the same by a worker, for what takes seconds of a wide network; null where the page has none (`inWorker` makes both) */
  readonly errand?: (run: Run) => RunErrand<T> | null;
}

/**
 * Options of what takes seconds of a wide network: one function of the model, which a worker carries out where there is one,
 * and else the page in slices.
 * @param work the function of that name: the page would load all of them if it took them from the list
 * @param input no more than numbers
 * @param result what is known, of what the function returned
 */
export function inWorker<Name extends WorkName, T>(
  name: Name,
  work: (input: WorkInput<Name>) => Pieces<WorkOutput<Name>>,
  input: (run: Run) => WorkInput<Name>,
  result: (output: WorkOutput<Name>, run: Run) => T,
): Required<Pick<FindingOptions<T>, 'pieces' | 'errand'>> {
  return {
    *pieces(run) {
      return result(yield* work(input(run)), run);
    },
    errand: (run) => {
      const worker = pageWorker();
      if (worker === null) return null;
      return async (progress, signal) => result(await worker.work(name, input(run), progress, signal), run);
    },
  };
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
    const { ready, brief, pieces, errand } = this.options;
    const there = this.known.get(run);
    if (there !== undefined) return there;
    if (background.isAtWork(run, this) || !ready(run)) return null;
    if (brief(run)) {
      const result = finished(pieces(run));
      this.known.set(run, result);
      return result;
    }
    const become = (result: T) => {
      this.known.set(run, result);
      announceFinding();
    };
    const workHere = () => background.work(run, this, () => pieces(run), become);
    const sent = errand?.(run) ?? null;
    // what a worker has failed at is done here: it may have been the worker's fault
    if (sent === null) workHere();
    else background.send(run, this, sent, become, workHere);
    return null;
  }
}
