import type { DataTable } from '../../drawing/dataTable.ts';
import { spaceOf } from '../../findings/predictor/predictorSpace.ts';
import type { Run } from '../../state/run.ts';

/** The coordinates of the bundle vector in the eigenbasis, in every frame; what they go to, and the eigenvalues. */
export function predictorTable(run: Run): DataTable | null {
  const space = spaceOf(run);
  if (typeof space === 'string') return null;
  const { path, basis, target, dimension } = space;
  function* rows() {
    path.update();
    for (let f = 0; f < path.count; f++) {
      const point = path.point(f);
      for (let k = 0; k < dimension; k++) {
        yield [path.time(f), k, basis.values[k]!, point[k]!, target === null ? null : target[k]!];
      }
    }
  }
  return { columns: ['flow_time', 'eigenvector', 'eigenvalue', 'bundle', 'target'], rows };
}
