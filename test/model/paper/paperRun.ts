import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Dataset, Network } from '../../../src/model/problem.ts';

/** A result file of the paper's own program (test/data/paper/README.md). */
export interface PaperRun {
  readonly dataset: Dataset;
  readonly initial: Network;
  /** the teacher, or the two teachers, that label the data */
  readonly teacher: Network;
  /** in flow time */
  readonly learningRate: number;
  /** eta_1 .. eta_d of X X^T / n */
  readonly eigenvalues: number[];
  readonly alwaysDead: boolean[];
  readonly positiveGroup: boolean[];
  /** one value a logged iteration */
  readonly columns: ReadonlyMap<string, Float64Array>;
}

export function readPaperRun(name: string): PaperRun {
  const file = new URL(`../../data/paper/runs/${name}.csv.gz`, import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split('\n');
  const header = JSON.parse(
    lines
      .filter((line) => line.startsWith('#'))
      .map((line) => line.slice(1))
      .join('\n'),
  );
  const [titles, ...rows] = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(','));
  const columns = new Map(
    titles!.map((title, c) => [title, Float64Array.from(rows, (row) => Number(row[c]))]),
  );

  const dimension: number = header.d;
  const inputs = Float64Array.from(header['data points'].flat());
  const samples = inputs.length / dimension;
  const teachers: number[][] = [header['teacher neuron']];
  if (header['two teachers']) teachers.push(header['teacher neuron 2']);
  const teacher: Network = {
    dimension,
    width: teachers.length,
    output: Float64Array.of(1, -1).slice(0, teachers.length),
    hidden: Float64Array.from(teachers.flat()),
  };
  const labels = new Float64Array(samples);
  for (let i = 0; i < samples; i++) {
    teachers.forEach((vector, j) => {
      const product = vector.reduce((sum, value, k) => sum + value * inputs[i * dimension + k]!, 0);
      labels[i]! += teacher.output[j]! * Math.max(0, product);
    });
  }

  const width: number = header.width;
  const scale: number = header['init scale'];
  const unscaled: number[][] = header['init weights'];
  const signs: number[] = header['predict weights'][0].map(Math.sign);
  const initial: Network = {
    dimension,
    width,
    output: Float64Array.from(unscaled, (z, j) => signs[j]! * scale * Math.hypot(...z)),
    hidden: Float64Array.from(unscaled.flat(), (z) => scale * z),
  };
  return {
    dataset: { dimension, samples, inputs, labels, teacher: Float64Array.from(teachers[0]!) },
    initial,
    teacher,
    // the program minimises the mean square, 2 L
    learningRate: 2 * header['learning rate'],
    // those of X X^T, increasing
    eigenvalues: header.eigenvalues.map((value: number) => value / samples).reverse(),
    alwaysDead: header['always dead'],
    positiveGroup: header['positive group'],
    columns,
  };
}
