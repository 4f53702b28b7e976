import { describe, expect, it } from 'vitest';
import { mostKinks } from '../../src/experiment/memory.ts';
import type { KinkChunk } from '../../src/experiment/trajectory.ts';
import { KinkList } from '../../src/model/kinkList.ts';
import { Activity } from '../../src/model/problem.ts';
import { Purpose, RandomStream } from '../../src/model/random.ts';
import { KinkKeeper } from '../../src/worker/kinkKeeper.ts';

const MILLION = 2 ** 20;

/** A run in which random pairs of neuron and input kink on and on: step after step, with two frames in each. */
function chatter(
  width: number,
  samples: number,
  { steps, kinksAStep }: { steps: number; kinksAStep: number },
) {
  const keeper = new KinkKeeper(width, samples);
  const stream = new RandomStream(1, Purpose.TestInput, 0);
  const now = new Uint8Array(width * samples);
  const chunks: KinkChunk[] = [];
  /** the patterns of the frames by all kinks */
  const frames: { time: number; pattern: Uint8Array }[] = [];
  const step = new KinkList();
  let kinks = 0;
  const gather = () => {
    const chunk = keeper.gathered();
    if (chunk !== null) chunks.push(chunk);
  };
  for (let s = 0; s < steps; s++) {
    step.clear();
    for (let k = 0; k < kinksAStep; k++) {
      const pair = Math.floor(stream.uniform() * width * samples);
      const activity = now[pair] === Activity.On ? Activity.Off : Activity.On;
      now[pair] = activity;
      step.push(s + (k + 1) / kinksAStep, Math.floor(pair / samples), pair % samples, activity);
      if (2 * (k + 1) === kinksAStep) frames.push({ time: s + 0.5, pattern: now.slice() });
    }
    frames.push({ time: s + 1, pattern: now.slice() });
    kinks += step.count;
    keeper.take(step);
    keeper.frame(s + 0.5);
    keeper.frame(s + 1);
    if (s % 7 === 0) gather();
  }
  keeper.finish();
  gather();
  return { keeper, chunks, frames, kinks };
}

/** Calls `look` with the pattern that the kinks kept give at each of the frames. */
function replay(
  { chunks, frames }: ReturnType<typeof chatter>,
  samples: number,
  look: (pattern: Uint8Array, expected: Uint8Array, time: number) => void,
): number {
  const pattern = new Uint8Array(frames[0]!.pattern.length);
  let frame = 0;
  let last = 0;
  let count = 0;
  for (const { times, neurons, samples: inputs, activities } of chunks) {
    for (const [index, time] of times.entries()) {
      if (time < last) throw new Error(`a kink at ${time} after one at ${last}`);
      last = time;
      count++;
      for (; frames[frame]!.time < time; frame++) look(pattern, frames[frame]!.pattern, frames[frame]!.time);
      pattern[neurons[index]! * samples + inputs[index]!] = activities[index]!;
    }
  }
  for (; frame < frames.length; frame++) look(pattern, frames[frame]!.pattern, frames[frame]!.time);
  return count;
}

describe('the kinks of a run', () => {
  it('are all kept, one by one, where memory allows', () => {
    const run = chatter(30, 10, { steps: 40, kinksAStep: 100 });
    expect(run.keeper.leftOut).toBeNull();
    const count = replay(run, 10, (pattern, expected) => expect(pattern).toEqual(expected));
    expect(count).toBe(run.kinks);
    expect(run.chunks.length, 'a message each time, not a step').toBeLessThan(10);
  });

  it('beyond a million are kept as changes from frame to frame, and every frame has its patterns', () => {
    const run = chatter(3, 4, { steps: 300, kinksAStep: 10_000 });
    expect(run.kinks).toBe(3e6);
    let exact = 0;
    const count = replay(run, 4, (pattern, expected) => {
      expect(pattern).toEqual(expected);
      exact++;
    });
    expect(exact).toBe(600);
    expect(count).toBeGreaterThan(MILLION);
    expect(count).toBeLessThanOrEqual(MILLION + 600 * 12);
    const { from, count: left } = run.keeper.leftOut!;
    expect(left + count).toBe(run.kinks);
    expect(from).toBeCloseTo(MILLION / 10_000, 3);
  });

  it('are bounded where more changes from frame to frame than that, and right at the end', () => {
    const run = chatter(100, 100, { steps: 400, kinksAStep: 20_000 });
    const last = run.frames.at(-1)!.time;
    let exact = 0;
    const count = replay(run, 100, (pattern, expected, time) => {
      if (time === last) expect(pattern).toEqual(expected);
      else if (pattern.every((activity, pair) => activity === expected[pair])) exact++;
    });
    expect(run.kinks).toBe(8e6);
    expect(count).toBeLessThan(3 * MILLION);
    // those before, and every second one, fourth one .. after
    expect(exact).toBeGreaterThan(150);
    expect(exact).toBeLessThan(run.frames.length / 2);
  });

  it('may be as many as there are pairs, once each, in a network however large', () => {
    expect(mostKinks(20_000, 100)).toBe(2e6);
    expect(mostKinks(20, 2)).toBe(MILLION);
  });
});
