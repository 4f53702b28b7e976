import type { Cell, DataTable } from '../../drawing/dataTable.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { keptState } from '../../findings/now/stateAt.ts';
import type { Run } from '../../state/run.ts';
import { neuronColumns } from './neuronColumns.ts';

/** Columns of the table on the page by their names in a file, with their units. */
const NAMES = {
  neuron: 'neuron',
  group: 'group',
  output: 'a',
  norm: 'w_norm',
  toTeacher: 'to_teacher_degrees',
  toGamma: 'to_gamma_degrees',
  active: 'active_inputs',
  gapDegrees: 'to_yardstick_degrees',
  gapLogNorm: 'ln_norm_over_yardstick',
} as const;

/** The table of neurons, of every frame. */
export function framesTable(run: Run): DataTable {
  const { groups } = run.start;
  const columnsAt = (f: number) => neuronColumns(run, keptState(run, run.times[f]!));
  const [neuron, group, ...numbers] = columnsAt(0).map(({ id }) => NAMES[id]) as [
    string,
    string,
    ...string[],
  ];
  function* rows(): Generator<readonly Cell[]> {
    for (let f = 0; f < run.frameCount; f++) {
      const [, , ...columns] = columnsAt(f);
      for (let j = 0; j < groups.length; j++) {
        const style = neuronStyle(groups[j]!).name;
        yield [run.times[f]!, j, style, ...columns.map((column) => column.value(j))];
      }
    }
  }
  return { columns: ['flow_time', neuron, group, ...numbers], rows };
}
