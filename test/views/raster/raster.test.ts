import { describe, expect, it } from 'vitest';
import { Group } from '../../../src/model/initialisation.ts';
import { Activity } from '../../../src/model/problem.ts';
import { inputOrder } from '../../../src/model/theory/crossingOrder.ts';
import type { Run } from '../../../src/state/run.ts';
import { inputRows, litStretches } from '../../../src/views/raster/detail.ts';
import {
  countOf,
  kinksUntil,
  patternAt,
  RasterHistory,
  stretchesOf,
} from '../../../src/views/raster/history.ts';
import { orderKept, RasterModel, type RasterView } from '../../../src/views/raster/model.ts';
import { pairKinks } from '../../../src/views/raster/pairs.ts';
import { PatternNow } from '../../../src/views/raster/patternNow.ts';
import { placeAt, readingAt } from '../../../src/views/raster/readings.ts';
import { drawnNeurons, orderRows } from '../../../src/views/raster/rows.ts';
import { sampleStore } from '../sampleStore.ts';
import { solvedRun } from '../solvedRun.ts';

const PLAYER = { time: 2, playing: false, speed: 1, timeAxis: 'log' } as const;
const STAGE = { pxWidth: 700, pxHeight: 680, stage: true, matrixOnly: false };

const plane = await solvedRun();
const tiny = await solvedRun({ initScale: 1e-9 });
/** labels of both signs and a large scale: neurons slide, and kink where their yardsticks do not */
const sliding = await solvedRun({ scheme: 'opposed', initScale: 1, angle: 80, samples: 8, width: 40 });

function viewOf(run: Run, request = STAGE): RasterView {
  return new RasterModel().update(request, sampleStore(run, { player: PLAYER }).getState())!;
}

/** The sign of a pre-activation, where it is far enough from 0 to be one. */
function signAt(run: Run, time: number, j: number, i: number): number {
  const { dimension: d, inputs } = run.start.dataset;
  const { hidden } = run.frameAt(time);
  let [product, norms] = [0, [0, 0]];
  for (let k = 0; k < d; k++) {
    const [w, x] = [hidden[j * d + k]!, inputs[i * d + k]!];
    product += w * x;
    norms = [norms[0]! + w * w, norms[1]! + x * x];
  }
  const cosine = product / Math.sqrt(norms[0]! * norms[1]!);
  return Math.abs(cosine) < 1e-6 ? 0 : Math.sign(cosine);
}

describe('the cells of the raster', () => {
  it.each([
    ['the plane', plane],
    ['a tiny scale', tiny],
    ['two teachers and slides', sliding],
  ])('are the patterns of the frames: %s', (_, run) => {
    const now = new PatternNow();
    const { history } = viewOf(run);
    let told = 0;
    for (let f = 0; f < run.frameCount; f += 7) {
      const time = run.times[f]!;
      const patterns = now.at(history, time);
      for (const [place, j] of history.neurons.entries()) {
        for (let i = 0; i < run.start.dataset.samples; i++) {
          const sign = signAt(run, time, j, i);
          const activity = patterns[place]![i]!;
          // on the boundary, where a neuron slides or rests for ever, the frame cannot tell
          if (sign === 0 || activity === Activity.Slide) continue;
          expect(activity, `neuron ${j}, input ${i}, t = ${time}`).toBe(
            sign > 0 ? Activity.On : Activity.Off,
          );
          told++;
        }
      }
    }
    expect(told).toBeGreaterThan(10_000);
  });

  it('are the same whichever way the playhead came, and as each neuron tells of itself', () => {
    const { history } = viewOf(sliding);
    const now = new PatternNow();
    for (const share of [0, 0.9, 0.3, 0.31, 1, 0]) {
      const time = share * sliding.endTime;
      const patterns = now.at(history, time);
      for (const [place, j] of history.neurons.entries()) {
        expect(patterns[place]).toEqual(patternAt(sliding, history.of(j), time));
      }
    }
  });

  it('change only where kinks are passed', () => {
    const { times } = plane.kinks;
    expect(kinksUntil(plane, 0)).toBe(0);
    expect(kinksUntil(plane, times[4]!)).toBeGreaterThanOrEqual(5);
    expect(kinksUntil(plane, times[4]! * (1 - 1e-12))).toBeLessThan(5);
    expect(kinksUntil(plane, plane.endTime)).toBe(plane.kinkCount);
  });
});

