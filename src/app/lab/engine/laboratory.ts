import { createStore, type StoreApi } from 'zustand/vanilla';
import { canonicalJson } from '../../../experiment/sweep/canonicalJson.ts';
import { cellCount, cellKey } from '../../../experiment/sweep/cells.ts';
import type { CellResult } from '../../../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import type { SweepPool, SweepWork } from '../../../worker/sweepPool.ts';
import type { CellStore } from './cellStore.ts';
import { Keeping, type KeepingState } from './keeping.ts';
import { OpenSweep } from './openSweep.ts';

export interface LabState {
  readonly spec: SweepSpec | null;
  /** `paused`: some cells are there, others are not, and none is being solved, or only those in flight */
  readonly state: 'new' | 'running' | 'paused' | 'complete';
  /** the database is being asked for cells that were solved before */
  readonly looking: boolean;
  /** paused, while cells in flight are solved to their end */
  readonly finishing: boolean;
  /** cells that have a result, those that failed among them */
  readonly done: number;
  readonly failed: number;
  /** the first cells that failed, by their indices, at most a hundred */
  readonly failures: readonly number[];
  readonly total: number;
  /** null where it cannot be told yet, or nothing is being solved */
  readonly msLeft: number | null;
  /** by the cells' keys; grows in place */
  readonly results: ReadonlyMap<string, CellResult>;
  /** counts up with every change, several times a second at most */
  readonly version: number;
  /** whether results outlive the page */
  readonly keeping: KeepingState;
  /** why the browser starts no worker; null where it does, or was not asked yet */
  readonly refused: string | null;
}

export interface Laboratory {
  readonly store: StoreApi<LabState>;
  /** Shows a sweep, with the cells of it that are there from another time; the one that is shown already goes on. */
  open(spec: SweepSpec): void;
  start(): void;
  /** Cells in flight are solved to their end. */
  pause(): void;
  /** Ends all workers at once: what is in flight is lost. */
  cancel(): void;
  /** The same, and lets go of all results of this sweep. */
  forget(): void;
  /** The sweeps that were solved in this browser, the last first. */
  recent(): Promise<readonly SweepSpec[]>;
}

export interface LabEnvironment {
  readonly pool: SweepPool;
  readonly cells: CellStore;
  /** calls back after about so many milliseconds, also where nobody looks at the page */
  readonly later: (call: () => void, ms: number) => void;
  /** milliseconds since whenever */
  readonly now: () => number;
}

const TICK_MS = 120;
/** Time left is worked out so often: what is said more often is not read. */
const ESTIMATE_MS = 500;
/** Keys that are worked out, and asked of the database, between two breaths of the page. */
const KEYS_AT_ONCE = 100;

