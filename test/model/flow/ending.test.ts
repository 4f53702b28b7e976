import { describe, expect, it } from 'vitest';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { manyOf } from '../../support/breadth.ts';
import { TYPED_LINKS } from '../../typedLinks.ts';
import { type BoundedRun, boundedRun, type RunStart, runOfBench, runOfLink } from './boundedRun.ts';
import { descend, outputsOn } from './descentReference.ts';

/** Steps tried and taken; a run that needs more makes no headway. The longest of the benchmark need a few hundred. */
const MOST_ATTEMPTS = 5_000;

function runOf(name: keyof typeof TYPED_LINKS, seed: number): BoundedRun {
  return boundedRun(runOfLink(`#data=given&init=${seed}&${TYPED_LINKS[name].link}`), MOST_ATTEMPTS);
}

describe('a run on data that people type', () => {
  it.each(Object.keys(TYPED_LINKS) as (keyof typeof TYPED_LINKS)[])('ends from every start (%s)', (name) => {
    const endless: string[] = [];
    // where it is endless a few starts show it, and each takes its time
    const { seeds } = TYPED_LINKS[name];
    for (let seed = 0; seed < manyOf(seeds, seeds / 4) && endless.length < 3; seed++) {
      const { reason, stall, time, loss, attempts } = runOf(name, seed);
      expect(Number.isFinite(loss)).toBe(true);
      // also one that could not go on is not an end
      if (!['loss', 'time', 'stalled'].includes(reason) || (reason === 'stalled' && stall !== 'rest')) {
        endless.push(
          `init=${seed} ${reason} ${stall} at t = ${time} after ${attempts} attempts, L = ${loss}`,
        );
      }
    }
    expect(endless).toEqual([]);
  });

  it('ends at the least loss that the labels allow', () => {
    for (let seed = 0; seed < 20; seed++) {
      // (1/4) (2 - (1 - 2)^2 / 5), or the labels themselves where no neuron can reach below zero
      const line = runOf('two labels on one line', seed).loss;
      expect(Math.min(Math.abs(line - 0.45), Math.abs(line - 0.5))).toBeLessThan(1e-9);
      // the labels of the one input leave (1 + 1)/6
      expect(Math.abs(runOf('a repeated input with labels that cancel', seed).loss - 1 / 3)).toBeLessThan(
        1e-9,
      );
      // and here 2 (1/2)^2 / 8
      expect(Math.abs(runOf('a repeated input between two others', seed).loss - 1 / 16)).toBeLessThan(1e-8);
    }
  });

  it('crosses a boundary between two opposite inputs', () => {
    const { loss } = boundedRun(
      runOfLink('#data=given&m=1&scale=2&init=5&points=2,0;-2,0&labels=2,-2'),
      MOST_ATTEMPTS,
    );
    expect(loss).toBeCloseTo(1, 8);
  });

  it('passes a repeated input as descent does', () => {
    const start = runOfLink('#data=given&m=1&scale=2&init=6&points=3,3;3,3;1,2&labels=2,-2,1&t=0.5');
    const { reason, time, loss, lossAtStops } = boundedRun(start, MOST_ATTEMPTS);
    // it is at rest before that, and stays as it is
    expect(reason).toBe('stalled');
    expect(time).toBeLessThan(0.5);
    expect(lossAtStops).toEqual([]);
    expect(loss).toBeCloseTo(1.5, 5);
  });
});

