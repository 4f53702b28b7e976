import { norm } from '../../model/measures/angles.ts';
import type { Run } from '../../state/run.ts';
import type { Cell, DataTable } from '../dataTable.ts';
import { neuronStyle } from './neuronStyle.ts';

/** Every neuron in every frame: `a`, the output weight, `w_norm`, and the coordinates of `w`. */
export function neuronTable(run: Run): DataTable {
  const { dimension: d, width } = run.start.initial;
  const coordinates = Array.from({ length: d }, (_, k) => `w_${k}`);
  function* rows() {
    for (let f = 0; f < run.frameCount; f++) {
      const { time, output, hidden } = run.frame(f);
      for (let j = 0; j < width; j++) {
        const row: Cell[] = [time, j, neuronStyle(run.start.groups[j]!).name, output[j]!];
        row.push(norm(hidden, j * d, d));
        for (let k = 0; k < d; k++) row.push(hidden[j * d + k]!);
        yield row;
      }
    }
  }
  return { columns: ['flow_time', 'neuron', 'group', 'a', 'w_norm', ...coordinates], rows };
}
