import { expect, it } from 'vitest';
import { kinksHere } from '../../src/app/player/KinkNote.tsx';
import { Activity } from '../../src/model/problem.ts';
import { sampleRun } from '../support/sampleRun.ts';

it.each([
  [Activity.On, 'neuron #4 turns active on input 8'],
  [Activity.Off, 'neuron #4 turns inactive on input 8'],
  [Activity.Slide, 'neuron #4 slides along the boundary of input 8'],
] as const)('says what a kink does, %i', (activity, event) => {
  const kinks = {
    times: Float64Array.of(2),
    neurons: Int32Array.of(3),
    samples: Int32Array.of(7),
    activities: Uint8Array.of(activity),
  };
  const run = Object.assign(sampleRun({ frames: 10 }), { kinks, kinkCount: 1 });
  const player = { time: 2, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
  expect(kinksHere({ run, player })).toBe(`Kink 1 of 1: ${event}`);
});
