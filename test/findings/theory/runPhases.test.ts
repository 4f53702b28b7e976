// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import { kinksHere } from '../../../src/app/player/KinkNote.tsx';
import { phaseStop, phaseStops } from '../../../src/app/player/phaseStops.ts';
import { missingMarks, namedBands, timeMarks } from '../../../src/app/player/timelineMarks.ts';
import type { Parameters } from '../../../src/experiment/parameters.ts';
import { stateAt } from '../../../src/findings/now/stateAt.ts';
import { phasesOfRun } from '../../../src/findings/theory/runPhases.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { degreesBetween } from '../../../src/model/measures/angles.ts';
import { kinkStop } from '../../../src/state/playhead.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { solvedRun } from '../../support/solvedRun.ts';

describe('the phases on the timeline', () => {
  it('are bands that fill the run, from its start to its end', async () => {
    const run = await solvedRun();
    const bands = namedBands(run);
    expect(bands.map(({ name }) => name)).toEqual(['alignment', 'departure', 'convergence']);
    expect(bands[0]!.from).toBe(0);
    expect(bands[1]!.from).toBe(bands[0]!.to);
    expect(bands[2]!.from).toBe(phasesOfRun(run).halfway);
    expect(bands[2]!.to).toBe(run.endTime);
    expect(phaseStops(run)).toEqual([0, bands[1]!.from, bands[2]!.from, run.endTime]);
    expect(phaseStop(run, bands[1]!.from, 1)).toBe(bands[2]!.from);
    expect(phaseStop(run, bands[1]!.from, -1)).toBe(0);
    expect(phaseStop(run, run.endTime, 1)).toBe(run.endTime);
  });

  it('are none where no positive neuron is there to leave the saddle, and the timeline says so', async () => {
    const run = await solvedRun({ width: 1 });
    expect(run.start.groups).not.toContain(Group.Positive);
    expect(namedBands(run)).toEqual([]);
    expect(phasesOfRun(run)).toMatchObject({ phases: null, halfway: null, t2: null });
    expect(missingMarks(run)).toBe('no positive neuron: no phases');
    expect(phaseStops(run).at(-1)).toBe(run.endTime);
  });

  it('have T0, T1 and T2 beside them in the order of their times, each said with its number', async () => {
    for (const initScale of [1e-3, 1e-30]) {
      const run = await solvedRun({ initScale });
      const marks = timeMarks(run);
      expect(marks.map(({ index }) => index).sort()).toEqual([0, 1, 2]);
      expect(marks.map(({ time }) => time)).toEqual(marks.map(({ time }) => time).sort((a, b) => a - b));
      for (const { index, time, explanation } of marks) {
        expect(time).toBe(phasesOfRun(run)[`t${index}`]);
        expect(explanation).toContain(`T${index} = ${Number(time.toPrecision(3))}`);
      }
      expect(missingMarks(run)).toBeNull();
    }
  });

  it('have T2 no earlier than T1, while the bands come from the run', async () => {
    for (const initScale of [0.05, 0.2, 0.5, 0.9]) {
      const run = await solvedRun({ initScale });
      const { halfway, t1, t2, phases } = phasesOfRun(run);
      const first = (from: number) => {
        for (let f = 0; f < run.frameCount; f++) {
          const share = 1 - run.eigenCoordinates(f)[0]! / theoryOfRun(run)!.teacherCoordinates![0]!;
          if (run.times[f]! >= from && share >= 0.5) return f;
        }
        return -1;
      };
      expect(phases!.convergence).toBe(halfway);
      expect(t2).toBeGreaterThanOrEqual(t1!);
      // between the last frame before and the first frame of which it is true
      const f = first(t1!);
      expect(t2).toBeLessThanOrEqual(run.times[f]!);
      expect(t2).toBeGreaterThan(run.times[f - 1]!);
    }
    const early = phasesOfRun(await solvedRun({ initScale: 0.5 }));
    const late = phasesOfRun(await solvedRun({ initScale: 1e-3 }));
    expect(late.t2).toBe(late.halfway);
    expect(early.t2).toBeGreaterThan(0);
  });

  it('say what theory claims by its standing, and what the run does', async () => {
    const cases: [Partial<Parameters>, RegExp][] = [
      [{}, /By theory, for small enough λ: /],
      [{ initScale: 0.1 }, /By theory, for small enough λ: /],
      [{ initScale: 0.3 }, /By theory, for small enough λ: /],
      [{ angle: 75 }, /Theory claims nothing of this run/],
      [{ method: 'descent', learningRate: 0.1 }, /Theory claims nothing of this run/],
    ];
    for (const [change, theory] of cases) {
      const run = await solvedRun(change);
      const { kinks, kinkCount, start } = run;
      const said = timeMarks(run).find(({ index }) => index === 0)!;
      expect(said.explanation).toMatch(theory);
      const later = kinks.times.subarray(0, kinkCount).filter((time) => time > said.time).length;
      if (later === 0) expect(said.explanation).toContain('In this run no pattern changes later.');
      else
        expect(said.explanation).toMatch(
          new RegExp(`In this run ${later} kinks? comes? later, the last at t = `),
        );
      // who is active on every input, by the weights
      const mark = timeMarks(run).find(({ index }) => index === 1)!;
      const { hidden } = stateAt(run, mark.time);
      const { inputs, samples, dimension } = start.dataset;
      const positive = [...start.groups.keys()].filter((j) => start.groups[j] === Group.Positive);
      const active = (j: number, i: number) => {
        let sum = 0;
        for (let k = 0; k < dimension; k++) sum += hidden[j * dimension + k]! * inputs[i * dimension + k]!;
        return sum > 0;
      };
      const onAll = positive.filter((j) =>
        Array.from({ length: samples }, (_, i) => active(j, i)).every(Boolean),
      );
      const farthest = Math.max(
        ...positive.map((j) => {
          const w = hidden.slice(j * dimension, (j + 1) * dimension);
          return degreesBetween(w, theoryOfRun(run)!.gamma);
        }),
      );
      const count =
        onAll.length === positive.length ? `all ${positive.length}` : `${onAll.length} of ${positive.length}`;
      expect(mark.explanation).toContain(
        `In this run ${count} positive neurons are active on every input then`,
      );
      const [, degrees] = /stands ([\d.]+)° from γ/.exec(mark.explanation)!;
      expect(Math.abs(Number(degrees) / farthest - 1)).toBeLessThan(6e-3);
    }
  });

  it('say of the convergence what this run ends with', async () => {
    const run = await solvedRun({ initScale: 4 });
    const { explanation } = namedBands(run).at(-1)!;
    const last = run.frameCount - 1;
    const [, distance] = /v at distance ([\d.]+) from the teacher/.exec(explanation)!;
    expect(Number(distance)).toBeCloseTo(run.measures.bundleDistance[last]!, 2);
    expect(Number(distance)).toBeGreaterThan(1);
    expect(explanation).toMatch(/for small enough λ/);
  });

  it('say what there is none of', async () => {
    expect(missingMarks(await solvedRun({ scheme: 'opposed', samples: 4 }))).toMatch(/no single teacher/);
    expect(missingMarks(await solvedRun({ initScale: 2 }))).toMatch(/no T1/);
    const stopped = sampleRun({ initScale: 1e-9, maxTime: 1 });
    stopped.eigenCoordinates(0).fill(1);
    expect(missingMarks(stopped)).toMatch(/T2 not reached/);
  });
});

