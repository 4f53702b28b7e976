import { describe, expect, it } from 'vitest';
import { SCENES } from '../../src/app/scenes/scenes.ts';
import { theoryOfRun } from '../../src/findings/theory/runTheory.ts';
import { Group } from '../../src/model/initialisation.ts';
import { parseLink } from '../../src/share/link.ts';
import type { Run } from '../../src/state/run.ts';
import { en } from '../../src/text/en.ts';
import { KNOWN_PICTURES } from '../../src/views/pictures.ts';
import { solvedRun } from '../support/solvedRun.ts';
import { leastNorm } from '../support/theoryAtOnce.ts';

type Scene = keyof typeof en.scenes.list;

async function runOf(scene: Scene, change: object = {}): Promise<Run> {
  const { link } = SCENES.find(({ id }) => id === scene)!;
  return solvedRun({ ...parseLink(link, KNOWN_PICTURES).state.parameters, ...change });
}

const last = (run: Run) => run.frameCount - 1;
const members = (run: Run, group: Group) =>
  [...run.start.groups.keys()].filter((j) => run.start.groups[j] === group);

/** How many inputs neuron j is active on at the end, beyond rounding. */
function activeOn(run: Run, j: number): number {
  const { inputs, samples, dimension } = run.start.dataset;
  const { hidden } = run.frame(last(run));
  let count = 0;
  for (let i = 0; i < samples; i++) {
    let [sum, size] = [0, 0];
    for (let k = 0; k < dimension; k++) {
      const term = hidden[j * dimension + k]! * inputs[i * dimension + k]!;
      sum += term;
      size += Math.abs(term);
    }
    if (sum > 1e-9 * size) count++;
  }
  return count;
}

/** The vector sum of a_j w_j over a group at the end. */
function sumOf(run: Run, group: Group): number[] {
  const { dimension } = run.start.dataset;
  const { output, hidden } = run.frame(last(run));
  const sum = new Array<number>(dimension).fill(0);
  for (const j of members(run, group)) {
    for (let k = 0; k < dimension; k++) sum[k]! += Math.abs(output[j]!) * hidden[j * dimension + k]!;
  }
  return sum;
}

const distance = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.hypot(...Array.from(a, (value, k) => value - b[k]!));

/** Flow time at which the loss is first below a share of that at the start, between two frames as if it fell exponentially. */
function firstBelow({ losses, times }: Run, share: number): number {
  const goal = share * losses[0]!;
  const f = losses.findIndex((loss) => loss <= goal);
  const part = Math.log(losses[f - 1]! / goal) / Math.log(losses[f - 1]! / losses[f]!);
  return times[f - 1]! + part * (times[f]! - times[f - 1]!);
}

/**
 * Of a scene that lays seven scales over each other the runs of the first, the middle and the last, as far down as is needed; and
 * what theory makes of the three quarterings between them.
 */
async function sevenScales(scene: Scene, lossTarget: number): Promise<{ runs: Run[]; step: number }> {
  const { link } = SCENES.find(({ id }) => id === scene)!;
  const { parameters, kept } = parseLink(link, KNOWN_PICTURES).state;
  const all = [...kept, parameters];
  expect(all.map(({ initScale }) => initScale)).toEqual([2, 3, 4, 5, 6, 7, 8].map((power) => 4 ** -power));
  const runs: Run[] = [];
  for (const one of [all[0]!, all[3]!, all[6]!]) runs.push(await solvedRun({ ...one, lossTarget }));
  const { inputs, labels, samples, dimension } = runs[0]!.start.dataset;
  const gamma = Array.from({ length: dimension }, (_, k) => {
    let sum = 0;
    for (let i = 0; i < samples; i++) sum += (labels[i]! * inputs[i * dimension + k]!) / samples;
    return sum;
  });
  return { runs, step: (3 * Math.log(4)) / Math.hypot(...gamma) };
}

/** The largest angle between two neurons of a group at the end, degrees, from the chord between unit vectors. */
function widest(run: Run, group: Group): number {
  const { dimension } = run.start.dataset;
  const { hidden } = run.frame(last(run));
  const units = members(run, group).map((j) => {
    const w = [...hidden.slice(j * dimension, (j + 1) * dimension)];
    const size = Math.hypot(...w);
    return w.map((value) => value / size);
  });
  let chord = 0;
  for (const u of units) for (const v of units) chord = Math.max(chord, distance(u, v));
  return (2 * Math.asin(Math.min(1, chord / 2)) * 180) / Math.PI;
}

