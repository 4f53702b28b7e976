import { MOST_WITH } from '../share/withRuns.ts';
import { entryOf, noRoom } from './keeping.ts';
import { isKept, type KeptAndFault, type KeptRun } from './kept.ts';
import type { AppStore } from './react.ts';

/** A kept run by what brings it back: it is solved anew, as what it held is room for others meanwhile. */
interface LetGo extends Pick<KeptRun, 'parameters' | 'place'> {
  /** where it stood among those kept, from 0 */
  readonly at: number;
}

/**
 * Does what lets kept runs go, or puts others in their place, as one step that can be taken back: fetched with the list of runs, where
 * the hands that do so are.
 */
export function asKeptStep(store: AppStore, act: () => void): void {
  const before = store.getState().kept;
  act();
  const after = store.getState().kept;
  const gone = missing(after, before);
  const come = missing(before, after);
  if (gone.length === 0) return;
  store
    .getState()
    .stepKept((kept, back) => (back ? exchanged(kept, come, gone) : exchanged(kept, gone, come)));
}

/** Those of `all` that are not among `others`. */
function missing(others: readonly KeptRun[], all: readonly KeptRun[]): LetGo[] {
  return all
    .map(({ parameters, place }, at) => ({ parameters, place, at }))
    .filter(({ parameters }) => !isKept(others, parameters));
}

/**
 * `kept` without `gone` and with `come`, each in its place in the row and in its colour, where no other has taken it since. More
 * than a link carries are not brought back, nor what there is no room for.
 */
function exchanged(kept: readonly KeptRun[], gone: readonly LetGo[], come: readonly LetGo[]): KeptAndFault {
  const result = kept.filter(({ parameters }) => !isKept(gone, parameters));
  for (const { parameters, place, at } of come) {
    if (isKept(result, parameters)) continue;
    if (result.length >= MOST_WITH) {
      return { kept: result, fault: { code: 'too-many-runs', field: null, values: { max: MOST_WITH } } };
    }
    const one = entryOf(result, parameters);
    const back = result.some((other) => other.place === place) ? one : { ...one, place };
    const fault = noRoom([...result, back]);
    if (fault !== null) return { kept: result, fault };
    result.splice(at, 0, back);
  }
  return { kept: result, fault: null };
}
