import type { StoreApi } from 'zustand/vanilla';
import type { Fault } from '../experiment/fault.ts';
import { inputsOf } from '../experiment/limits.ts';
import { heldBytes, KEPT_BYTES, leastBytes, sizeOf } from '../experiment/memory.ts';
import { type Parameters, sameParameters } from '../experiment/parameters.ts';
import type { AppState } from './appState.ts';
import { isKept, type KeptAndFault, type KeptRun, MOST_KEPT } from './kept.ts';
import type { Run } from './run.ts';
import { isSketch, type SolveState } from './solveState.ts';

let lastId = 0;

/** A run to be kept, with the first place that is free beside `others`. */
export function entryOf(
  others: readonly KeptRun[],
  parameters: Parameters,
  run: Run | null = null,
  solve: SolveState = { kind: 'idle' },
): KeptRun {
  let place = 0;
  while (others.some((other) => other.place === place)) place++;
  return { id: ++lastId, place, parameters, run, solve };
}

/**
 * The run on screen as it is to be kept: what is solved of it is taken over. Until it is complete it waits like any other, and
 * is solved by itself should the page turn to another run before.
 */
function presentOf(state: Present, others: readonly KeptRun[]): KeptRun {
  const { parameters, run, solve } = state;
  const isOther = run === null || !sameParameters(run.parameters, parameters);
  if (isOther || isSketch(solve)) return entryOf(others, parameters);
  return solve.kind === 'done' ? entryOf(others, parameters, run, solve) : entryOf(others, parameters, run);
}

type Present = Pick<AppState, 'parameters' | 'run' | 'solve' | 'kept'>;

/** `kept` with the run on screen, or why it cannot be kept. */
export function withPresent(state: Present): KeptAndFault {
  return added(state.kept, presentOf(state, state.kept));
}

/** `kept` with a run that is yet to be solved, or why it cannot be kept. */
export function withRun(kept: readonly KeptRun[], parameters: Parameters): KeptAndFault {
  return added(kept, entryOf(kept, parameters));
}

/** A run is kept once. */
function added(kept: readonly KeptRun[], one: KeptRun): KeptAndFault {
  if (isKept(kept, one.parameters)) return { kept, fault: null };
  if (kept.length >= MOST_KEPT) {
    return { kept, fault: { code: 'too-many-runs', field: null, values: { max: MOST_KEPT } } };
  }
  const more = [...kept, one];
  const fault = noRoom(more);
  return { kept: fault === null ? more : kept, fault };
}

/**
 * The runs of a link, with what is solved of those that are on the page already.
 */
export function keptOf(link: readonly Parameters[], { kept, run, solve, parameters }: Present): KeptRun[] {
  const fresh: KeptRun[] = [];
  for (const wanted of link) {
    const known = kept.find((one) => sameParameters(one.parameters, wanted));
    fresh.push(
      known !== undefined
        ? { ...known, place: entryOf(fresh, wanted).place }
        : sameParameters(parameters, wanted)
          ? presentOf({ kept, run, solve, parameters }, fresh)
          : entryOf(fresh, wanted),
    );
  }
  return fresh;
}

/** `kept` with the run on screen in the place of the one that goes on screen. */
export function swapped(state: Present, id: number): readonly KeptRun[] {
  const rest = state.kept.filter((one) => one.id !== id);
  if (isKept(rest, state.parameters)) return rest;
  return state.kept.map((one) => (one.id === id ? { ...presentOf(state, []), place: one.place } : one));
}

/** Why the runs take more memory together than there is for them; null where they do not. */
export function noRoom(kept: readonly KeptRun[]): Fault | null {
  const bytes = kept.reduce((sum, one) => sum + bytesOf(one), 0);
  if (bytes <= KEPT_BYTES) return null;
  const megabytes = (count: number) => Math.ceil(count / 2 ** 20);
  return {
    code: 'no-room',
    field: null,
    values: { given: megabytes(bytes), max: megabytes(KEPT_BYTES) },
  };
}

/** What a kept run holds, or will hold at the least. */
function bytesOf({ run, parameters }: KeptRun): number {
  if (run !== null) return heldBytes(sizeOf(run.start), run.frameCount, run.kinkCount);
  const { width, dimension } = parameters;
  return leastBytes({ width, dimension, samples: inputsOf(parameters) });
}

/** Changes one of the kept runs; nothing where it has been let go. */
export function changeKept(
  store: Pick<StoreApi<AppState>, 'setState'>,
  id: number,
  change: Partial<Pick<KeptRun, 'run' | 'solve'>>,
): void {
  store.setState(({ kept, keptRevision }) => ({
    kept: kept.map((one) => (one.id === id ? { ...one, ...change } : one)),
    keptRevision: keptRevision + 1,
  }));
}
