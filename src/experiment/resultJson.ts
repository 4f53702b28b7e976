import { Activity, type Dataset, type Kinks } from '../model/problem.ts';
import type { Frame } from './trajectory.ts';

/** How a solved run is written as JSON, by the command and by the page. */

/** A large run has millions of kinks: they are written so many at a time. */
export const EVENTS_A_PIECE = 10_000;

export function stateJson({ time, loss, output, hidden }: Frame) {
  const dimension = hidden.length / output.length;
  const rows = Array.from(output, (_, j) => Array.from(hidden.subarray(j * dimension, (j + 1) * dimension)));
  return { time, loss, output: Array.from(output), hidden: rows };
}

const ACTIVE = { [Activity.Off]: false, [Activity.On]: true, [Activity.Slide]: 'slide' } as const;

export function eventsJson({ times, neurons, samples, activities }: Kinks, from: number, to: number) {
  return Array.from({ length: to - from }, (_, offset) => {
    const index = from + offset;
    return {
      time: times[index],
      neuron: neurons[index],
      sample: samples[index],
      active: ACTIVE[activities[index] as Activity],
    };
  });
}

export interface Result {
  readonly dataset: Dataset;
  readonly width: number;
  /** by time; made while they are read */
  readonly states: Iterable<Frame>;
  readonly kinks: Kinks;
}

/**
 * A run as lines of JSON that can be read one by one, told apart by `kind`: one `run`, a `state` for each of its states, an `event` for
 * each kink, one `end`.
 * @param end all that is known only then; asked for when the states have been written
 */
export function* resultLines(
  { dataset, width, states, kinks }: Result,
  end: () => object,
): Generator<string, void, void> {
  yield line({ kind: 'run', version: 1, width, ...dataJson(dataset) });
  for (const state of states) yield line({ kind: 'state', ...stateJson(state) });
  for (let start = 0; start < kinks.count; start += EVENTS_A_PIECE) {
    const events = eventsJson(kinks, start, Math.min(kinks.count, start + EVENTS_A_PIECE));
    yield events.map((event) => line({ kind: 'event', ...event })).join('');
  }
  yield line({ kind: 'end', ...end() });
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

function dataJson({ dimension, samples, inputs, labels, teacher }: Dataset) {
  return {
    dimension,
    samples,
    inputs: Array.from({ length: samples }, (_, i) =>
      Array.from(inputs.subarray(i * dimension, (i + 1) * dimension)),
    ),
    labels: Array.from(labels),
    teacher: teacher && Array.from(teacher),
  };
}
