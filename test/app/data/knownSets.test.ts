import { describe, expect, it } from 'vitest';
import { flowersOf, MEASURES, type Species } from '../../../src/app/data/sets/iris.ts';
import { KNOWN_SETS, type KnownSetId } from '../../../src/app/data/sets/knownSets.ts';
import { sanitise } from '../../../src/experiment/limits.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { NEWEST } from '../../../src/share/versions.ts';
import { lateWords } from '../../../src/text/words.ts';
import { type EndedRun, endedRun } from '../../claims/run.ts';

const { list } = (await lateWords('data')).sets;
const known = new Map<KnownSetId, EndedRun>();

/** The run that the button of a set gives, solved once. */
function ended(id: KnownSetId): EndedRun {
  const solved = known.get(id);
  if (solved !== undefined) return solved;
  const { given, settings } = KNOWN_SETS[id]();
  const wanted = { ...NEWEST.parameters, scheme: 'given' as const, given, ...settings };
  const { parameters, faults } = sanitise(wanted, undefined, NEWEST.parameters);
  expect(faults).toEqual([]);
  const run = endedRun(parameters, 1e7);
  known.set(id, run);
  return run;
}

/** The network of a run at its end, by plain sums. */
function atEnd({ run }: EndedRun) {
  const { dataset, initial } = run.start;
  const { dimension: d, samples, inputs, labels } = dataset;
  const { hidden, output } = stateAt(run, run.endTime);
  const neurons = Array.from({ length: initial.width }, (_, j) => {
    const w = Array.from(hidden.subarray(j * d, (j + 1) * d));
    return { a: output[j]!, w, norm: Math.hypot(...w) };
  });
  const h = (x: readonly number[]) =>
    neurons.reduce(
      (sum, { a, w }) =>
        sum +
        a *
          Math.max(
            0,
            w.reduce((dot, wk, k) => dot + wk * x[k]!, 0),
          ),
      0,
    );
  const points = Array.from({ length: samples }, (_, i) => ({
    x: Array.from(inputs.subarray(i * d, (i + 1) * d)),
    y: labels[i]!,
  }));
  return { neurons, h, points, wrong: points.filter(({ x, y }) => h(x) * y <= 0).length };
}

/** In how many directions neurons of a sign stand, of those that are not negligible. */
function directions(neurons: ReturnType<typeof atEnd>['neurons']): number {
  const largest = Math.max(...neurons.map(({ norm }) => norm));
  const found: { a: number; u: readonly number[] }[] = [];
  for (const { a, w, norm } of neurons) {
    if (norm < 0.05 * largest) continue;
    const u = w.map((x) => x / norm);
    const known = found.some(
      (one) => one.a * a > 0 && one.u.reduce((dot, x, k) => dot + x * u[k]!, 0) > 0.995,
    );
    if (!known) found.push({ a, u });
  }
  return found.length;
}

const said = (id: KnownSetId, words: RegExp) => expect(list[id].about).toMatch(words);

