import { describe, expect, it } from 'vitest';
import { KinkHistory, kinksUntil } from '../../../src/findings/kinks/kinkHistory.ts';
import { countOf, type NeuronHistory } from '../../../src/findings/kinks/neuronHistory.ts';
import { PatternsAt } from '../../../src/findings/kinks/patternsAt.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { orderKept } from '../../../src/findings/theory/orderKept.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { Activity } from '../../../src/model/problem.ts';
import { inputOrder } from '../../../src/model/theory/crossingOrder.ts';
import type { Run } from '../../../src/state/run.ts';
import { detailOf } from '../../../src/views/raster/detail.ts';
import { RasterModel, type RasterView } from '../../../src/views/raster/model.ts';
import { placeAt, readingAt } from '../../../src/views/raster/readings.ts';
import { drawnNeurons, orderRows } from '../../../src/views/raster/rows.ts';
import { stretchesOf, type TimeSpan } from '../../../src/views/raster/stretches.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const PLAYER = { time: 2, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
const STAGE = {
  pxWidth: 700,
  pxHeight: 680,
  stage: true,
  settings: [] as readonly string[],
  local: { pointer: null },
};

const plane = await solvedRun();
const tiny = await solvedRun({ initScale: 1e-9 });
/** labels of both signs and a large scale: neurons slide, and kink where their yardsticks do not */
const sliding = await solvedRun({ scheme: 'opposed', initScale: 1, angle: 80, samples: 8, width: 40 });

function viewOf(run: Run, request = STAGE): RasterView {
  return new RasterModel().update(request, sampleStore(run, { player: PLAYER }).getState())!;
}

/** The `Activity` of a neuron on every input at `time`, told from all kinks of the run, one after another. */
function patternAt(run: Run, { neuron, start }: NeuronHistory, time: number): Uint8Array {
  const pattern = start.slice();
  const { times, neurons, samples, activities } = run.kinks;
  for (let index = 0; index < run.kinkCount && times[index]! <= time; index++) {
    if (neurons[index] === neuron) pattern[samples[index]!] = activities[index]!;
  }
  return pattern;
}

/** So many pixels that every stretch of time is seen by itself. */
function wide(run: Run): TimeSpan {
  const pxOf = (time: number) => (1e12 * time) / run.endTime;
  const timeAt = (px: number) => (run.endTime * px) / 1e12;
  return { pxOf, timeAt, until: run.endTime, pxRight: Number.POSITIVE_INFINITY };
}

