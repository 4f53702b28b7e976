import type { Cell, DataTable } from '../../drawing/dataTable.ts';
import { neuronTable } from '../../drawing/neurons/neuronTable.ts';
import { norm } from '../../model/measures/angles.ts';
import { alignmentTarget } from '../../model/theory/alignmentTarget.ts';
import type { Run } from '../../state/run.ts';

/**
 * Every neuron in every frame, and what stands still: inputs with their labels in the place of `a`, teachers, gamma. `kind` tells them
 * apart; what stands still has no time.
 */
export function directionsTable(run: Run): DataTable {
  const neurons = neuronTable(run);
  const [time, , ...rest] = neurons.columns as [string, string, ...string[]];
  function* rows() {
    for (const [at, ...numbers] of neurons.rows()) yield [at!, 'neuron', ...numbers];
    yield* still(run);
  }
  return { columns: [time, 'kind', 'number', ...rest], rows };
}

function* still({ start: { dataset, teachers } }: Run): Generator<readonly Cell[]> {
  const { dimension: d, samples, inputs, labels } = dataset;
  const row = (kind: string, number: number | null, a: number | null, vector: Float64Array): Cell[] => [
    null,
    kind,
    number,
    null,
    a,
    norm(vector),
    ...vector,
  ];
  for (let i = 0; i < samples; i++) yield row('input', i, labels[i]!, inputs.subarray(i * d, (i + 1) * d));
  for (let j = 0; j < (teachers?.output.length ?? 0); j++) {
    yield row('teacher', j, teachers!.output[j]!, teachers!.hidden.subarray(j * d, (j + 1) * d));
  }
  yield row('gamma', null, null, alignmentTarget(dataset));
}
