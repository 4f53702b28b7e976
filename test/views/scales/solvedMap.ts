import type { MappedParameter } from '../../../src/experiment/parameterMap.ts';
import { mapAxisOf } from '../../../src/findings/map/mapAxis.ts';
import { rowsAtLevel, tasksAtLevel } from '../../../src/findings/map/mapOrder.ts';
import type { MapState } from '../../../src/findings/map/mapWork.ts';
import { ParameterMap } from '../../../src/findings/map/parameterMap.ts';
import type { Run } from '../../../src/state/run.ts';
import { solveRows } from '../../../src/worker/mapRow.ts';

/** The coarse map of a run, or a finer one, solved by the worker's own code on a clock that stands. */
export async function solvedMap(
  run: Run,
  over: MappedParameter = 'initScale',
  levels = 1,
): Promise<MapState> {
  const { parameters } = run;
  const axis = mapAxisOf(over, parameters)!;
  const map = new ParameterMap(parameters, axis, true);
  for (let level = 0; level < levels; level++) {
    const rows = tasksAtLevel(level).map(({ position, grain }) => ({ value: axis.value(position), grain }));
    const { paceValue } = axis;
    const request = { parameters, over, times: map.times, paceValue, rows, angles: true, restMs: 0 };
    await solveRows(request, (message) => map.take(message), {
      now: () => 0,
      breathe: () => Promise.resolve(true),
    });
    map.levels = level + 1;
  }
  const rows = rowsAtLevel(levels - 1);
  return { map, past: false, stage: 'done', rows: map.count, wanted: rows, rowMs: 10 };
}
