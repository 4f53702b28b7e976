import type { Cell, DataTable } from '../../drawing/dataTable.ts';
import { spaceOfRun } from '../../drawing/output/spaceOfRun.ts';
import type { OutputSpace } from '../../findings/output/outputSpace.ts';
import { responseAt } from '../../findings/output/responses.ts';
import type { PlaneResponse } from '../../model/measures/planeResponse.ts';
import type { Run } from '../../state/run.ts';

/** Places along a line, and about a circle: every two degrees. */
const PLACES = 180;

/**
 * What the network computes in every frame: on the inputs, with their labels, and where the picture draws it as a curve, along the
 * line or about the circle of directions, with what the teachers say there.
 */
export function outputTable(run: Run): DataTable {
  const space = spaceOfRun(run);
  const curve = space.kind === 'globe' ? null : curveOf(space);
  const place = curve === null ? [] : [curve.column];
  function* rows(): Generator<readonly Cell[]> {
    const { labels } = run.start.dataset;
    for (let f = 0; f < run.frameCount; f++) {
      const time = run.times[f]!;
      const residuals = run.residuals(f);
      for (let i = 0; i < labels.length; i++) {
        yield [time, 'input', i, ...place.map(() => null), labels[i]! - residuals[i]!, labels[i]!];
      }
      if (curve === null) continue;
      const response = responseAt(run, space.axes, time);
      for (const at of curve.places) {
        const taught = space.teachers === null ? null : curve.value(space.teachers, at);
        yield [time, 'curve', null, at, curve.value(response, at), taught];
      }
    }
  }
  return { columns: ['flow_time', 'kind', 'input', ...place, 'output', 'target'], rows };
}

interface Curve {
  readonly column: string;
  readonly places: readonly number[];
  value(response: PlaneResponse, at: number): number;
}

function curveOf({ line }: OutputSpace): Curve {
  if (line !== null) {
    const { from, to, constant } = line;
    return {
      column: 'x',
      places: Array.from({ length: PLACES + 1 }, (_, k) => from + ((to - from) * k) / PLACES),
      value: (response, at) => response.value(at, constant),
    };
  }
  return {
    column: 'angle_degrees',
    places: Array.from({ length: PLACES }, (_, k) => (360 * k) / PLACES),
    value: (response, at) => {
      const angle = (at * Math.PI) / 180;
      return response.value(Math.cos(angle), Math.sin(angle));
    },
  };
}
