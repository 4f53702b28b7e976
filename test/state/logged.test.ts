import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { setUp } from '../../src/experiment/setup.ts';
import type { ScalarMeasure } from '../../src/experiment/trajectory.ts';
import { createSolver } from '../../src/model/createSolver.ts';
import { createMeasurer, SCALAR_MEASURES } from '../../src/model/measures/measures.ts';
import { readPaperFile } from '../../src/share/files/paperFile.ts';
import { PLAIN } from '../../src/share/presentation.ts';
import { NEWEST } from '../../src/share/versions.ts';
import { loggedOf } from '../../src/state/logged.ts';
import { sampleStore } from '../support/sampleStore.ts';

it('what a file has logged stays while knobs turn, and goes when another link is opened or it is put away', () => {
  const get = () => store.getState();
  const store = sampleStore(null);
  const column = { times: Float64Array.of(0, 1), values: Float64Array.of(1, 0.5) };
  const logged = { name: 'run.csv', columns: { loss: column }, eigenCoordinates: new Map() };
  get().setLogged(logged);
  get().setParameters({ width: 17 });
  expect(get().logged).toBe(logged);
  get().setLogged(null);
  expect(get().logged).toBeNull();
  get().setLogged(logged);
  get().open({ ...NEWEST, time: 0, ...PLAIN }, []);
  expect(get().logged).toBeNull();
});

describe.each(['one-teacher-plane', 'two-teachers-16'])('what the paper logged in %s', (name) => {
  const file = new URL(`../data/paper/runs/${name}.csv.gz`, import.meta.url);
  const paper = readPaperFile(gunzipSync(readFileSync(file)).toString());
  const logged = loggedOf(name, paper);

  it('lies on the run of the file: loss and norms to 1e-8, angles', () => {
    const { dataset, initial, training, teachers } = setUp(paper.parameters);
    const solver = createSolver(dataset, initial, training);
    const measurer = createMeasurer(dataset, initial, { seed: 1, teacher: teachers });
    const output = new Float64Array(initial.width);
    const hidden = new Float64Array(initial.hidden.length);
    const { loss, ...measured } = logged.columns;
    const rows = paper.table.iterations.findLastIndex((iteration) => iteration <= 13_000);
    let compared = 0;
    for (let row = 0; row <= rows; row += 7) {
      const time = measured.bundleNorm!.times[row]!;
      while (solver.time < time) solver.advance(time);
      const before = solver.lossAt(loss!.times[row]!);
      expect(Math.abs(before / loss!.values[row]! - 1)).toBeLessThan(1e-8);
      solver.stateAt(time, output, hidden);
      measurer.measure(output, hidden, 'all');
      for (const [measure, { times, values }] of Object.entries(measured)) {
        expect(times[row]).toBe(time);
        const ours = measurer.scalars[SCALAR_MEASURES.indexOf(measure as ScalarMeasure)]!;
        const off = Math.abs(ours - values[row]!);
        // averages of the program have the angle of every vector with itself, by acos, in them
        if (/Angle$/.test(measure)) expect(off, measure).toBeLessThan(2e-6);
        else expect(off / values[row]!, measure).toBeLessThan(1e-8);
        compared++;
      }
      for (const [k, { values }] of logged.eigenCoordinates) {
        expect(Math.abs(measurer.eigenCoordinates[k]! - values[row]!)).toBeLessThan(1e-10);
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  it('is what is measured here too: of two teachers nothing that takes one', () => {
    const one = name.startsWith('one');
    expect(Object.keys(logged.columns).sort()).toEqual(
      [
        'bundleGammaAngle',
        'bundleNorm',
        'loss',
        'negativeMaxAngle',
        'negativeMeanAngle',
        'nuclearNorm',
        'positiveMaxAngle',
        'positiveMeanAngle',
        'squaredNorm',
        ...(one ? ['bundleAngle', 'bundleDistance'] : []),
      ].sort(),
    );
    expect([...logged.eigenCoordinates.keys()]).toEqual(one ? [0, 1] : []);
  });
});