describe('what is said of a set that people know is so', () => {
  it('XOR: the labels cancel, and each neuron ends at one of the four corners', () => {
    said('xor', /cancel.*one of the four corners/);
    const { neurons, points } = atEnd(ended('xor'));
    for (const k of [0, 1]) expect(points.reduce((sum, { x, y }) => sum + x[k]! * y, 0)).toBe(0);
    for (const { a, w, norm } of neurons) {
      const at = points.find(({ x, y }) => a * y > 0 && w.reduce((dot, wk, k) => dot + wk * x[k]!, 0) > 0)!;
      const cosine = w.reduce((dot, wk, k) => dot + wk * at.x[k]!, 0) / (norm * Math.SQRT2);
      expect(cosine).toBeGreaterThan(1 - 1e-6);
    }
    expect(directions(neurons)).toBe(4);
    expect(ended('xor').outcome.reason).toBe('loss');
  });

  it('two moons: no straight line parts them, and at the end every point is on its side', () => {
    said('moons', /no straight line.*every point is on its side/);
    const run = ended('moons');
    expect(atEnd(run).wrong).toBe(0);
    expect(isSeparable(atEnd(run).points)).toBe(false);
  });

  it('Iris: two flowers of different species measure the same, and a few of 100 stay on the wrong side', () => {
    said('iris', /4\.8 by 1\.8 cm.*cannot reach 0.*a few of the 100/);
    const has = (species: Species) =>
      flowersOf(species).some(([, , length, width]) => length === 4.8 && width === 1.8);
    expect(has('versicolor') && has('virginica')).toBe(true);
    const { points, wrong } = atEnd(ended('iris'));
    expect(points).toHaveLength(100);
    expect(wrong).toBeGreaterThan(0);
    expect(wrong).toBeLessThan(10);
  });

  it('a line with corners: of 60 neurons the network keeps those two corners alone', () => {
    said('polyline', /60 places to bend.*two alone/);
    const { h, neurons } = atEnd(ended('polyline'));
    expect(neurons).toHaveLength(60);
    const exact = (x: number) => (x < -0.5 ? 1 + 2 * (x + 0.5) : x > 0.5 ? 2 * (x - 0.5) - 1 : -2 * x);
    // between the points as well as at them, where nothing asks for it
    for (let x = -1; x <= 1; x += 1 / 32) expect(h([x, 1]) - exact(x)).toBeCloseTo(0, 3);
  });

  it('random labels: all 16 are learned, and not by one direction', () => {
    said('random', /All 16 labels are learned.*several bundles/);
    const { outcome } = ended('random');
    expect(outcome.reason).toBe('loss');
    const { neurons, wrong, points } = atEnd(ended('random'));
    expect([points.length, wrong]).toEqual([16, 0]);
    expect(directions(neurons)).toBeGreaterThan(4);
  });
});

describe('a set that people know', () => {
  it('is the same each time', () => {
    for (const make of Object.values(KNOWN_SETS)) expect(make()).toEqual(make());
  });

  it('of irises has the means and variances that Fisher printed of each species', () => {
    // R. A. Fisher 1936, Table II (means); the variances are those of Anderson's flowers in R's datasets::iris
    const printed: Record<Species, readonly (readonly [number, number])[]> = {
      setosa: [
        [5.006, 0.3525],
        [3.428, 0.3791],
        [1.462, 0.1737],
        [0.246, 0.1054],
      ],
      versicolor: [
        [5.936, 0.5162],
        [2.77, 0.3138],
        [4.26, 0.4699],
        [1.326, 0.1978],
      ],
      virginica: [
        [6.588, 0.6359],
        [2.974, 0.3225],
        [5.552, 0.5519],
        [2.026, 0.2747],
      ],
    };
    for (const [species, columns] of Object.entries(printed) as [Species, (typeof printed)[Species]][]) {
      const flowers = flowersOf(species);
      expect(flowers).toHaveLength(50);
      columns.forEach(([mean, deviation], k) => {
        const column = flowers.map((flower) => flower[k]!);
        const average = column.reduce((sum, x) => sum + x, 0) / 50;
        const variance = column.reduce((sum, x) => sum + (x - average) ** 2, 0) / 49;
        expect(average, `${species} ${MEASURES[k]}`).toBeCloseTo(mean, 6);
        expect(Math.sqrt(variance), `${species} ${MEASURES[k]}`).toBeCloseTo(deviation, 4);
      });
    }
  });
});

/** Whether a line parts the labels: the perceptron finds one where there is, and goes on for ever where there is none. */
function isSeparable(points: readonly { readonly x: readonly number[]; readonly y: number }[]): boolean {
  let w = points[0]!.x.map(() => 0);
  for (let round = 0; round < 5000; round++) {
    let mistakes = 0;
    for (const { x, y } of points) {
      if (y * w.reduce((dot, wk, k) => dot + wk * x[k]!, 0) > 0) continue;
      mistakes++;
      w = w.map((wk, k) => wk + y * x[k]!);
    }
    if (mistakes === 0) return true;
  }
  return false;
}
