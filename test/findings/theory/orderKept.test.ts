import { describe, expect, it } from 'vitest';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import { orderKept } from '../../../src/findings/theory/orderKept.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import type { Run } from '../../../src/state/run.ts';
import { orderSentence } from '../../../src/text/en/order.ts';
import { solvedRun } from '../../support/solvedRun.ts';

/** The same counts from lists of words, one a crossing: what each neuron does against what its yardstick does. */
function counted(run: Run) {
  const { yardsticks, t0 } = theoryOfRun(run)!;
  const word = (sample: number, activity: number) => `${sample}/${activity}`;
  const counts = { toCross: 0, finished: 0, kept: 0, until: t0 };
  for (let j = 0; j < run.start.initial.width; j++) {
    const { crossings, first } = yardsticks;
    const foretold = Array.from({ length: first[j + 1]! - first[j]! }, (_, k) =>
      word(crossings.samples[first[j]! + k]!, crossings.activities[first[j]! + k]!),
    );
    const done: string[] = [];
    for (let k = 0; k < run.kinkCount; k++) {
      if (run.kinks.neurons[k] === j && run.kinks.times[k]! <= t0)
        done.push(word(run.kinks.samples[k]!, run.kinks.activities[k]!));
    }
    if (foretold.length === 0) continue;
    counts.toCross++;
    const rest = [...done];
    const all = foretold.every((one) => {
      const at = rest.indexOf(one);
      if (at >= 0) rest.splice(at, 1);
      return at >= 0;
    });
    if (all) counts.finished++;
    if (done.join() === foretold.join()) counts.kept++;
  }
  return counts;
}

describe('the order of crossings in a run', () => {
  it('is that of the yardsticks for every neuron at a tiny scale, and said once the run is complete', async () => {
    const run = await solvedRun({ initScale: 1e-9 });
    run.complete = false;
    expect(orderKept(run)).toBeNull();
    run.complete = true;
    const crossing = new Set(run.kinks.neurons.subarray(0, run.kinkCount)).size;
    expect(crossing).toBeGreaterThan(20);
    expect(orderKept(run)).toEqual({
      toCross: crossing,
      finished: crossing,
      kept: crossing,
      until: theoryOfRun(run)!.t0,
    });
  });

  it('is counted of the neurons that have inputs to cross and have crossed them all until T0', async () => {
    const cases: Partial<Parameters>[] = [
      {},
      { initScale: 0.1 },
      { initScale: 0.5 },
      { initScale: 4 },
      { angle: 75 },
      { scheme: 'opposed', samples: 4, width: 20 },
      { method: 'descent', learningRate: 0.5, initScale: 0.1, width: 20 },
      { scheme: 'centred', dimension: 5, samples: 5, width: 30, initScale: 0.3 },
    ];
    const unfinished = [];
    for (const change of cases) {
      const run = await solvedRun(change);
      const order = orderKept(run)!;
      expect(order, JSON.stringify(change)).toEqual(counted(run));
      if (order.finished < order.toCross) unfinished.push(change);
    }
    // who has crossed some of its inputs in their order has not kept one
    expect(unfinished.length).toBeGreaterThan(2);
  });
});

describe('the sentence about the order', () => {
  it('is right for none, one, some and all', () => {
    expect(orderSentence(0, 0, 0)).toBe('No yardstick crosses an input.');
    expect(orderSentence(0, 0, 1)).toBe(
      'The one neuron that has inputs to cross has not crossed them all by T₀.',
    );
    expect(orderSentence(1, 1, 1)).toMatch(/^The one neuron .* all by T₀, in the order of its yardstick\.$/);
    expect(orderSentence(0, 1, 1)).toMatch(/but not in the order of its yardstick\.$/);
    expect(orderSentence(0, 0, 9)).toMatch(/^Of the 9 neurons .*, none has crossed them all by T₀\.$/);
    expect(orderSentence(1, 1, 9)).toMatch(/, 1 has crossed them all by T₀, 1 of 1 in the order/);
    expect(orderSentence(3, 5, 9)).toMatch(/, 5 have crossed them all by T₀, 3 of 5 in the order/);
    expect(orderSentence(9, 9, 9)).toBe(
      'All 9 neurons that have inputs to cross have crossed them by T₀, 9 of 9 in the order of their yardsticks.',
    );
  });
});
