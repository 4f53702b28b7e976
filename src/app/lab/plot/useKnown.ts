import { useMemo } from 'react';
import { type LimitCurve, limitCurveOf } from '../../../experiment/sweep/limitCurve.ts';
import { paperMediansOf } from '../../../experiment/sweep/presets/paperMedians.ts';
import { useLimitTrials } from '../limit/useLimitTrials.ts';
import type { Gathered } from './gathered.ts';
import type { PaperMark, PlotRequest } from './request.ts';

export interface Known extends Pick<PlotRequest, 'paper' | 'limit'> {
  /** null until it is worked out */
  readonly curve: LimitCurve | null;
}

const NOTHING = new Map<number, never>();

/** What is known of a measure without solving a run: the paper's medians at once, the line for small lambda when it is worked out. */
export function useKnown(gathered: Gathered, measure: number | null): Known {
  const { spec } = gathered;
  const trials = useLimitTrials(spec);
  const name = measure === null ? null : spec.measures[measure]!;
  const paper = useMemo((): ReadonlyMap<number, PaperMark> => {
    if (name === null) return NOTHING;
    const found = paperMediansOf(spec, name).map(({ at, median }) => [gathered.pointOf(at), median] as const);
    return new Map(found.map(([point, median]) => [point, { median, deviation: null }]));
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
