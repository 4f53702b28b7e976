import type { Cell, DataTable } from '../../drawing/dataTable.ts';
import { MAP_MEASURES, mapTimes } from '../../experiment/parameterMap.ts';
import type { AppState } from '../../state/appState.ts';
import type { Run } from '../../state/run.ts';
import type { ScalesOwn } from './model.ts';

/** Every row of the map at every time that it was measured at, up to its end. */
export function scalesTable(
  _run: Run,
  _settings: readonly string[],
  _state: AppState,
  own: object,
): DataTable | null {
  const { shown } = own as ScalesOwn;
  const map = shown?.map;
  if (map?.times == null) return null;
  const times = map.times;
  function* rows(): Generator<readonly Cell[]> {
    for (const { value, row } of map!.rows) {
      if (row === null) continue;
      const grid = mapTimes(times, row.grain);
      for (const [k, time] of grid.entries()) {
        if (time > row.end) break;
        yield [value, time, ...MAP_MEASURES.map((measure) => row[measure][k]!)];
      }
      yield [value, row.end, ...MAP_MEASURES.map((measure) => row.last[measure])];
    }
  }
  return {
    columns: [map.axis.over, 'flow_time', ...MAP_MEASURES.map((measure) => `log10_${measure}`)],
    rows,
  };
}
