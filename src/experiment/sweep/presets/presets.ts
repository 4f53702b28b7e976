import type { SweepSpec } from '../spec.ts';
import { readSweepSpec } from '../specFile.ts';
import * as paper from './paperSweeps.ts';
import * as phases from './phaseSweeps.ts';

/** Sweeps to start from. Their titles and what they ask are in `text/en/presets.ts`. */
export const PRESET_IDS = [
  'figure-1-quick',
  'figure-7',
  'figure-7-1024',
  'figure-8',
  'figure-10',
  'figure-10-uncentred',
  'success',
  'width',
  'time',
] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export interface Preset {
  readonly id: PresetId;
  /** `quick`: within a minute on the page; `full`: as much as the paper, by command; `phase`: past the paper */
  readonly group: 'quick' | 'full' | 'phase';
  /** the tables of the paper that hold its medians */
  readonly tables: readonly number[];
  readonly spec: SweepSpec;
}

const FILES: Readonly<Record<PresetId, Omit<Preset, 'id' | 'spec'> & { readonly file: object }>> = {
  'figure-1-quick': { group: 'quick', tables: [1, 2, 3, 4, 5, 6], file: paper.FIGURE_7_QUICK },
  'figure-7': { group: 'full', tables: [1, 2, 3, 4, 5, 6], file: paper.FIGURE_7 },
  'figure-7-1024': { group: 'full', tables: [1, 2, 3, 4, 5, 6], file: paper.FIGURE_7_LARGE },
  'figure-8': { group: 'full', tables: [7, 8, 9, 10, 11, 12], file: paper.FIGURE_8 },
  'figure-10': { group: 'quick', tables: [], file: paper.FIGURE_10 },
  'figure-10-uncentred': { group: 'quick', tables: [], file: paper.FIGURE_10_UNCENTRED },
  success: { group: 'phase', tables: [], file: phases.SUCCESS },
  width: { group: 'phase', tables: [], file: phases.WIDTH },
  time: { group: 'phase', tables: [], file: phases.TIME },
};

/** In the order in which they are offered; a spec is read when it is first asked for, and the same object ever after. */
export const PRESETS: readonly Preset[] = PRESET_IDS.map((id) => {
  const { group, tables, file } = FILES[id];
  let spec: SweepSpec | null = null;
  return {
    id,
    group,
    tables,
    get spec() {
      spec ??= readSweepSpec(file);
      return spec;
    },
  };
});

export function presetOf(id: PresetId): Preset {
  return PRESETS[PRESET_IDS.indexOf(id)]!;
}

/** Whether a text is the id of a preset. */
export function isPresetId(text: string): text is PresetId {
  return (PRESET_IDS as readonly string[]).includes(text);
}
