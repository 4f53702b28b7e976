import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset, Network } from '../src/model/problem.ts';

/** Data and start of the reference run that is like the paper's Example 31: uncentred, d = n = 16, lambda = 4^-7. */
export function exampleThirtyOne(): { dataset: Dataset; initial: Network } {
  const path = join(import.meta.dirname, 'data/oracle/example-31-like.json');
  const { data, network } = JSON.parse(readFileSync(path, 'utf8')).run;
  const dimension = data.teacher.length;
  return {
    dataset: {
      dimension,
      samples: data.inputs.length,
      inputs: Float64Array.from(data.inputs.flat()),
      labels: Float64Array.from(data.labels),
      teacher: Float64Array.from(data.teacher),
    },
    initial: {
      dimension,
      width: network.output.length,
      output: Float64Array.from(network.output),
      hidden: Float64Array.from(network.hidden.flat()),
    },
  };
}
