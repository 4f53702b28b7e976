import type { Result } from '../experiment/resultJson.ts';
import type { NumpyArray } from './npy.ts';
import type { NumpyArrays } from './npz.ts';

/** Of T states of m neurons in d dimensions, n inputs, K kinks, as NumPy has them. */
export function resultArrays({ dataset, width, states, kinks }: Result): NumpyArrays {
  const { dimension, samples, inputs, labels, teacher } = dataset;
  const all = [...states];
  const { count, times, neurons, samples: kinkSamples, activities } = kinks;
  const kinkColumn = <T extends Float64Array | Int32Array | Uint8Array>(
    type: NumpyArray['type'],
    column: T,
  ): NumpyArray => ({ type, shape: [count], pieces: [column.subarray(0, count)] });
  return {
    times: numbers([all.length], [Float64Array.from(all, (state) => state.time)]),
    loss: numbers([all.length], [Float64Array.from(all, (state) => state.loss)]),
    output: numbers(
      [all.length, width],
      all.map((state) => state.output),
    ),
    hidden: numbers(
      [all.length, width, dimension],
      all.map((state) => state.hidden),
    ),
    kink_times: kinkColumn('f8', times),
    kink_neurons: kinkColumn('i4', neurons),
    kink_samples: kinkColumn('i4', kinkSamples),
    kink_activities: kinkColumn('u1', activities),
    inputs: numbers([samples, dimension], [inputs]),
    labels: numbers([samples], [labels]),
    ...(teacher && { teacher: numbers([dimension], [teacher]) }),
  };
}

/** @param pieces rows, one after another */
export function numbers(shape: readonly number[], pieces: readonly Float64Array[]): NumpyArray {
  return { type: 'f8', shape, pieces };
}