/** Each sentence, and its run held to it. A sentence that changes has to be held anew. */
const HELD: Record<Scene, readonly [string, () => Promise<void>]> = {
  default: [
    'The positive neurons gather into one bundle that goes to the teacher; the negative ones turn off.',
    async () => {
      const run = await runOf('default');
      const positive = members(run, Group.Positive);
      expect(positive.length).toBeGreaterThan(1);
      expect(positive.every((j) => activeOn(run, j) === run.start.dataset.samples)).toBe(true);
      expect(widest(run, Group.Positive)).toBeLessThan(2);
      expect(distance(sumOf(run, Group.Positive), run.start.dataset.teacher!)).toBeLessThan(1e-3);
      const negative = members(run, Group.Negative);
      expect(negative.length).toBeGreaterThan(1);
      expect(negative.every((j) => activeOn(run, j) === 0)).toBe(true);
    },
  ],
  alignment: [
    'At a tiny scale every neuron crosses the inputs in the order of its yardstick, at nearly its times.',
    async () => {
      const run = await runOf('alignment');
      const { crossings, first } = theoryOfRun(run)!.yardsticks;
      for (let j = 0; j < run.start.initial.width; j++) {
        const own = [...run.kinks.neurons.subarray(0, run.kinkCount).keys()].filter(
          (k) => run.kinks.neurons[k] === j,
        );
        expect(own.map((k) => run.kinks.samples[k])).toEqual([
          ...crossings.samples.subarray(first[j], first[j + 1]),
        ]);
        for (const [place, k] of own.entries())
          expect(Math.abs(run.kinks.times[k]! - crossings.times[first[j]! + place]!)).toBeLessThan(1e-4);
      }
    },
  ],
  saddle: [
    'The path of the bundle, and the region that theory keeps it in where the scale is small enough.',
    async () => {
      // nothing of this run is claimed but that it has a path from near 0 to the teacher
      const run = await runOf('saddle');
      expect(run.measures.bundleDistance[0]).toBeCloseTo(1, 9);
      expect(run.measures.bundleDistance[last(run)]).toBeLessThan(1e-3);
    },
  ],
  light: [
    'The flow is a sequence of boosts, and alignment is aberration.',
    async () => {
      const run = await runOf('light');
      expect(run.parameters.method).toBe('flow');
      const { output, hidden } = run.frame(last(run));
      for (const [j, a] of output.entries())
        expect(Math.abs(Math.abs(a) / Math.hypot(...hidden.slice(2 * j, 2 * j + 2)) - 1)).toBeLessThan(1e-9);
    },
  ],
  bundle: [
    'The angles that are left inside it follow from the norms, and shrink with the scale.',
    async () => {
      const [coarse, fine] = [await runOf('bundle'), await runOf('bundle', { initScale: 4 ** -8 })];
      expect(widest(coarse, Group.Positive) / widest(fine, Group.Positive)).toBeCloseTo(4, 1);
      // |a_j| |a_k| (1 - cos) of two neurons of the bundle is what it was when it formed
      const { neurons, times } = coarse.kinks;
      const kinks = [...times.subarray(0, coarse.kinkCount).keys()];
      const lastKink = Math.max(
        ...kinks.filter((k) => coarse.start.groups[neurons[k]!] === Group.Positive).map((k) => times[k]!),
      );
      const product = (f: number) => {
        const { output, hidden } = coarse.frame(f);
        const [one, other] = members(coarse, Group.Positive);
        const unit = (j: number) => {
          const w = [...hidden.slice(3 * j, 3 * j + 3)];
          return w.map((value) => value / Math.hypot(...w));
        };
        return (output[one!]! * output[other!]! * distance(unit(one!), unit(other!)) ** 2) / 2;
      };
      const formed = coarse.frameIndexAt(lastKink) + 1;
      expect(product(last(coarse)) / product(formed)).toBeCloseTo(1, 5);
    },
  ],
  eigen: [
    'In 16 dimensions what is left to learn crosses zero in the order of the eigenvalues.',
    async () => {
      const run = await runOf('eigen');
      const crossed = Array.from({ length: 16 }, (_, k) => {
        for (let f = 0; f < run.frameCount; f++) if (run.eigenCoordinates(f)[k]! <= 0) return run.times[f]!;
        return Number.POSITIVE_INFINITY;
      });
      const times = crossed.filter(Number.isFinite);
      expect(times.length).toBeGreaterThan(8);
      // those that have crossed are the first, and in order
      expect(crossed.slice(0, times.length)).toEqual([...times].sort((a, b) => a - b));
    },
  ],
  generalisation: [
    'The paper’s experiment in 16 dimensions: the norms rise to those of one neuron, and the test loss falls with the training loss.',
    async () => {
      const run = await runOf('generalisation');
      const { squaredNorm, nuclearNorm, testLoss } = run.measures;
      const measured = (values: Float64Array) =>
        [...values.subarray(0, run.frameCount)].filter((value) => !Number.isNaN(value));
      for (const [values, limit] of [
        [squaredNorm, 2],
        [nuclearNorm, 1],
      ] as const) {
        const there = measured(values);
        expect(there.every((value, k) => k === 0 || value > there[k - 1]! * (1 - 1e-3))).toBe(true);
        expect(there[0]).toBeLessThan(0.001 * limit);
        expect(Math.abs(there.at(-1)! / limit - 1)).toBeLessThan(0.01);
      }
      expect(measured(testLoss).at(-1)).toBeLessThan(1e-4 * testLoss[0]!);
      expect(run.losses[last(run)]).toBeLessThan(1e-4 * run.losses[0]!);
    },
  ],
  'figure-2': [
    'Figure 2 of the paper: with each quarter of the scale the loss waits the same time longer on its plateau, and then falls as before.',
    async () => {
      const { runs, step } = await sevenScales('figure-2', 1e-3);
      const fallen = runs.map((run) => firstBelow(run, 1e-2) - firstBelow(run, 0.5));
      for (const [k, run] of runs.entries()) {
        if (k > 0) expect(firstBelow(run, 0.5) - firstBelow(runs[k - 1]!, 0.5)).toBeCloseTo(step, 1);
        expect(fallen[k]).toBeCloseTo(fallen.at(-1)!, 1);
      }
    },
  ],
  'figure-9': [
    'Figure 9 of the paper: 25 neurons, and inputs about another centre than the teacher. Training and test loss fall all the same.',
    async () => {
      const { runs, step } = await sevenScales('figure-9', 1e-5);
      for (const [k, run] of runs.entries()) {
        expect(run.start.initial.width).toBe(25);
        if (k > 0) expect(firstBelow(run, 0.5) - firstBelow(runs[k - 1]!, 0.5)).toBeCloseTo(step, 1);
        expect(run.measures.testLoss[last(run)]).toBeLessThan(0.05 * run.measures.testLoss[0]!);
        // the mean of the inputs is not along the teacher
        const { inputs, samples, dimension, teacher } = run.start.dataset;
        const mean = Array.from({ length: dimension }, (_, k) => {
          let sum = 0;
          for (let i = 0; i < samples; i++) sum += inputs[i * dimension + k]! / samples;
          return sum;
        });
        const along = mean.reduce((sum, value, k) => sum + value * teacher![k]!, 0);
        expect(along / Math.hypot(...mean)).toBeLessThan(0.95);
      }
    },
  ],
  teachers: [
    'Opposed data: each group finds its own teacher, one after the other.',
    async () => {
      const run = await runOf('teachers');
      const { hidden } = run.start.teachers!;
      expect(distance(sumOf(run, Group.Positive), hidden.subarray(0, 3))).toBeLessThan(1e-3);
      expect(distance(sumOf(run, Group.Negative), hidden.subarray(3, 6))).toBeLessThan(1e-3);
    },
  ],
  beyond: [
    'Inputs beyond 45° break an assumption, so theory claims nothing: this run learns the neuron all the same.',
    async () => {
      const run = await runOf('beyond');
      const { inputs, teacher, samples } = run.start.dataset;
      const beyond = Array.from({ length: samples }, (_, i) => {
        const [x, y] = [inputs[2 * i]!, inputs[2 * i + 1]!];
        return (x * teacher![0]! + y * teacher![1]!) / Math.hypot(x, y) < Math.SQRT1_2;
      });
      expect(beyond).toContain(true);
      expect(distance(sumOf(run, Group.Positive), teacher!)).toBeLessThan(1e-3);
      expect(run.losses[last(run)]).toBeLessThan(1.1e-9);
      expect(run.singularValues(last(run))[1]! / run.singularValues(last(run))[0]!).toBeLessThan(0.01);
    },
  ],
  large: [
    'From a large scale the data are fitted without a bundle: the neurons never align, and what is learned is no single neuron.',
    async () => {
      const run = await runOf('large');
      expect(run.losses[last(run)]).toBeLessThan(1.1e-9);
      expect(widest(run, Group.Positive)).toBeGreaterThan(150);
      const positive = members(run, Group.Positive);
      expect(positive.filter((j) => activeOn(run, j) < run.start.dataset.samples).length).toBeGreaterThan(4);
      expect(run.singularValues(last(run))[1]! / run.singularValues(last(run))[0]!).toBeGreaterThan(0.5);
      // in no frame were they near to one direction
      for (let f = 0; f < run.frameCount; f++) expect(run.measures.positiveMaxAngle[f]! < 150).toBe(false);
    },
  ],
  'z-matrix': [
    'Data where no interpolator has less norm than the one neuron.',
    async () => {
      expect(leastNorm((await runOf('z-matrix')).start.dataset)!.M).toBeLessThan(0);
    },
  ],
  counterexample: [
    'Data where two neurons interpolate with less norm than one, and training ends with one all the same.',
    async () => {
      const run = await runOf('counterexample');
      expect(leastNorm(run.start.dataset)!.M).toBeGreaterThan(0);
      expect(run.measures.squaredNorm[last(run)]).toBeCloseTo(2, 2);
      expect(distance(sumOf(run, Group.Positive), run.start.dataset.teacher!)).toBeLessThan(1e-3);
      expect(run.singularValues(last(run))[1]! / run.singularValues(last(run))[0]!).toBeLessThan(0.01);
    },
  ],
};

describe('the sentence of a scene is true of its run', () => {
  it.each(Object.keys(HELD) as Scene[])('%s', async (scene) => {
    const [sentence, hold] = HELD[scene];
    expect(en.scenes.list[scene].about).toBe(sentence);
    await hold();
  });
});