describe('the stretches of a row', () => {
  it('fill the run without a gap, and count the inputs as the pattern does', () => {
    const { history } = viewOf(sliding);
    let slides = 0;
    for (const j of history.neurons) {
      const stretches = stretchesOf(sliding, history.of(j));
      expect(stretches[0]!.from).toBe(0);
      expect(stretches.at(-1)!.to).toBe(sliding.endTime);
      for (const [index, { from, to, active, sliding: slid }] of stretches.entries()) {
        if (index > 0) expect(from).toBe(stretches[index - 1]!.to);
        const pattern = patternAt(sliding, history.of(j), (from + to) / 2);
        expect(active).toBe(countOf(pattern, Activity.On));
        expect(slid).toBe(countOf(pattern, Activity.Slide));
        slides += slid;
      }
    }
    expect(slides).toBeGreaterThan(0);
  });

  it('show the staged gain of the positive group and the loss of the negative one', () => {
    const { history } = viewOf(tiny);
    for (const j of history.neurons) {
      const counts = stretchesOf(tiny, history.of(j)).map(({ active }) => active);
      const group = tiny.start.groups[j];
      if (group === Group.Positive) {
        expect(counts.at(-1)).toBe(tiny.start.dataset.samples);
        expect(counts).toEqual([...counts].sort((a, b) => a - b));
      } else if (group === Group.Negative) {
        expect(counts.at(-1)).toBe(0);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      } else expect(counts).toEqual([0]);
    }
  });
});

describe('the predicted crossings', () => {
  it('come in the order of the kinks at lambda = 1e-9, one for each', () => {
    const { yardsticks, pairsOf, history } = viewOf(tiny);
    let kinks = 0;
    for (const j of history.neurons) {
      const pairs = pairsOf(j);
      expect(pairs.unmet).toEqual([]);
      const predicted = pairs.kinks.map((kink) => kink.predicted);
      expect(predicted).toEqual([...predicted].sort((a, b) => a - b));
      for (const { time, predicted: foretold } of pairs.kinks)
        expect(Math.abs(time - foretold)).toBeLessThan(1e-5);
      const own = yardsticks!.first;
      expect(pairs.kinks).toHaveLength(own[j + 1]! - own[j]!);
      kinks += pairs.kinks.length;
    }
    expect(kinks).toBe(tiny.kinkCount);
    const order = orderKept(tiny)!;
    expect(order.kept).toBe(order.crossing);
    expect(order.crossing).toBeGreaterThan(20);
  });

  it('are all there, met or not, at a scale where run and yardsticks part', async () => {
    const run = await solvedRun({ initScale: 0.5 });
    const { yardsticks, pairsOf } = viewOf(run);
    let [met, unmet] = [0, 0];
    for (let j = 0; j < run.start.initial.width; j++) {
      const pairs = pairsOf(j);
      const foretold = pairs.kinks.filter(({ predicted }) => !Number.isNaN(predicted));
      met += foretold.length;
      unmet += pairs.unmet.length;
    }
    expect(met + unmet).toBe(yardsticks!.crossings.count);
    expect(unmet).toBeGreaterThan(0);
  });

  it('are none while the yardsticks are not known', () => {
    const { history } = viewOf(plane);
    const { kinks, unmet } = pairKinks(plane, history.of(plane.kinks.neurons[0]!), null);
    expect(kinks.length).toBeGreaterThan(0);
    for (const { predicted } of kinks) expect(predicted).toBeNaN();
    expect(unmet).toEqual([]);
  });
});

describe('the rows', () => {
  it('are all neurons, the groups one under the other, each by its last kink', () => {
    const { rows, history } = viewOf(plane);
    expect([...rows.neurons].sort((a, b) => a - b)).toEqual([...plane.start.groups.keys()]);
    expect(rows.bands.map(({ style }) => style.name)).toEqual(['positive', 'negative', 'dead']);
    for (const { style, first, end } of rows.bands) {
      const members = rows.neurons.slice(first, end);
      for (const j of members) expect(plane.start.groups[j]).toBe(style.group);
      const lasts = Array.from(members, (j) => plane.kinks.times[history.of(j).kinks.at(-1) ?? -1] ?? 0);
      expect(lasts).toEqual([...lasts].sort((a, b) => a - b));
    }
  });

  it('are a fair sample of a wide network', async () => {
    const run = await solvedRun({ width: 2000, samples: 6, lossTarget: 1e-2 });
    const drawn = drawnNeurons(run, 1000);
    expect(drawn.length).toBeLessThanOrEqual(240);
    const share = (of: Iterable<number>, group: Group) => {
      const groups = [...of].map((j) => run.start.groups[j]);
      return groups.filter((g) => g === group).length / groups.length;
    };
    for (const group of [Group.Positive, Group.Negative, Group.Dead]) {
      expect(share(drawn, group)).toBeCloseTo(share(run.start.groups.keys(), group), 1);
    }
    const other = [...run.start.groups.keys()].find((j) => !drawn.includes(j) && run.start.groups[j] === 1)!;
    const history = new RasterHistory(run, drawn);
    history.update();
    const all = new RasterHistory(run, Int32Array.from(run.start.groups.keys()));
    all.update();
    expect(history.of(other)).toEqual(all.of(other));
    expect(orderRows(history).neurons).toHaveLength(drawn.length);
  });
});

