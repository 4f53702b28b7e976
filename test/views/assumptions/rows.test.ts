import { describe, expect, it } from 'vitest';
import { flatText } from '../../../src/drawing/axis/number.ts';
import { readNumber } from '../../../src/experiment/writtenNumber.ts';
import { reportOfRun } from '../../../src/findings/theory/assumptionReport.ts';
import { withStaysOff } from '../../../src/findings/theory/standing.ts';
import { staysOffIn } from '../../../src/findings/theory/staysOff.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import type { Dataset } from '../../../src/model/problem.ts';
import { type Row, rowsOf } from '../../../src/views/assumptions/rows.ts';
import { type SampleOptions, sampleRun } from '../../support/sampleRun.ts';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
};

function rows(options: SampleOptions) {
  const run = sampleRun({ frames: 3, maxTime: 0.1, ...options });
  const list = rowsOf(run, withStaysOff(reportOfRun(run)!, staysOffIn(run)));
  const find = (id: Row['id']) => list.find((row) => row.id === id)!;
  return { run, find, states: list.map((row) => row.state) };
}

/** The number at the end of what a row shows. */
function shown({ number }: Row): number {
  return readNumber(
    flatText(number!)
      .replace('\u00b0', '')
      .split(/[ \u2009=]/u)
      .at(-1)!,
  );
}

const row = ({ dimension, inputs }: Dataset, i: number) =>
  inputs.subarray(i * dimension, (i + 1) * dimension);

/** Angle to the teacher in degrees, by the arc cosine: far from 0 it is good enough. */
const angle = (dataset: Dataset, i: number) => {
  const x = row(dataset, i);
  const teacher = dataset.teacher!;
  const cosine = dot(x, teacher) / Math.sqrt(dot(x, x) * dot(teacher, teacher));
  return (Math.acos(cosine) * 180) / Math.PI;
};

const DATA: readonly SampleOptions[] = [
  {},
  { angle: 75 },
  { dimension: 3, samples: 9, angle: 60, dataSeed: 4 },
  { scheme: 'centred', dimension: 8, samples: 20, angle: 45 },
  { scheme: 'uncentred', dimension: 3, samples: 5, angle: 70, dataSeed: 2 },
];

