import type { Cell, DataTable } from '../../drawing/dataTable.ts';
import { neuronStyle } from '../../drawing/neurons/neuronStyle.ts';
import { Activity } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';

const STATES = { [Activity.Off]: 'inactive', [Activity.On]: 'active', [Activity.Slide]: 'slides' } as const;

/** Every neuron on every input at the start, then every kink, by time: what it is from there on. */
export function rasterTable(run: Run): DataTable {
  const { groups, initial, dataset } = run.start;
  const row = (time: number, j: number, i: number, state: Activity): Cell[] => [
    time,
    j,
    neuronStyle(groups[j]!).name,
    i,
    STATES[state],
  ];
  function* rows() {
    const { dimension: d, samples, inputs } = dataset;
    for (let j = 0; j < initial.width; j++) {
      for (let i = 0; i < samples; i++) {
        let product = 0;
        for (let k = 0; k < d; k++) product += initial.hidden[j * d + k]! * inputs[i * d + k]!;
        yield row(0, j, i, product > 0 ? Activity.On : Activity.Off);
      }
    }
    const { times, neurons, samples: kinkInputs, activities } = run.kinks;
    for (let at = 0; at < run.kinkCount; at++) {
      yield row(times[at]!, neurons[at]!, kinkInputs[at]!, activities[at] as Activity);
    }
  }
  return { columns: ['flow_time', 'neuron', 'group', 'input', 'state'], rows };
}