/** One sweep at a time: what is there of it, and what is being solved. */
export function createLaboratory({ pool, cells, later, now }: LabEnvironment): Laboratory {
  const keeping = new Keeping(cells, later, () => touch());
  let sweep: OpenSweep | null = null;
  let results = new Map<string, CellResult>();
  let stands: LabState['state'] = 'new';
  let finishing = false;
  let refused: string | null = null;
  let msLeft: number | null = null;
  let estimated = Number.NEGATIVE_INFINITY;
  let version = 0;
  let told = true;

  const state = (): LabState => ({
    spec: sweep?.spec ?? null,
    state: stands,
    looking: sweep?.looking ?? false,
    finishing,
    done: sweep?.done ?? 0,
    failed: sweep?.failed ?? 0,
    failures: sweep?.failures ?? [],
    total: sweep === null ? 0 : cellCount(sweep.spec),
    msLeft,
    results,
    version,
    keeping: keeping.state,
    refused,
  });
  const store = createStore<LabState>(state);

  const tell = () => {
    told = true;
    version++;
    if (stands !== 'running' || sweep === null) msLeft = null;
    else if (msLeft === null || now() - estimated >= ESTIMATE_MS) {
      estimated = now();
      msLeft = sweep.msLeft(pool.width);
    }
    store.setState(state());
  };
  const touch = () => {
    if (!told) return;
    told = false;
    later(() => !told && tell(), TICK_MS);
  };

  /** The sweep rests, for good if nothing is left of it. */
  const rest = () => {
    if (sweep === null) return;
    stands = sweep.left === 0 ? 'complete' : sweep.done === 0 ? 'new' : 'paused';
    keeping.flush();
    tell();
  };

  /** Tells of what has come of a sweep, at once where that was all of it. */
  const goOn = (own: OpenSweep) => {
    if (own.left > 0 || own !== sweep) return touch();
    pool.end();
    rest();
  };

  const workOn = (own: OpenSweep): SweepWork => ({
    take: (most) => own.take(Math.min(most, Math.ceil(own.left / (2 * pool.width)))),
    solved(solved) {
      own.add(solved);
      keeping.keep(solved.map(({ result }) => result));
      goOn(own);
    },
    returned: (indices) => own.giveBack(indices),
    failed(index, detail) {
      const key = cellKey(own.spec, index);
      const values = { detail, died: 1 };
      // of this time alone: it is not kept, and tried again when the sweep is opened again
      const failure = { code: 'solve-failed', field: null, values, message: detail } as const;
      own.add([{ index, result: { key, failure }, ms: Number.NaN }]);
      goOn(own);
    },
    refused(detail) {
      refused = detail;
      stop();
      rest();
    },
  });

  /** Ends what is being solved. */
  const stop = () => {
    finishing = false;
    pool.end();
    sweep?.giveBackAll();
  };

  const begin = (own: OpenSweep) => {
    own.work ??= workOn(own);
    pool.start(own.spec, own.work);
  };

  const lookUp = async (own: OpenSweep) => {
    const total = cellCount(own.spec);
    for (let from = 0; from < total; from += KEYS_AT_ONCE) {
      const indices = Array.from({ length: Math.min(KEYS_AT_ONCE, total - from) }, (_, i) => from + i);
      const found = await keeping.read(indices.map((index) => cellKey(own.spec, index)));
      // keys are worked out by this thread, which has pictures to draw
      await new Promise<void>((resolve) => later(resolve, 0));
      if (own !== sweep) return;
      own.add(
        found.flatMap((result, i) =>
          result === undefined ? [] : [{ index: indices[i]!, result, ms: Number.NaN }],
        ),
      );
      touch();
    }
    own.looking = false;
    if (own.left === 0) stands = 'complete';
    else if (stands === 'running') begin(own);
    else if (own.done > 0) stands = 'paused';
    tell();
  };

  return {
    store,
    open(spec) {
      if (sweep !== null && canonicalJson(sweep.spec) === canonicalJson(spec)) return;
      stop();
      keeping.flush();
      results = new Map();
      sweep = new OpenSweep(spec, results);
      [stands, refused, msLeft, estimated] = ['new', null, null, Number.NEGATIVE_INFINITY];
      tell();
      void lookUp(sweep);
    },
    start() {
      if (sweep === null || stands === 'running' || stands === 'complete') return;
      [stands, refused, finishing, estimated] = ['running', null, false, Number.NEGATIVE_INFINITY];
      keeping.remember(sweep.spec);
      // what is known is looked up first
      if (!sweep.looking) begin(sweep);
      if (stands === 'running') tell();
    },
    pause() {
      if (sweep === null || stands !== 'running') return;
      finishing = true;
      void pool.finish().then(() => {
        if (stands === 'running') return;
        finishing = false;
        rest();
      });
      rest();
    },
    cancel() {
      if (sweep === null || stands === 'complete' || !(stands === 'running' || finishing)) return;
      stop();
      rest();
    },
    forget() {
      if (sweep === null) return;
      stop();
      const { spec } = sweep;
      const keys = [...results.keys()];
      results = new Map();
      sweep = new OpenSweep(spec, results);
      sweep.looking = false;
      stands = 'new';
      keeping.drop(keys);
      tell();
    },
    recent: () => keeping.recent(),
  };
}
