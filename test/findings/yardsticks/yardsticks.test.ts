import { describe, expect, it } from 'vitest';
import { ratioText } from '../../../src/drawing/yardsticks/drawGaps.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { gapsOfRun } from '../../../src/findings/yardsticks/yardstickGaps.ts';
import { yardstickLogNorms } from '../../../src/findings/yardsticks/yardstickLogNorms.ts';
import { YardstickTrack } from '../../../src/findings/yardsticks/yardstickTrack.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { Activity } from '../../../src/model/problem.ts';
import { yardstickGap } from '../../../src/model/theory/yardstickGap.ts';
import type { Run } from '../../../src/state/run.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const plane = await solvedRun();
const cases: [string, Run][] = [
  ['the plane', plane],
  ['space', await solvedRun({ dimension: 3, samples: 10, width: 40 })],
  ['eight dimensions', await solvedRun({ dimension: 8, samples: 12, width: 40, initScale: 1e-6 })],
  ['two teachers, with slides', await solvedRun({ scheme: 'opposed', samples: 6, width: 60, angle: 70 })],
];
const yardsticksOf = (run: Run) => theoryOfRun(run)!.yardsticks;
const everyNeuron = (run: Run) => Int32Array.from({ length: run.start.initial.width }, (_, j) => j);

describe('yardsticks at the playhead', () => {
  it('slide in one of these runs', () => {
    expect(yardsticksOf(cases[3]![1]).crossings.activities).toContain(Activity.Slide);
  });

  it.each(cases)('are those of the model, however the playhead moves: %s', (_, run) => {
    const yardsticks = yardsticksOf(run);
    const { dimension } = run.start.dataset;
    const track = new YardstickTrack(yardsticks, everyNeuron(run), dimension);
    const direction = new Float64Array(dimension);
    const crossing = yardsticks.crossings.times[Math.floor(yardsticks.crossings.count / 2)]!;
    for (const time of [0, 0.5, 3, 2.9, crossing, crossing * (1 - 1e-9), run.endTime, 0.01]) {
      track.moveTo(time);
      for (const [s, j] of track.neurons.entries()) {
        const logNorm = yardsticks.state(j, time, direction);
        expect(Math.abs(track.logNorms[s]! - logNorm)).toBeLessThan(1e-11 * (1 + Math.abs(logNorm)));
        for (let k = 0; k < dimension; k++) expect(track.directions[s]![k]).toBeCloseTo(direction[k]!, 11);
      }
    }
  });

  it.each(cases)('have the log-norms of the model at every frame: %s', (_, run) => {
    const yardsticks = yardsticksOf(run);
    const direction = new Float64Array(run.start.dataset.dimension);
    for (const j of everyNeuron(run)) {
      const column = yardstickLogNorms(yardsticks, j, run.times, run.frameCount);
      expect(column).toHaveLength(run.frameCount);
      for (let f = 0; f < run.frameCount; f += 37) {
        const logNorm = yardsticks.state(j, run.times[f]!, direction);
        expect(Math.abs(column[f]! - logNorm)).toBeLessThan(1e-10 * (1 + Math.abs(logNorm)));
      }
    }
  });
});

/** Of the angles between neuron j and the inputs. */
function largestCosine(run: Run, hidden: Float64Array, j: number): number {
  const { inputs, dimension: d, samples } = run.start.dataset;
  const w = hidden.subarray(j * d, (j + 1) * d);
  const cosines = Array.from({ length: samples }, (_, i) => {
    const x = inputs.subarray(i * d, (i + 1) * d);
    return w.reduce((sum, value, k) => sum + value * x[k]!, 0) / (Math.hypot(...w) * Math.hypot(...x));
  });
  return Math.max(...cosines);
}

describe('the gap in numbers', () => {
  it.each(cases)('is the gap of the model at frames: %s', (_, run) => {
    const yardsticks = yardsticksOf(run);
    const gaps = gapsOfRun(run, yardsticks);
    const { dimension } = run.start.dataset;
    for (let f = 0; f < run.frameCount; f += 50) {
      const time = run.times[f]!;
      const { hidden } = run.frame(f);
      const all = everyNeuron(run).filter((j) => run.start.groups[j] === Group.Positive);
      const active = all.filter((j) => largestCosine(run, hidden, j) > 1e-9);
      const each = Array.from(active, (j) => yardstickGap(yardsticks, j, time, hidden, dimension));
      const summary = gaps.summary(time)!;
      const degrees = each.map((gap) => gap.degrees).sort((a, b) => a - b);
      expect(summary.largestDegrees).toBeCloseTo(degrees.at(-1)!, 10);
      const middle = (degrees.length - 1) / 2;
      expect(summary.medianDegrees).toBeCloseTo(
        (degrees[Math.floor(middle)]! + degrees[Math.ceil(middle)]!) / 2,
        10,
      );
      const farthest = each.reduce(
        (far, { logNorm }) => (Math.abs(logNorm) > Math.abs(far) ? logNorm : far),
        0,
      );
      expect(summary.farthestLog).toBeCloseTo(farthest, 10);
      expect(gaps.counted).toBe(all.length);
      for (const j of everyNeuron(run)) {
        const gap = gaps.of(j, time);
        // a neuron that is off stands still, whatever its yardstick does
        if (largestCosine(run, hidden, j) > 1e-9) {
          expect(gap).toEqual(yardstickGap(yardsticks, j, time, hidden, dimension));
        } else expect(gap).toEqual({ degrees: Number.NaN, logNorm: Number.NaN });
      }
    }
  });

  it('vanishes with the initialisation scale, between two frames as in them', async () => {
    const largestAt = (run: Run, time: number) =>
      gapsOfRun(run, yardsticksOf(run)).summary(time)!.largestDegrees;
    const tiny = await solvedRun({ initScale: 1e-9 });
    const between = (tiny.times[80]! + tiny.times[81]!) / 2;
    expect(between).toBeLessThan(5);
    // the state between is as good as those of the frames
    expect(largestAt(tiny, between)).toBeLessThan(1e-8);
    const { hidden } = stateAt(tiny, between);
    const taken = Array.from(
      everyNeuron(tiny),
      (j) => yardstickGap(yardsticksOf(tiny), j, between, hidden, 2).degrees,
    );
    expect(Math.max(...taken.filter((degrees) => !Number.isNaN(degrees)))).toBeLessThan(1e-7);
    expect(largestAt(plane, between)).toBeGreaterThan(1e-7);
    expect(largestAt(tiny, 0)).toBeLessThan(1e-13);
  });

  it('says that the yardstick outgrows the network in the end', () => {
    const gaps = gapsOfRun(plane, yardsticksOf(plane));
    expect(gaps.summary(plane.endTime)!.medianLog).toBeLessThan(-5);
  });

  it('is none where no neuron is positive', async () => {
    const run = await solvedRun({ width: 1, networkSeed: 2, lossTarget: 0.4 });
    const summary = gapsOfRun(run, yardsticksOf(run)).summary(0);
    expect(summary === null).toBe(run.start.groups[0] !== Group.Positive);
  });

  it('never reads 1 for what is only near', () => {
    const plain = (log: number) =>
      ratioText(log)
        .map(({ text }) => text)
        .join('');
    expect(plain(0)).toBe('1.00');
    expect(plain(-1e-7)).toMatch(/^1 \u2212 /);
    expect(plain(1e-4)).toMatch(/^1 \+ 10/);
    expect(plain(-1)).toBe('0.368');
  });
});
