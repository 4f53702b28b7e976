import type { StoreApi } from 'zustand/vanilla';
import type { CellResult } from '../../../experiment/sweep/solveCell.ts';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';

/** What plots, form and files need of the laboratory. */
export interface LabSeen {
  readonly spec: SweepSpec | null;
  readonly state: 'new' | 'running' | 'paused' | 'complete';
  readonly done: number;
  readonly total: number;
  readonly results: ReadonlyMap<string, CellResult>;
  /** counts up with every change */
  readonly version: number;
}

export type LabStore = Pick<StoreApi<LabSeen>, 'getState' | 'subscribe' | 'getInitialState'>;
