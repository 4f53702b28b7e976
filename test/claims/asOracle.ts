import { Activity } from '../../src/model/problem.ts';
import type { Run } from '../../src/state/run.ts';
import { Oracle, type OracleKink } from './oracle.ts';

const CHANGES: Readonly<Record<number, OracleKink['change']>> = {
  [Activity.Off]: 'off',
  [Activity.On]: 'on',
  [Activity.Slide]: 'slide',
};

/** The oracle of a complete run: numbers alone are handed over. */
export function oracleOf(run: Run): Oracle {
  const { dataset, initial, teachers } = run.start;
  const { dimension: d, samples, inputs, labels, teacher } = dataset;
  const rows = (flat: Float64Array, count: number) =>
    Array.from({ length: count }, (_, row) => flat.slice(row * d, (row + 1) * d));
  const { kinks, kinkCount, parameters } = run;
  return new Oracle({
    data: {
      dimension: d,
      inputs: rows(inputs, samples),
      labels: labels.slice(),
      teacher: teacher?.slice() ?? null,
    },
    twoTeachers: teachers?.width === 2 ? (rows(teachers.hidden, 2) as [Float64Array, Float64Array]) : null,
    lambda: parameters.initScale,
    method: parameters.method,
    step: parameters.learningRate,
    start: { output: initial.output.slice(), hidden: rows(initial.hidden, initial.width) },
    times: Array.from(run.times.subarray(0, run.frameCount)),
    frame(f) {
      const { output, hidden } = run.frame(f);
      return { output, hidden: rows(hidden, initial.width) };
    },
    kinks: Array.from({ length: kinkCount }, (_, index) => ({
      time: kinks.times[index]!,
      neuron: kinks.neurons[index]!,
      input: kinks.samples[index]!,
      change: CHANGES[kinks.activities[index]!]!,
    })),
  });
}