describe('a run at rest', () => {
  it('ends stalled soon after nothing moves, where labels contradict', () => {
    for (let seed = 0; seed < 20; seed++) {
      const link = `#data=given&scale=1&init=${seed}&points=1,0;1,0&labels=1,-1`;
      const { reason, time, loss } = boundedRun(runOfLink(link), MOST_ATTEMPTS);
      expect(reason, link).toBe('stalled');
      // h(x) falls at least like exp(-t/5), and long steps end when they end
      expect(time, link).toBeLessThan(1e4);
      expect(loss).toBeCloseTo(0.5, 12);
    }
  });

  it('ends stalled at a local minimum, with the loss it stays at', () => {
    const start = withTime(runOfBench('three-point-2000'), 1e7);
    const { reason, loss } = boundedRun(start, MOST_ATTEMPTS);
    expect(reason).toBe('stalled');
    expect(Math.abs(loss - 0.08752136752)).toBeLessThan(1e-10);
  });

  it('ends stalled once its loss stands to twelve digits, and not at the plateau it starts on', () => {
    // as many neurons as take a second or two: its 200 end alike
    const start = { ...withNeurons(withTime(runOfBench('high-150'), 1e7), 40), stops: [10, 1000] };
    const { reason, time, loss, lossAtStops } = boundedRun(start, 1_000);
    expect(reason).toBe('stalled');
    expect(time).toBeLessThan(3_000);
    expect(loss).toBeLessThan(0.5 * lossAtStops[0]!);
    if (lossAtStops.length > 1) expect(Math.abs(loss / lossAtStops[1]! - 1)).toBeLessThan(1e-11);
  });
});

describe('a run that rounding takes to and fro', () => {
  const rests = ['m=1&init=0&scale=1&labels=1,-1', 'm=3&init=1&scale=8&labels=1000,-1000'];
  it.each(rests.slice(0, manyOf(2, 1)))('ends, and says that it is unfinished (%s)', (rest) => {
    const start = runOfLink(`#data=given&points=1000000,0;0.000001,1&${rest}`);
    const { reason, stall } = boundedRun(start, 20_000);
    expect(reason).toBe('stalled');
    expect(['rest', 'no-step']).toContain(stall);
  });
});

describe('a run on the parity of three bits', () => {
  // Every boundary through the origin leaves a side on which sum y_i x_i = 0, so y . h(x) = 0 for every network: L is
  // (1 + mean of h^2)/2, and no flow gets below 1/2.
  const LEAST = 0.5;

  it('has labels that no network without bias goes along with', () => {
    const { dataset } = runOfBench('parity-3');
    for (let seed = 0; seed < 50; seed++) {
      const outputs = outputsOn(dataset, balancedInitialisation(10, 3, 1, seed));
      const product = dataset.labels.reduce((sum, y, i) => sum + y * outputs[i]!, 0);
      expect(Math.abs(product)).toBeLessThan(1e-14);
    }
  });

  it('moves as slowly as the flow says, and is not one that cannot go on', () => {
    const start = runOfBench('parity-3');
    const { reason, loss, attempts, output, hidden } = boundedRun(start, MOST_ATTEMPTS);
    expect(['stalled', 'time']).toContain(reason);
    expect(attempts).toBeLessThan(60);
    expect(Math.abs(loss - LEAST)).toBeLessThan(1e-12);
    const { maxTime } = start.training;
    const [descent] = descend(start.dataset, start.network, maxTime / 1_000, [maxTime]);
    const largest = Math.max(...descent!.output.map(Math.abs));
    for (const [found, expected] of [
      [output, descent!.output],
      [hidden, descent!.hidden],
    ] as const) {
      found.forEach((value, at) => {
        expect(Math.abs(value - expected[at]!) / largest).toBeLessThan(1e-3);
      });
    }
  });

  it('comes to rest where the network is zero on all inputs', () => {
    const { dataset, network } = runOfBench('parity-3');
    const wide = {
      ...network,
      output: network.output.map((a) => 1e5 * a),
      hidden: network.hidden.map((w) => 1e5 * w),
    };
    const training = { lossTarget: 1e-9, maxTime: 1e7, tolerance: 1e-6 };
    const { reason, time, loss } = boundedRun({ dataset, network: wide, training, stops: [] }, MOST_ATTEMPTS);
    expect(reason).toBe('stalled');
    expect(time).toBeGreaterThan(1);
    expect(Math.abs(loss - LEAST)).toBeLessThan(1e-10);
  });
});

function withTime(start: RunStart, maxTime: number): RunStart {
  return { ...start, training: { ...start.training, maxTime } };
}

/** The same data, and the first `width` neurons of the same start. */
function withNeurons(start: RunStart, width: number): RunStart {
  const { dimension, output, hidden } = start.network;
  const network = {
    dimension,
    width,
    output: output.slice(0, width),
    hidden: hidden.slice(0, width * dimension),
  };
  return { ...start, network };
}