describe('stepping by kinks', () => {
  it('stops at every time of a kink once, forwards and backwards, and at the ends', async () => {
    const run = await solvedRun();
    const times = [...new Set(run.kinks.times.subarray(0, run.kinkCount))];
    const forwards: number[] = [];
    for (let time = 0; time < run.endTime; ) {
      time = kinkStop(run, time, 1);
      forwards.push(time);
    }
    expect(forwards).toEqual([...times, run.endTime]);
    const backwards: number[] = [];
    for (let time = run.endTime; time > 0; ) {
      time = kinkStop(run, time, -1);
      backwards.push(time);
    }
    expect(backwards).toEqual([...times.reverse(), 0]);
  });

  it('tells which neuron meets which input, where the playhead rests on a kink and nowhere else', async () => {
    const run = await solvedRun();
    const player = { playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;
    const time = run.kinks.times[16]!;
    const [neuron, input] = [run.kinks.neurons[16]! + 1, run.kinks.samples[16]! + 1];
    const state = run.kinks.activities[16] === 1 ? 'active' : 'inactive';
    expect(kinksHere({ run, player: { ...player, time } })).toBe(
      `Kink 17 of ${run.kinkCount}: neuron #${neuron} turns ${state} on input ${input}`,
    );
    expect(kinksHere({ run, player: { ...player, time: time * (1 + 1e-12) } })).toBe('');
    expect(kinksHere({ run, player: { ...player, time, playing: true } })).toBe('');
  });

  it('says where single kinks are not kept any more', async () => {
    const run = await solvedRun();
    const [early, late] = [run.kinks.times[3]!, run.kinks.times[90]!];
    run.kinksLeftOut = { from: run.kinks.times[50]!, count: 1000 };
    const player = { time: early, playing: false, speed: 1, timeAxis: 'log' as const, pace: 'even' as const };
    expect(kinksHere({ run, player })).toMatch(new RegExp(`^Kink 4 of ${run.kinkCount + 1000}: neuron`));
    expect(kinksHere({ run, player: { ...player, time: late } })).toMatch(
      /^Change from one frame to another: neuron #\d+ turns .* \(single kinks are kept to t = [\d.]+\)$/,
    );
  });
});