/** The sign of a pre-activation, where it is far enough from 0 to be one. */
function signAt(run: Run, time: number, j: number, i: number): number {
  const { dimension: d, inputs } = run.start.dataset;
  const { hidden } = stateAt(run, time);
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
    const now = new PatternsAt();
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
    const now = new PatternsAt();
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
    const span = wide(sliding);
    let slid = 0;
    for (const j of history.neurons) {
      const stretches = stretchesOf(history.of(j).track, span);
      expect(stretches[0]!.pxFrom).toBe(0);
      expect(stretches.at(-1)!.pxTo / 1e12).toBeCloseTo(1, 14);
      for (const [index, { pxFrom, pxTo, level, slides }] of stretches.entries()) {
        if (index > 0) expect(pxFrom).toBe(stretches[index - 1]!.pxTo);
        const pattern = patternAt(sliding, history.of(j), span.timeAt((pxFrom + pxTo) / 2));
        expect(level).toBeCloseTo(countOf(pattern, Activity.On), 9);
        expect(slides).toBe(countOf(pattern, Activity.Slide) > 0);
        if (slides) slid++;
      }
    }
    expect(slid).toBeGreaterThan(0);
  });

  it('too short to be seen are shown by their mean over time, all the others as they are', () => {
    const { history } = viewOf(sliding);
    const { endTime } = sliding;
    // a log axis of 40 pixels, on which most stretches are shorter than a pixel
    const span: TimeSpan = {
      pxOf: (time) => (40 * Math.log1p(1000 * time)) / Math.log1p(1000 * endTime),
      timeAt: (px) => Math.expm1((px * Math.log1p(1000 * endTime)) / 40) / 1000,
      until: endTime,
      pxRight: 40,
    };
    let together = 0;
    for (const j of history.neurons) {
      const stretches = stretchesOf(history.of(j).track, span);
      expect(stretches.length).toBeLessThanOrEqual(120);
      const all = stretchesOf(history.of(j).track, wide(sliding));
      const area = (from: number, to: number) =>
        all.reduce((sum, { pxFrom, pxTo, level }) => {
          const [start, end] = [wide(sliding).timeAt(pxFrom), wide(sliding).timeAt(pxTo)];
          return sum + level * Math.max(0, Math.min(to, end) - Math.max(from, start));
        }, 0);
      for (const { pxFrom, pxTo, level } of stretches) {
        const [from, to] = [span.timeAt(pxFrom), span.timeAt(pxTo)];
        expect(level).toBeCloseTo(area(from, to) / (to - from), 4);
        if (level % 1 > 1e-6) together++;
      }
      expect(stretches.at(-1)!.pxTo).toBeCloseTo(40, 9);
    }
    expect(together).toBeGreaterThan(10);
  });

  it('show the staged gain of the positive group and the loss of the negative one', () => {
    const { history } = viewOf(tiny);
    for (const j of history.neurons) {
      const { track } = history.of(j);
      const counts = Array.from({ length: track.count + 1 }, (_, k) => track.level(k));
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
    const { yardsticks, history } = viewOf(tiny);
    let kinks = 0;
    for (const j of history.neurons) {
      const { pairs, track } = history.of(j);
      expect(pairs.unmet).toEqual([]);
      const predicted = pairs.met.map((kink) => kink.predicted);
      expect(predicted).toEqual([...predicted].sort((a, b) => a - b));
      for (const { kink, predicted: foretold } of pairs.met)
        expect(Math.abs(track.time(kink) - foretold)).toBeLessThan(1e-5);
      const own = yardsticks!.first;
      expect(pairs.met).toHaveLength(own[j + 1]! - own[j]!);
      expect(pairs.met).toHaveLength(track.count);
      kinks += track.count;
    }
    expect(kinks).toBe(tiny.kinkCount);
    const order = orderKept(tiny)!;
    expect(order.kept).toBe(order.toCross);
    expect(order.toCross).toBeGreaterThan(20);
  });

  it('are all there, met or not, at a scale where run and yardsticks part', async () => {
    const run = await solvedRun({ initScale: 0.5 });
    const { yardsticks, history } = viewOf(run);
    let [met, unmet] = [0, 0];
    for (let j = 0; j < run.start.initial.width; j++) {
      const { pairs, track } = history.of(j);
      const foretold = Array.from({ length: track.count }, (_, k) => pairs.predictedOf(k));
      expect(foretold.filter((time) => !Number.isNaN(time))).toEqual(
        pairs.met.map(({ predicted }) => predicted),
      );
      met += pairs.met.length;
      unmet += pairs.unmet.length;
    }
    expect(met + unmet).toBe(yardsticks!.crossings.count);
    expect(unmet).toBeGreaterThan(0);
  });

  it('are none while the yardsticks are not known', () => {
    const history = new KinkHistory(plane, Int32Array.from(plane.start.groups.keys()), null);
    history.update();
    const { track, pairs } = history.of(plane.kinks.neurons[0]!);
    expect(track.count).toBeGreaterThan(0);
    for (let k = 0; k < track.count; k++) expect(pairs.predictedOf(k)).toBeNaN();
    expect(pairs.unmet).toEqual([]);
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
      const lasts = Array.from(members, (j) => {
        const { track } = history.of(j);
        return track.count === 0 ? 0 : track.time(track.count - 1);
      });
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
    const other = run.kinks.neurons.find((j) => !drawn.includes(j))!;
    const history = new KinkHistory(run, drawn, null);
    history.update();
    const all = new KinkHistory(run, Int32Array.from(run.start.groups.keys()), null);
    all.update();
    const kinks = ({ track }: NeuronHistory) => [...track.kinks.subarray(0, track.count)];
    expect(kinks(history.of(other))).toEqual(kinks(all.of(other)));
    expect(kinks(all.of(other)).length).toBeGreaterThan(0);
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
      const { rows, history } = detailOf(view, j);
      expect(rows.map(({ sample }) => sample).sort((a, b) => a - b)).toEqual(
        [...view.inputs].sort((a, b) => a - b),
      );
      const firsts = rows.flatMap(({ track }) => (track.count > 0 ? [track.time(0)] : []));
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      for (const share of [0.01, 0.4, 0.99]) {
        const time = share * tiny.endTime;
        const pattern = patternAt(tiny, history, time);
        for (const { track, sample } of rows) {
          expect(track.level(track.passed(time)) > 0).toBe(pattern[sample] !== Activity.Off);
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
    const row = rows.neurons.findIndex((j) => view.history.of(j).track.count > 0);
    const neuron = rows.neurons[row]!;
    const own = view.history.of(neuron);
    const time = own.track.time(0);
    const predicted = own.pairs.predictedOf(0);
    const px = layout.time!.xScale(time);
    const py = (layout.tops[row]! + layout.bottoms[row]!) / 2;
    const state = sampleStore(plane).getState();
    const place = placeAt(view, state, px, py);
    expect(place).toEqual({ part: 'rows', neuron, sample: null });
    const lines = plain(readingAt(view, place, px, 2));
    expect(lines[0]).toContain(`#${neuron + 1}`);
    expect(lines[1]).toMatch(/active on \d+ of 12 inputs/);
    expect(lines[2]).toContain(`x${own.sample(0) + 1} at t = ${time.toPrecision(5)}`);
    expect(lines[3]).toContain(`yardstick: ${predicted.toPrecision(5)}, difference`);
    // Lemma 3 of the first crossing of its n_j: lambda^(1 - (1 + 2/(3 n_j))/4)
    const bound = 1e-3 ** (1 - (1 + 2 / (3 * own.pairs.crossings)) / 4);
    expect(lines[4]).toBe(`Lemma 3, for small enough \u03bb: at most ${bound.toPrecision(3)}`);
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
    const small = viewOf(plane, { ...STAGE, pxWidth: 360, pxHeight: 180, stage: false }).layout;
    expect(small.matrix).toBeNull();
    expect(small.time!.box).toMatchObject({ left: 46, right: 346 });
    const large = viewOf(plane).layout;
    expect(large.matrix!.columns).toBe(12);
    expect(large.matrix!.box.left).toBeGreaterThan(large.time!.box.right);
    expect(large.detail!.top).toBeGreaterThan(large.time!.box.bottom);
    const only = viewOf(plane, {
      ...STAGE,
      pxWidth: 360,
      pxHeight: 180,
      stage: false,
      settings: ['matrix'],
    }).layout;
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
