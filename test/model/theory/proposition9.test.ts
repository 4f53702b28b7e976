import { describe, expect, it } from 'vitest';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { Activity } from '../../../src/model/problem.ts';
import { Purpose, RandomStream } from '../../../src/model/random.ts';
import { makeDataset, SCHEMES, type Scheme } from '../../../src/model/schemes/scheme.ts';
import { squaredSpeed } from '../../../src/model/theory/squaredSpeed.ts';
import { train } from '../../../src/model/train.ts';

/**
 * Proposition 9: dL/dt = -|d theta/dt|^2. Both sides from differences of the solver's states, which knows neither; and
 * beside them |d theta/dt|^2 as the page works it out from one state.
 */

interface State {
  readonly time: number;
  readonly loss: number;
  readonly output: Float64Array;
  readonly hidden: Float64Array;
}

/** Runs the flow to `times`, increasing. */
function statesAt(dataset: Dataset, initScale: number, times: readonly number[], maxTime: number) {
  const initial = balancedInitialisation(12, dataset.dimension, initScale, 3);
  const states: State[] = [];
  const kinks: number[] = [];
  let sliding = 0;
  let next = 0;
  const running = train(
    createFlowSolver(dataset, initial, { tolerance: 1e-9 }),
    { maxTime, lossTarget: 1e-8 },
    {
      nextFrame: () => times[next] ?? Infinity,
      frame(time, loss, output, hidden) {
        if (time === times[next]) next++;
        states.push({ time, loss, output: output.slice(), hidden: hidden.slice() });
      },
      kinks(found) {
        for (let index = 0; index < found.count; index++) {
          kinks.push(found.times[index]!);
          if (found.activities[index] === Activity.Slide) sliding++;
        }
      },
    },
  );
  while (!running.next().done);
  return { states, kinks, sliding, end: states.at(-1)!.time };
}

/** Labels of no teacher and of either sign: neurons slide. */
function arbitrary(seed: number): Dataset {
  const stream = new RandomStream(seed, Purpose.Input, 0);
  const draw = (length: number) => Float64Array.from({ length }, () => stream.normal());
  return { dimension: 3, samples: 8, inputs: draw(24), labels: draw(8), teacher: null };
}

function ofScheme(scheme: Exclude<Scheme, 'given'>): Dataset {
  return makeDataset({ scheme, base: 'centred', dimension: 4, samples: 6, angle: 40, seed: 5 });
}

/** Times in stretches without a kink, many in the longest, with differences that stay far inside them. */
function probesOf(borders: readonly number[]): { t: number; h: number }[] {
  const sorted = [...new Set(borders)].sort((a, b) => a - b);
  const stretches = sorted
    .slice(1)
    .map((to, index) => ({ from: sorted[index]!, length: to - sorted[index]! }));
  const longest = Math.max(...stretches.map(({ length }) => length));
  const stride = Math.ceil(stretches.length / 20);
  return stretches
    .filter(({ length }, index) => length > 1e-4 && (index % stride === 0 || length === longest))
    .flatMap(({ from, length }) => {
      const count = length === longest ? 16 : 2;
      return Array.from({ length: count }, (_, k) => ({
        t: from + ((k + 0.5) / count) * length,
        h: Math.min(1e-3 * length, 2e-3),
      }));
    });
}

const CASES: [string, Dataset][] = [
  ...SCHEMES.filter((scheme) => scheme !== 'given').map((scheme): [string, Dataset] => [
    scheme,
    ofScheme(scheme),
  ]),
  ...[1, 2, 3].map((seed): [string, Dataset] => [`arbitrary labels, seed ${seed}`, arbitrary(seed)]),
  // two inputs alike, and one that is nothing
  [
    'given, degenerate',
    {
      dimension: 2,
      samples: 4,
      inputs: Float64Array.of(1, 0.5, 1, 0.5, 0, 0, 0.3, 1),
      labels: Float64Array.of(1, 1, 0, 0.3),
      teacher: null,
    },
  ],
];

describe('Proposition 9: the loss falls at |d theta/dt|^2', () => {
  for (const [name, dataset] of CASES) {
    for (const initScale of [1, 1e-2, 1e-6]) {
      it(`${name}, lambda = ${initScale}`, () => {
        const { kinks, end } = statesAt(dataset, initScale, [], 300);
        const probes = probesOf([0, ...kinks, end]);
        const wanted = probes.flatMap(({ t, h }) => [t - h, t, t + h]);
        const { states } = statesAt(dataset, initScale, wanted, 300);
        const at = new Map(states.map((state) => [state.time, state]));
        let held = 0;
        for (const { t, h } of probes) {
          const [before, here, after] = [at.get(t - h)!, at.get(t)!, at.get(t + h)!];
          const fall = (before.loss - after.loss) / (after.time - before.time);
          // what the differences of a loss cannot tell
          if (fall * h < 1e-9 * here.loss) continue;
          let moved = 0;
          for (const part of ['output', 'hidden'] as const) {
            for (const [k, value] of after[part].entries()) moved += (value - before[part][k]!) ** 2;
          }
          const speed = moved / (after.time - before.time) ** 2;
          expect(speed / fall, `t = ${t}`).toBeCloseTo(1, 3);
          expect(squaredSpeed(dataset, here.output, here.hidden) / fall, `t = ${t}`).toBeCloseTo(1, 3);
          held++;
        }
        expect(held).toBeGreaterThan(3);
      });
    }
  }

  it('is held to runs in which neurons slide, too', () => {
    const slid = [1, 2, 3].map((seed) => statesAt(arbitrary(seed), 1e-2, [], 300).sliding);
    expect(Math.max(...slid)).toBeGreaterThan(0);
  });
});
