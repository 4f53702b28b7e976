import { describe, expect, it } from 'vitest';
import { KinkHistory } from '../../../src/findings/kinks/kinkHistory.ts';
import { countOf } from '../../../src/findings/kinks/neuronHistory.ts';
import { PatternsAt } from '../../../src/findings/kinks/patternsAt.ts';
import { Activity } from '../../../src/model/problem.ts';
import type { Run } from '../../../src/state/run.ts';
import { chatter } from '../../support/chatter.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const run = await solvedRun({ width: 4, samples: 5 });
run.kinkCount = 0;
run.appendKinks(chatter(run, 40_000, [1e-3, run.endTime]), null);

/** A history whose kinks are all read. */
function historyOf(neurons: readonly number[]): KinkHistory {
  const history = new KinkHistory(run, Int32Array.from(neurons), null);
  while (history.behind) history.read(997);
  return history;
}

/** The pattern of a neuron at `time` and its last kink on each input, told from all kinks of the run one after another. */
function walk({ kinks, kinkCount }: Run, start: Uint8Array, neuron: number, time: number) {
  const pattern = start.slice();
  const lasts = new Map<number, number>();
  for (let index = 0; index < kinkCount && kinks.times[index]! <= time; index++) {
    if (kinks.neurons[index] !== neuron) continue;
    pattern[kinks.samples[index]!] = kinks.activities[index]!;
    lasts.set(kinks.samples[index]!, index);
  }
  return { pattern, lasts };
}

const SHARES = [0, 1e-4, 0.02, 0.3, 0.29, 0.9, 1];

describe('the history of a neuron with ten thousand kinks', () => {
  const history = historyOf([0, 2]);

  it('tells its pattern and its last kink on each input at any time', () => {
    // the last of them is not among the drawn ones
    for (const neuron of [0, 2, 3]) {
      const own = history.of(neuron);
      expect(own.track.count).toBeGreaterThan(5 * own.interval);
      for (const share of SHARES) {
        const time = share * run.endTime;
        const expected = walk(run, own.start, neuron, time);
        const passed = own.track.passed(time);
        expect(own.patternAfter(passed, new Uint8Array(5))).toEqual(expected.pattern);
        expect(own.countsAt(time)).toEqual({
          on: countOf(expected.pattern, Activity.On),
          sliding: countOf(expected.pattern, Activity.Slide),
        });
        for (let i = 0; i < 5; i++) {
          const last = own.lastOn(i, passed);
          expect(last < 0 ? undefined : own.track.kinks[last]).toBe(expected.lasts.get(i));
        }
      }
    }
  });

  it('has the patterns of the playhead, however far that jumps', () => {
    const now = new PatternsAt();
    for (const share of SHARES) {
      const time = share * run.endTime;
      const patterns = now.at(history, time);
      for (const [place, neuron] of history.neurons.entries()) {
        expect(patterns[place]).toEqual(walk(run, history.at(place).start, neuron, time).pattern);
      }
    }
  });

  it('has the same kinks input by input', () => {
    const { tracks } = history.inputsOf(2);
    const own = history.of(2);
    for (const [i, track] of tracks.entries()) {
      const kinks = [...own.track.kinks.subarray(0, own.track.count)];
      expect([...track.kinks.subarray(0, track.count)]).toEqual(
        kinks.filter((index) => run.kinks.samples[index] === i),
      );
    }
  });
});
