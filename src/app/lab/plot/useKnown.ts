import { useMemo } from 'react';
import { type LimitCurve, limitCurveOf } from '../../../experiment/sweep/limitCurve.ts';
import { type PaperEntry, paperMediansOf } from '../../../experiment/sweep/presets/paperMedians.ts';
import { useLimitTrials } from '../limit/useLimitTrials.ts';
import type { Gathered } from './gathered.ts';
import type { LabStore } from './labStore.ts';
import type { PlotRequest } from './request.ts';

export interface Known extends Pick<PlotRequest, 'paper' | 'limit'> {
  /** null until it is worked out */
  readonly curve: LimitCurve | null;
}

const NOTHING = new Map<number, never>();

/** What is known of a measure without solving a run: what the paper has at once, the line for small lambda when it is worked out. */
export function useKnown(store: LabStore, gathered: Gathered, measure: number | null): Known {
  const { spec } = gathered;
  const trials = useLimitTrials(spec, () => store.getState().state === 'running');
  const name = measure === null ? null : spec.measures[measure]!;
  const paper = useMemo((): ReadonlyMap<number, PaperEntry> => {
    if (name === null) return NOTHING;
    return new Map(paperMediansOf(spec, name).map((entry) => [gathered.pointOf(entry.at), entry] as const));
  }, [gathered, spec, name]);
  const curve = useMemo(
    () => (trials === null || name === null ? null : limitCurveOf(spec, trials, name)),
    [spec, trials, name],
  );
  return useMemo(() => {
    const medians = curve?.medians ?? [];
    const limit = medians.flatMap((median, point) => (median === null ? [] : [[point, median] as const]));
    return { paper, limit: new Map(limit), curve };
  }, [paper, curve]);
}
