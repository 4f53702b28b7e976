import { describe, expect, it } from 'vitest';
import { orderInputs } from '../../../src/findings/kinks/inputOrder.ts';
import { KinkHistory } from '../../../src/findings/kinks/kinkHistory.ts';
import { startingCosine } from '../../../src/findings/startingAngles.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { alignmentTarget } from '../../../src/model/theory/alignmentTarget.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const run = await solvedRun();
const everyNeuron = Int32Array.from(run.start.groups.keys());
const yardsticks = theoryOfRun(run)!.yardsticks;

/** Inputs by the mean place that they have in the neurons' own orders, told from the list of crossings alone. */
function byMeanPlace(crossings: { neuron: number; sample: number }[]): number[] {
  const places = new Map<number, number[]>();
  const made = new Map<number, number>();
  for (const { neuron, sample } of crossings) {
    const place = made.get(neuron) ?? 0;
    made.set(neuron, place + 1);
    places.set(sample, [...(places.get(sample) ?? []), place]);
  }
  const mean = (i: number) => {
    const own = places.get(i) ?? [];
    return own.length === 0 ? Infinity : own.reduce((sum, place) => sum + place, 0) / own.length;
  };
  const all = Array.from({ length: run.start.dataset.samples }, (_, i) => i);
  return all.sort((a, b) => (mean(a) === mean(b) ? a - b : mean(a) - mean(b)));
}

describe('the order of the inputs', () => {
  it('of a complete run is that in which its neurons cross them', () => {
    const history = new KinkHistory(run, everyNeuron, yardsticks);
    history.update();
    const { neurons, samples, activities } = run.kinks;
    const crossings = Array.from({ length: run.kinkCount }, (_, k) => k)
      .filter((k) => activities[k] === 1)
      .map((k) => ({ neuron: neurons[k]!, sample: samples[k]! }));
    expect(crossings.length).toBeGreaterThan(50);
    expect([...orderInputs(history)]).toEqual(byMeanPlace(crossings));
  });

  it('is, while kinks are left to be read, that which the yardsticks foretell; without them, that of the numbers', () => {
    const { crossings, first } = yardsticks;
    const foretold = Array.from(everyNeuron).flatMap((neuron) =>
      Array.from({ length: first[neuron + 1]! - first[neuron]! }, (_, k) => first[neuron]! + k)
        .filter((index) => crossings.activities[index] === 1)
        .map((index) => ({ neuron, sample: crossings.samples[index]! })),
    );
    expect([...orderInputs(new KinkHistory(run, everyNeuron, yardsticks))]).toEqual(byMeanPlace(foretold));
    expect([...orderInputs(new KinkHistory(run, everyNeuron, null))]).toEqual(byMeanPlace([]));
  });
});

describe('the angle that a neuron starts at', () => {
  it('is that between its first weights and gamma', () => {
    const gamma = alignmentTarget(run.start.dataset);
    const { hidden } = run.start.initial;
    for (const j of [0, 3, 17]) {
      const [x, y] = [hidden[2 * j]!, hidden[2 * j + 1]!];
      const angle = Math.atan2(y, x) - Math.atan2(gamma[1]!, gamma[0]!);
      expect(startingCosine(run, j)).toBeCloseTo(Math.cos(angle), 12);
    }
  });
});
