import type { KinkChunk } from '../../src/experiment/trajectory.ts';
import { Activity } from '../../src/model/problem.ts';
import type { Run } from '../../src/state/run.ts';

/**
 * Kinks such as data on which neurons go to and fro give: of random pairs of neuron and input, on, off and now and then sliding.
 * @param from their times, spread as a log axis has them
 */
export function chatter(run: Run, count: number, [from, to]: readonly [number, number]): KinkChunk {
  const { samples } = run.start.dataset;
  const pairs = run.start.initial.width * samples;
  const now = new Uint8Array(pairs);
  const chunk = {
    times: new Float64Array(count),
    neurons: new Int32Array(count),
    samples: new Int32Array(count),
    activities: new Uint8Array(count),
  };
  let word = 1;
  for (let index = 0; index < count; index++) {
    word = Math.imul(word, 1664525) + 1013904223;
    const pair = (word >>> 8) % pairs;
    now[pair] = now[pair] === Activity.On ? (index % 7 === 0 ? Activity.Slide : Activity.Off) : Activity.On;
    chunk.times[index] = from * (to / from) ** ((index + 1) / count);
    chunk.neurons[index] = Math.floor(pair / samples);
    chunk.samples[index] = pair % samples;
    chunk.activities[index] = now[pair]!;
  }
  return chunk;
}
