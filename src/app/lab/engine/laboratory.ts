import { createStore, type StoreApi } from 'zustand/vanilla';
import { canonicalJson } from '../../../experiment/sweep/canonicalJson.ts';
import { cellCount, cellKey } from '../../../experiment/sweep/cells.ts';
import type { CellResult } from '../../../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import type { SweepPool, SweepWork } from '../../../worker/sweepPool.ts';
import type { CellStore } from './cellStore.ts';
import type { TimeSpan } from './costs.ts';
import { Keeping, type KeepingState } from './keeping.ts';
import { keptCells } from './keptCells.ts';
import { OpenSweep } from './openSweep.ts';
import type { Turns } from './turns.ts';

export interface LabState {
  readonly spec: SweepSpec | null;
  /** `paused`: some cells are there, others are not, and none is being solved, or only those in flight */
  readonly state: 'new' | 'running' | 'paused' | 'complete';
  /** the database is being asked for cells that were solved before */
  readonly looking: boolean;
  /** paused, while cells in flight are solved to their end */
  readonly finishing: boolean;
  /** running, but in another page: what it solves is shown here, and here it goes on when that page stops */
  readonly elsewhere: boolean;
  /** cells that have a result, those that failed among them */
  readonly done: number;
  readonly failed: number;
  /** the first cells that failed, by their indices, at most a hundred */
  readonly failures: readonly number[];
  readonly total: number;
  /** how long all that is left takes, running or not; null where nothing is left, or another page is at it */
  readonly left: TimeSpan | null;
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
  readonly turns: Turns;
  /** calls back after about so many milliseconds, also where nobody looks at the page */
  readonly later: (call: () => void, ms: number) => void;
  /** milliseconds since whenever */
  readonly now: () => number;
}

/** What is drawn and said of a sweep changes so often: each time the browser draws a canvas anew, beside workers that have all processors. */
const TICK_MS = 250;
/** Time left is worked out so often: what is said more often is not read. */
const ESTIMATE_MS = 1000;
/** What another page solves is asked for so often. */
const FOLLOW_MS = 1500;

/** One sweep at a time: what is there of it, and what is being solved. */
export function createLaboratory({ pool, cells, turns, later, now }: LabEnvironment): Laboratory {
  const keeping = new Keeping(cells, later, () => touch());
  let sweep: OpenSweep | null = null;
  let results = new Map<string, CellResult>();
  let stands: LabState['state'] = 'new';
  let finishing = false;
  let refused: string | null = null;
  let elsewhere = false;
  /** gives the turn back; null where none has been asked for */
  let leave: (() => void) | null = null;
  let left: TimeSpan | null = null;
  let estimated = Number.NEGATIVE_INFINITY;
  let version = 0;
  let told = true;

  const state = (): LabState => ({
    spec: sweep?.spec ?? null,
    state: stands,
    looking: sweep?.looking ?? false,
    finishing,
    elsewhere,
    done: sweep?.done ?? 0,
    failed: sweep?.failed ?? 0,
    failures: sweep?.failures ?? [],
    total: sweep === null ? 0 : cellCount(sweep.spec),
    left,
    results,
    version,
    keeping: keeping.state,
    refused,
  });
  const store = createStore<LabState>(state);

  const tell = () => {
    told = true;
    version++;
    if (sweep === null || sweep.left === 0 || elsewhere) left = null;
    else if (left === null || stands !== 'running' || now() - estimated >= ESTIMATE_MS) {
      estimated = now();
      left = sweep.timeLeft(pool.width);
    }
    store.setState(state());
  };
  const touch = () => {
    if (!told) return;
    told = false;
    later(() => !told && tell(), TICK_MS);
  };

  const giveTurn = () => {
    // who has it next looks for what is kept
    keeping.flush();
    leave?.();
    leave = null;
    elsewhere = false;
  };

  /** The sweep rests, for good if nothing is left of it. */
  const rest = () => {
    if (sweep === null) return;
    stands = sweep.left === 0 ? 'complete' : sweep.done === 0 ? 'new' : 'paused';
    if (finishing) keeping.flush();
    else giveTurn();
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
    giveTurn();
    pool.end();
    sweep?.giveBackAll();
  };

  /** Solves what is left when it is this page's turn. */
  const begin = (own: OpenSweep) => {
    own.work ??= workOn(own);
    const { work } = own;
    // still waiting
    if (elsewhere) return;
    // what another page finds comes by way of the database alone
    if (leave !== null || keeping.state !== 'kept') return pool.start(own.spec, work);
    leave = turns.take(
      canonicalJson(own.spec),
      () => {
        const hasWaited = elsewhere;
        elsewhere = false;
        if (hasWaited) void lookUp(own).then(() => goOnWith(own));
        else pool.start(own.spec, work);
      },
      () => {
        elsewhere = true;
        tell();
        follow(own);
      },
    );
  };

  const follow = (own: OpenSweep) => {
    const turn = leave;
    later(async () => {
      if (turn !== leave || !elsewhere) return;
      await lookUp(own);
      if (own === sweep && own.left === 0) goOn(own);
      else if (turn === leave) follow(own);
    }, FOLLOW_MS);
  };

  const lookUp = async (own: OpenSweep) => {
    for await (const found of keptCells(own, keeping, { later, now })) {
      if (own !== sweep) return;
      own.add(found);
      if (found.length > 0) touch();
    }
  };

  /** With all that was kept at hand: begins where somebody has pressed Start meanwhile. */
  const goOnWith = (own: OpenSweep) => {
    if (own !== sweep) return;
    own.looking = false;
    if (stands === 'running' && own.left > 0) {
      begin(own);
      tell();
    } else rest();
  };

  return {
    store,
    open(spec) {
      if (sweep !== null && canonicalJson(sweep.spec) === canonicalJson(spec)) return;
      stop();
      results = new Map();
      sweep = new OpenSweep(spec, results);
      [stands, refused, left, estimated] = ['new', null, null, Number.NEGATIVE_INFINITY];
      tell();
      const own = sweep;
      void lookUp(own).then(() => goOnWith(own));
    },
    start() {
      if (sweep === null || stands === 'running' || stands === 'complete') return;
      [stands, refused, finishing] = ['running', null, false];
      keeping.remember(sweep.spec);
      // what is known is looked up first
      if (!sweep.looking) begin(sweep);
      if (stands === 'running') tell();
      // as soon as something is measured
      estimated = Number.NEGATIVE_INFINITY;
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
