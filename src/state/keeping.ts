import type { StoreApi } from 'zustand/vanilla';
import type { Fault } from '../experiment/fault.ts';
import { inputsOf } from '../experiment/limits.ts';
import { heldBytes, KEPT_BYTES, leastBytes, sizeOf } from '../experiment/memory.ts';
import { type Parameters, sameParameters } from '../experiment/parameters.ts';
import { MOST_WITH } from '../share/withRuns.ts';
import type { AppState } from './appState.ts';
import type { KeptChange } from './history.ts';
import { isKept, type KeptRun, MOST_KEPT } from './kept.ts';
import type { Run } from './run.ts';
import { isSketch, type SolveState } from './solveState.ts';

let lastId = 0;

/** A run to be kept, with the first place that is free beside `others`. */
function entryOf(
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
export function withPresent(state: Present): { kept: readonly KeptRun[]; fault: Fault | null } {
  const { kept, parameters } = state;
  if (isKept(kept, parameters)) return { kept, fault: null };
  return added(kept, presentOf(state, kept));
}

/** `kept` with a run that is yet to be solved, or why it cannot be kept. */
export function withRun(
  kept: readonly KeptRun[],
  parameters: Parameters,
): { kept: readonly KeptRun[]; fault: Fault | null } {
  return isKept(kept, parameters) ? { kept, fault: null } : added(kept, entryOf(kept, parameters));
}

function added(kept: readonly KeptRun[], one: KeptRun): { kept: readonly KeptRun[]; fault: Fault | null } {
  if (kept.length >= MOST_KEPT) {
    return { kept, fault: tooMany(MOST_KEPT) };
  }
  const fault = noRoom([...kept, one]);
  return fault === null ? { kept: [...kept, one], fault } : { kept, fault };
}

function tooMany(max: number): Fault {
  return { code: 'too-many-runs', field: null, values: { max } };
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

/**
 * `kept` after a step back or forward: what comes back has its place in the row and its colour again, where no other has taken it
 * since. More than a link carries are not brought back, nor what there is no room for.
 */
export function keptAfter(
  kept: readonly KeptRun[],
  { gone, come }: KeptChange,
): { kept: readonly KeptRun[]; fault: Fault | null } {
  const among = (list: KeptChange['gone'], { parameters }: Pick<KeptRun, 'parameters'>) =>
    list.some((one) => sameParameters(one.parameters, parameters));
  const result = kept.filter((one) => !among(gone, one));
  for (const { parameters, place, at } of come) {
    if (isKept(result, parameters)) continue;
    if (result.length >= MOST_WITH) return { kept: result, fault: tooMany(MOST_WITH) };
    const one = entryOf(result, parameters);
    const back = result.some((other) => other.place === place) ? one : { ...one, place };
    const fault = noRoom([...result, back]);
    if (fault !== null) return { kept: result, fault };
    result.splice(at, 0, back);
  }
  return { kept: result, fault: null };
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
