import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/drawing/dataTable.ts';
import { PICTURE_IDS, type PictureId } from '../../src/drawing/picture.ts';
import { norm } from '../../src/model/measures/angles.ts';
import { fetchPicture } from '../../src/views/pictures.ts';
import { type PROOF_RUNS, proofRun } from '../support/proofs.ts';
import { sampleStore } from '../support/sampleStore.ts';

/** The run that a picture has something to show of. */
const RUN_OF: Partial<Record<PictureId, keyof typeof PROOF_RUNS>> = {
  'two-teachers': 'teachers',
  'least-norm': 'counterexample',
};

async function tableOf(id: PictureId, name: keyof typeof PROOF_RUNS = RUN_OF[id] ?? 'plane') {
  const run = await proofRun(name);
  const picture = await fetchPicture(id);
  const state = sampleStore(run).getState();
  const table = (await picture.table!())(run, [], state, { shown: null });
  if (table === null) return null;
  const rows = [...table.rows()];
  const column = (heading: string) => rows.map((row) => row[table.columns.indexOf(heading)]!);
  return { run, columns: table.columns, rows, column };
}

const distinct = (cells: readonly Cell[]) => new Set(cells.filter((cell) => cell !== null)).size;

describe.each(PICTURE_IDS)('the numbers of %s', (id) => {
  it('are a table of the whole run, each row with all columns, each column with a name of its own', async () => {
    const table = await tableOf(id);
    // the map of scales is solved by workers, and is none before
    if (id === 'scales') return expect(table).toBeNull();
    const { columns, rows, run, column } = table!;
    expect(new Set(columns).size).toBe(columns.length);
    for (const name of columns) expect(name).toMatch(/^\w+$/);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    for (const [index, name] of columns.entries()) {
      // what nothing breaks, and what has not been searched for, has none
      if (name === 'broken_by' || name === 'coordinate') continue;
      const says = rows.some((row) => row[index] !== null && row[index] !== '');
      expect(says, `${name} says something`).toBe(true);
    }
    if (id === 'assumptions') return;
    // kinks, or frames: all of them
    const times =
      id === 'raster' ? run.kinks.times.subarray(0, run.kinkCount) : run.times.subarray(0, run.frameCount);
    const said = new Set(column('flow_time'));
    expect(times.filter((time) => !said.has(time))).toHaveLength(0);
  });
});

describe('the table of', () => {
  it('norms has every neuron in every frame, whether its curve is drawn or not', async () => {
    const { run, rows, column } = (await tableOf('norms'))!;
    const { width, dimension } = run.start.initial;
    expect(rows).toHaveLength(width * run.frameCount);
    expect(distinct(column('neuron'))).toBe(width);
    const [time, neuron, value] = [column('flow_time'), column('neuron'), column('value')] as number[][];
    for (const index of [0, 1, rows.length >> 1, rows.length - 1]) {
      const { hidden } = run.frame(run.frameIndexAt(time![index]!));
      expect(value![index]).toBe(norm(hidden, neuron![index]! * dimension, dimension));
    }
  });

  it('angles names their unit in the heading', async () => {
    const { columns, column } = (await tableOf('angle'))!;
    expect(columns).toContain('value_degrees');
    expect(Math.max(...(column('value_degrees') as number[]))).toBeLessThanOrEqual(180);
  });

  it('the output says on each input what its label less the residual is, and agrees with its curve', async () => {
    const { run, rows, columns } = (await tableOf('function'))!;
    const { inputs, labels } = run.start.dataset;
    const f = run.frameCount - 1;
    const at = (name: string) => columns.indexOf(name);
    const last = rows.filter((row) => row[at('flow_time')] === run.times[f]);
    const curve = last.filter((row) => row[at('kind')] === 'curve');
    for (const row of last.filter((each) => each[at('kind')] === 'input')) {
      const i = row[at('input')] as number;
      expect(row[at('output')]).toBe(labels[i]! - run.residuals(f)[i]!);
      // homogeneous of degree one: on the circle it is the same by length, here between two places two degrees apart
      const degrees = ((Math.atan2(inputs[2 * i + 1]!, inputs[2 * i]!) * 180) / Math.PI + 360) % 360;
      const nearest = curve.map((each) => Math.abs((each[at('angle_degrees')] as number) - degrees));
      const beside = curve[nearest.indexOf(Math.min(...nearest))]!;
      expect(beside[at('output')]).toBeCloseTo((row[at('output')] as number) / norm(inputs, 2 * i, 2), 0);
    }
  });

  it('the raster gives back which neuron is active on which input at the end', async () => {
    const { run, column } = (await tableOf('raster'))!;
    const { inputs, dimension: d, samples } = run.start.dataset;
    const [neurons, at, states] = [column('neuron'), column('input'), column('state')];
    const now = new Map(neurons.map((j, index) => [`${j} ${at[index]}`, states[index]]));
    const { hidden } = run.frame(run.frameCount - 1);
    for (let j = 0; j < run.start.groups.length; j++) {
      for (let i = 0; i < samples; i++) {
        let product = 0;
        for (let k = 0; k < d; k++) product += hidden[j * d + k]! * inputs[i * d + k]!;
        // one that has left its last input stays on the boundary, to rounding
        if (Math.abs(product) < 1e-9 * norm(hidden, j * d, d)) continue;
        expect(now.get(`${j} ${i}`)).toBe(product > 0 ? 'active' : 'inactive');
      }
    }
  });
});
