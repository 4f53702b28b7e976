import { lowered, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { phasesOfRun } from '../../findings/theory/runPhases.ts';
import type { Run } from '../../state/run.ts';

/** A time that is worth a mark on the path. */
export interface TimeMark {
  readonly time: number;
  readonly name: RichText;
}

const timeName = (index: string): RichText => [symbol('T'), lowered(index)];

/** T0, T1, T2 and the last kink of the positive group before it is halfway, as far as they are there and the run goes; by time. */
export function timeMarks(run: Run, lastKink: string): TimeMark[] {
  const { t0, t1, t2, phases } = phasesOfRun(run);
  const all: [number | null, RichText][] = [
    [t0, timeName('0')],
    [t1, timeName('1')],
    [t2, timeName('2')],
    [phases !== null && phases.departure > 0 ? phases.departure : null, [upright(lastKink)]],
  ];
  return all
    .filter((mark): mark is [number, RichText] => mark[0] !== null && mark[0] <= run.endTime)
    .map(([time, name]) => ({ time, name }))
    .sort((one, other) => one.time - other.time);
}

/** Marks that are drawn as one because they are this near, CSS pixels. */
const PX_TOGETHER = 9;

export interface PlacedMarks {
  readonly px: number;
  readonly py: number;
  /** of all marks here, by time, with commas between */
  readonly name: RichText;
}

/** Marks on the page; those that would cover each other share a name. */
export function gatherMarks(
  marks: readonly TimeMark[],
  place: (time: number) => readonly [number, number],
): PlacedMarks[] {
  const gathered: PlacedMarks[] = [];
  for (const { time, name } of marks) {
    const [px, py] = place(time);
    if (!Number.isFinite(px + py)) continue;
    const at = gathered.findIndex((other) => Math.hypot(other.px - px, other.py - py) < PX_TOGETHER);
    if (at < 0) gathered.push({ px, py, name });
    else gathered[at] = { ...gathered[at]!, name: [...gathered[at]!.name, upright(', '), ...name] };
  }
  return gathered;
}