describe('the assumptions as they are written', () => {
  it('name exactly the inputs at 45 degrees or more, and the largest angle', () => {
    for (const options of DATA) {
      const { run, find } = rows(options);
      const { dataset } = run.start;
      const angles = Array.from({ length: dataset.samples }, (_, i) => angle(dataset, i));
      const beyond = [...angles.keys()].filter((i) => angles[i]! >= 45);
      const { state, broken, sentence } = find('correlation');
      expect(broken?.indices ?? []).toEqual(beyond);
      expect(state).toBe(beyond.length === 0 ? 'held' : 'broken');
      if (beyond.length > 0) expect(sentence).toContain(`${beyond.length} of ${dataset.samples} inputs`);
      expect(shown(find('correlation'))).toBeCloseTo(Math.max(...angles), 2);
    }
  });

  it('show the least cosine between a neuron and an input, and how many positive neurons are active', () => {
    for (const options of DATA) {
      const { run, find } = rows(options);
      const { dataset, initial } = run.start;
      const { dimension } = dataset;
      let least = Number.POSITIVE_INFINITY;
      let positive = 0;
      for (let j = 0; j < initial.width; j++) {
        const w = initial.hidden.subarray(j * dimension, (j + 1) * dimension);
        let active = false;
        for (let i = 0; i < dataset.samples; i++) {
          const x = row(dataset, i);
          least = Math.min(least, Math.abs(dot(w, x)) / Math.sqrt(dot(w, w) * dot(x, x)));
          active ||= dot(w, x) > 0;
        }
        if (active && initial.output[j]! > 0) positive++;
      }
      expect(shown(find('offBoundary')) / least).toBeCloseTo(1, 2);
      expect(flatText(find('positiveNeuron').number!)).toBe(`${positive} of ${initial.width}`);
    }
  });

  it('show eigenvalues and coordinates that the plane gives in closed form', () => {
    const { run, find } = rows({});
    const { inputs, samples, teacher } = run.start.dataset;
    let [a, b, c] = [0, 0, 0];
    for (let i = 0; i < samples; i++) {
      const [x, y] = [inputs[2 * i]!, inputs[2 * i + 1]!];
      a += (x * x) / samples;
      b += (x * y) / samples;
      c += (y * y) / samples;
    }
    const spread = Math.sqrt(((a - c) / 2) ** 2 + b * b);
    const [first, second] = [(a + c) / 2 + spread, (a + c) / 2 - spread];
    expect(shown(find('span')) / (second / first)).toBeCloseTo(1, 2);
    expect(shown(find('distinctEigenvalues')) / ((first - second) / first)).toBeCloseTo(1, 2);
    const turn = Math.atan2(2 * b, a - c) / 2;
    const along = Math.abs(dot(teacher!, [Math.cos(turn), Math.sin(turn)]));
    const across = Math.abs(dot(teacher!, [-Math.sin(turn), Math.cos(turn)]));
    expect(shown(find('positiveCoordinates')) / Math.min(along, across)).toBeCloseTo(1, 2);
  });

  it('name the neurons on a boundary and the coordinates that are not determined', () => {
    const network = balancedInitialisation(6, 4, 1e-3, 1);
    // the second neuron and the fifth at right angles to the first input of the z-matrix
    const { run } = rows({ scheme: 'z-matrix', dimension: 4, angle: 40, network });
    const x = row(run.start.dataset, 0);
    for (const j of [1, 4]) network.hidden.set([x[1]!, -x[0]!, 0, 0], 4 * j);
    const { find } = rows({ scheme: 'z-matrix', dimension: 4, angle: 40, network });
    expect(find('offBoundary').broken).toEqual({ kind: 'neurons', indices: [1, 4] });
    expect(find('distinctEigenvalues').broken).toEqual({ kind: 'coordinates', indices: [1, 2, 3] });
    expect(find('scale').sentence).toMatch(/No scale is small enough/);
    expect(flatText(find('scale').bound)).toBe('\u2264 0');
  });

  it('say whether the start is balanced, by how much it is not, and name the neurons that are not', () => {
    const drawn = rows({ dimension: 3 }).find('balanced');
    expect(drawn).toMatchObject({ state: 'held', broken: null });
    expect(flatText(drawn.number!)).toMatch(/= 0( to rounding)?$/);
    const network = balancedInitialisation(6, 2, 1e-3, 1);
    network.output[3]! *= 1.5;
    network.output[4]! *= 1 + 1e-7;
    const { find, states } = rows({ network });
    const { state, broken, sentence } = find('balanced');
    expect({ state, broken }).toEqual({ state: 'broken', broken: { kind: 'neurons', indices: [3, 4] } });
    expect(sentence).toMatch(/^These neurons/);
    const length = Math.hypot(network.hidden[6]!, network.hidden[7]!);
    expect(shown(find('balanced')) / (length / 2)).toBeCloseTo(1, 2);
    const before = rows({ network: balancedInitialisation(6, 2, 1e-3, 1) }).states;
    const count = (all: typeof states) => all.filter((each) => each === 'broken').length;
    expect(count(states)).toBe(count(before) + 1);
  });

  it('write no digits of what is 0 but for rounding', () => {
    const { find } = rows({ scheme: 'z-matrix', dimension: 4, angle: 40 });
    expect(flatText(find('distinctEigenvalues').number!)).toMatch(/= 0 to rounding$/);
    // too few inputs to span the space leave an eigenvalue that is 0 itself
    expect(flatText(rows({ samples: 1 }).find('span').number!)).toMatch(/= 0$/);
  });

  it('write a scale that is no power of ten as the number it is', () => {
    expect(flatText(rows({ initScale: 4 ** -7 }).find('scale').number!)).toBe(
      '\u03bb = 6.10\u202f\u00d7\u202f10\u207b\u2075',
    );
  });

  it('write the scale and its bound as powers of ten', () => {
    const { run, find } = rows({ initScale: 1e-8 });
    const { log10Bound } = reportOfRun(run)!.scale!;
    expect(flatText(find('scale').number!)).toBe('\u03bb = 10⁻⁸');
    const bound = flatText(find('scale').bound);
    expect(Number(bound.replace('\u2264 10^\u2212', '-').replaceAll(',', ''))).toBe(Math.round(log10Bound));
  });

  it('say what has no meaning without a teacher', () => {
    const dataset = { ...sampleRun({ frames: 3, maxTime: 0.1 }).start.dataset, teacher: null };
    const { find, states } = rows({ dataset });
    expect(states.filter((state) => state === 'none')).toHaveLength(4);
    for (const id of ['correlation', 'teacherNorm', 'positiveCoordinates', 'scale'] as const) {
      expect(find(id).sentence).toMatch(/no single teacher/);
      expect(find(id).number).toBeNull();
    }
  });

  it('say that inputs are too few to span', () => {
    expect(rows({ dimension: 5, samples: 3 }).find('span').sentence).toBe(
      '3 inputs cannot span 5 dimensions.',
    );
  });

  it('show the norm of the teacher, the least angle between inputs and how unlikely a start without positive neurons is', () => {
    const { run, find } = rows({ dimension: 3, samples: 9, width: 10 });
    const { dataset } = run.start;
    expect(shown(find('teacherNorm'))).toBe(1);
    let largest = -1;
    for (let i = 0; i < 9; i++) {
      for (let l = 0; l < i; l++) largest = Math.max(largest, dot(row(dataset, i), row(dataset, l)));
    }
    expect(shown(find('distinctDirections'))).toBeCloseTo((Math.acos(largest) * 180) / Math.PI, 1);
    expect(find('positiveNeuron').sentence).toContain('0.056');
  });

  it('name inputs that share their direction, and the neurons that cross them together', () => {
    const plain = sampleRun({ frames: 3, maxTime: 0.1 }).start.dataset;
    const inputs = plain.inputs.slice();
    inputs.set([3 * inputs[2]!, 3 * inputs[3]!], 2 * 5);
    const labels = Float64Array.from({ length: plain.samples }, (_, i) =>
      dot(row({ ...plain, inputs }, i), plain.teacher!),
    );
    const { run, find } = rows({ dataset: { ...plain, inputs, labels } });
    expect(find('distinctDirections')).toMatchObject({
      state: 'broken',
      broken: { kind: 'inputs', indices: [1, 5] },
    });
    expect(shown(find('distinctDirections'))).toBe(0);
    const { groups } = run.start;
    const crossing = find('oneBoundary').broken!.indices;
    expect(crossing.length).toBeGreaterThan(0);
    for (const j of crossing) expect(groups[j]).not.toBe(0);
  });

  it('name a negative neuron that points along gamma', () => {
    const network = balancedInitialisation(6, 2, 1e-3, 1);
    const { dataset } = sampleRun({ network, frames: 3, maxTime: 0.1 }).start;
    const gamma = [0, 1].map((k) => {
      let sum = 0;
      for (let i = 0; i < dataset.samples; i++) sum += dataset.labels[i]! * dataset.inputs[2 * i + k]!;
      return sum;
    });
    const j = network.output.findIndex((a) => a < 0);
    network.hidden.set(gamma, 2 * j);
    network.output[j] = -Math.hypot(...gamma);
    const { find } = rows({ network });
    expect(find('negativeOffTarget')).toMatchObject({
      state: 'broken',
      broken: { kind: 'neurons', indices: [j] },
    });
  });

  it('let the theorems stand only where every row holds and the method is the flow', () => {
    // one input in reach of one neuron: the bound on lambda is not far
    const find = (scaleHeld: boolean, method: 'flow' | 'descent', other: boolean | null) => {
      const run = sampleRun({ frames: 3, maxTime: 0.1, method });
      const list = withStaysOff(reportOfRun(run)!, staysOffIn(run)).map((assumption) => {
        if (assumption.id === 'scale') return { ...assumption, held: scaleHeld };
        return assumption.id === 'correlation'
          ? { ...assumption, held: other }
          : { ...assumption, held: true };
      });
      return rowsOf(run, list).find((one) => one.id === 'scale')!.sentence;
    };
    const asTheyStand = /hold for this run as they stand/;
    expect(find(true, 'flow', true)).toMatch(asTheyStand);
    expect(find(true, 'flow', false)).not.toMatch(asTheyStand);
    expect(find(true, 'flow', null)).not.toMatch(asTheyStand);
    expect(find(true, 'descent', true)).not.toMatch(asTheyStand);
    expect(find(false, 'flow', true)).not.toMatch(asTheyStand);
  });
});