describe('the columns', () => {
  it('are the inputs in the order in which the neurons cross them', () => {
    const { kinks, kinkCount: count } = plane;
    expect(viewOf(plane).inputs).toEqual(inputOrder({ ...kinks, count }, 12));
  });
});

describe('the inputs of one neuron', () => {
  it('are a staircase, lit as the pattern says', () => {
    const view = viewOf(tiny);
    for (const j of view.history.neurons) {
      const rows = inputRows(view, j);
      expect(rows.map(({ sample }) => sample).sort((a, b) => a - b)).toEqual(
        [...view.inputs].sort((a, b) => a - b),
      );
      const firsts = rows.flatMap(({ kinks }) => (kinks.length > 0 ? [kinks[0]!.time] : []));
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      for (const share of [0.01, 0.4, 0.99]) {
        const time = share * tiny.endTime;
        const pattern = patternAt(tiny, view.history.of(j), time);
        for (const row of rows) {
          const lit = litStretches(row, tiny.endTime).some(({ from, to }) => from <= time && time < to);
          expect(lit).toBe(pattern[row.sample] !== Activity.Off);
        }
      }
    }
  });
});

describe('the pointer', () => {
  const plain = (lines: readonly (readonly { text: string }[])[]) =>
    lines.map((line) => line.map(({ text }) => text).join(''));

  it('reads a kink, its prediction and the difference', () => {
    const view = viewOf(plane);
    const { layout, rows } = view;
    const row = rows.neurons.findIndex((j) => view.pairsOf(j).kinks.length > 0);
    const neuron = rows.neurons[row]!;
    const kink = view.pairsOf(neuron).kinks[0]!;
    const px = layout.time!.xScale(kink.time);
    const py = (layout.tops[row]! + layout.bottoms[row]!) / 2;
    const state = sampleStore(plane).getState();
    const place = placeAt(view, state, px, py);
    expect(place).toEqual({ part: 'rows', neuron, sample: null });
    const lines = plain(readingAt(view, place, px, 2));
    expect(lines[0]).toContain(`#${neuron + 1}`);
    expect(lines[1]).toMatch(/active on \d+ of 12 inputs/);
    expect(lines[2]).toContain(`x${kink.sample + 1} at t = ${kink.time.toPrecision(5)}`);
    expect(lines[3]).toContain(`yardstick: ${kink.predicted.toPrecision(5)}, difference`);
  });

  it('reads a cell of the matrix at the playhead', () => {
    const view = viewOf(plane);
    const { box } = view.layout.matrix!;
    const state = sampleStore(plane).getState();
    const now = patternAt(plane, view.history.of(view.rows.neurons[0]!), 2);
    for (const [column, sample] of view.inputs.entries()) {
      const px = box.left + ((column + 0.5) * (box.right - box.left)) / view.inputs.length;
      const place = placeAt(view, state, px, view.layout.tops[0]! + 1);
      expect(place).toEqual({ part: 'matrix', neuron: view.rows.neurons[0], sample });
      const lines = plain(readingAt(view, place, px, 2));
      expect(lines[1]).toContain(`x${sample + 1}: ${now[sample] === Activity.On ? 'on' : 'off'} since`);
    }
  });

  it('finds nothing beside the rows', () => {
    const view = viewOf(plane);
    const state = sampleStore(plane).getState();
    expect(placeAt(view, state, 5, 5).neuron).toBeNull();
    expect(readingAt(view, placeAt(view, state, 5, 5), 5, 2)).toEqual([]);
  });
});

describe('the layout', () => {
  it('has the time axis of the other plots where it is small, the matrix beside it where it is large', () => {
    const small = viewOf(plane, { pxWidth: 360, pxHeight: 180, stage: false, matrixOnly: false }).layout;
    expect(small.matrix).toBeNull();
    expect(small.time!.box).toMatchObject({ left: 46, right: 346 });
    const large = viewOf(plane).layout;
    expect(large.matrix!.columns).toBe(12);
    expect(large.matrix!.box.left).toBeGreaterThan(large.time!.box.right);
    expect(large.detail!.top).toBeGreaterThan(large.time!.box.bottom);
    const only = viewOf(plane, { pxWidth: 360, pxHeight: 180, stage: false, matrixOnly: true }).layout;
    expect(only.time).toBeNull();
    expect(only.matrix!.box.right).toBeLessThanOrEqual(346);
  });

  it('puts every row inside its box, none over another', () => {
    for (const request of [STAGE, { ...STAGE, pxWidth: 300, pxHeight: 130, stage: false }]) {
      const { layout } = viewOf(plane, request);
      for (let row = 0; row < layout.tops.length; row++) {
        expect(layout.bottoms[row]).toBeGreaterThan(layout.tops[row]!);
        if (row > 0) expect(layout.tops[row]).toBeGreaterThanOrEqual(layout.bottoms[row - 1]! - 1e-9);
      }
      expect(layout.bottoms.at(-1)).toBeLessThanOrEqual(layout.time!.box.bottom);
    }
  });
});
