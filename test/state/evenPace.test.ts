import { beforeAll, describe, expect, it } from 'vitest';
import type { Parameters } from '../../src/experiment/parameters.ts';
import type { RunMessage } from '../../src/experiment/trajectory.ts';
import { PLAIN } from '../../src/share/presentation.ts';
import { LINK_DEFAULTS } from '../../src/share/versions.ts';
import type { Player } from '../../src/state/appState.ts';
import { evenPace } from '../../src/state/pace/evenPace.ts';
import { advanced } from '../../src/state/playhead.ts';
import type { Run } from '../../src/state/run.ts';
import { RunRecord } from '../../src/state/run.ts';
import { createAppStore } from '../../src/state/store.ts';
import { solveRun } from '../../src/worker/solve.ts';
import { fakeSearchClient } from '../support/searchClient.ts';
import { growingRun, solvedRun } from '../support/solvedRun.ts';
import { frames, scriptedClient, settled, startOf } from './script.ts';

const EVEN: Player = { time: 0, playing: true, speed: 1, timeAxis: 'log', pace: 'even' };

/** Runs that learn: their loss falls to its target. */
const LEARN: readonly Partial<Parameters>[] = [
  {},
  { initScale: 0.1 },
  { initScale: 1e-9, width: 20 },
  { initScale: 1e-30, width: 30, networkSeed: 5 },
  { width: 3, networkSeed: 2 },
  { width: 300, initScale: 1e-4 },
  { dimension: 3, initScale: 4 ** -7 },
  { scheme: 'centred', dimension: 8, samples: 8, width: 40 },
  { scheme: 'opposed', dimension: 3, samples: 6, initScale: 1e-5 },
  { angle: 75 },
  { angle: 1, samples: 1, width: 10 },
  { method: 'descent', width: 20, lossTarget: 1e-4 },
];

/** Runs in which little happens, or too much. */
const ODD: readonly Partial<Parameters>[] = [
  // one neuron, dead or in the wrong half-plane: all of the run is rest
  { width: 1, networkSeed: 1 },
  { width: 1, networkSeed: 2 },
  { width: 1, networkSeed: 3 },
  // all at once, from far away
  { initScale: 64, width: 20, lossTarget: 1e-3 },
  { method: 'descent', learningRate: 10, width: 10 },
  // at its target from the start: one frame
  { lossTarget: 1, initScale: 1e-3, width: 5 },
  {
    scheme: 'given',
    width: 10,
    given: {
      inputs: [
        [1, 0],
        [1, 0],
        [-1, 0],
      ],
      labels: [1, -1, 0],
      teacher: null,
    },
  },
  // labels of which none is to be learned
  { scheme: 'given', width: 10, given: { inputs: [[1, 0]], labels: [0], teacher: null } },
];

/** How much changes from frame to frame, by all neurons that are not dead; see `VisibleChange` for what counts how much. */
function visible(run: Run): number[] {
  const { dataset, groups } = run.start;
  const d = dataset.dimension;
  const live = [...groups.keys()].filter((j) => groups[j] !== 0);
  const decades = Math.max(1, -Math.log10(run.parameters.initScale));
  const [first] = run.losses;
  const lossDecades = -Math.log10(run.parameters.lossTarget / first!);
  return Array.from({ length: run.frameCount - 1 }, (_, f) => {
    const [one, other] = [run.frame(f), run.frame(f + 1)];
    let turned = 0;
    let grown = 0;
    for (const j of live) {
      const [u, w] = [one, other].map(({ hidden }) => [...hidden.subarray(j * d, (j + 1) * d)]) as [
        number[],
        number[],
      ];
      const [a, b] = [Math.hypot(...u), Math.hypot(...w)];
      const half = Math.hypot(...u.map((x, k) => x / a - w[k]! / b)) / 2;
      turned += (2 * Math.asin(Math.min(1, half)) * 180) / Math.PI / 90 / live.length;
      grown += Math.abs(Math.log10(b / a)) / decades / live.length;
    }
    const [r, s] = [run.residuals(f), run.residuals(f + 1)];
    const output = Math.hypot(...r.map((x, i) => s[i]! - x)) / Math.hypot(...dataset.labels);
    const loss = Math.abs(Math.log10(other.loss / one.loss)) / lossDecades;
    return turned + grown + output + loss / 2;
  });
}

/** The sum of `changes` from time `from` to `to`, those of a stretch between frames by its share in time. */
function between(run: Run, changes: readonly number[], from: number, to: number): number {
  return changes.reduce((sum, change, f) => {
    const [start, end] = [run.times[f]!, run.times[f + 1]!];
    const shared = Math.min(to, end) - Math.max(from, start);
    return shared > 0 ? sum + (change * shared) / (end - start) : sum;
  }, 0);
}

/** Times of the playhead at every `seconds`, from the start until nothing moves any more. */
function watch(run: Run, seconds: number): number[] {
  const times = [0];
  while (times.at(-1)! < run.endTime && times.length < 1e4) {
    times.push(advanced(EVEN, run, times.at(-1)!, seconds));
  }
  return times;
}

describe('playing at even visible change', () => {
  let learnt: RunRecord[];
  let odd: RunRecord[];
  beforeAll(async () => {
    learnt = [];
    odd = [];
    for (const change of LEARN) learnt.push(await solvedRun(change));
    for (const change of ODD) odd.push(await solvedRun(change));
  }, 120_000);

  it('goes on and on, from the start to the end, in eight seconds', () => {
    for (const run of [...learnt, ...odd]) {
      const times = watch(run, 0.1);
      expect(times.every((time, index) => index === 0 || time > times[index - 1]!)).toBe(true);
      expect(times.at(-1)).toBe(run.endTime);
      if (run.endTime > 0) expect(Math.abs(times.length - 81)).toBeLessThanOrEqual(1);
    }
  });

  it('is a map of times to shares and back', () => {
    for (const run of [...learnt, ...odd]) {
      if (run.endTime === 0) continue;
      const pace = evenPace(run);
      expect([pace.toFraction(0), pace.toFraction(run.endTime)]).toEqual([0, 1]);
      expect([pace.toTime(0), pace.toTime(1)]).toEqual([0, run.endTime]);
      let before = 0;
      for (let k = 1; k < 500; k++) {
        const time = pace.toTime(k / 500);
        expect(time).toBeGreaterThanOrEqual(before);
        expect(pace.toFraction(time)).toBeCloseTo(k / 500, 9);
        before = time;
      }
    }
  });

  it('shows at least half as much in every second as on average', () => {
    for (const run of learnt) {
      const changes = visible(run);
      const mean = changes.reduce((sum, change) => sum + change, 0) / 8;
      const pace = evenPace(run);
      for (let second = 0; second <= 7; second += 0.25) {
        const shown = between(run, changes, pace.toTime(second / 8), pace.toTime((second + 1) / 8));
        expect(shown / mean, `${JSON.stringify(run.parameters)} second ${second}`).toBeGreaterThan(0.5);
      }
    }
  });

  it('gives the take-off two seconds or more', () => {
    for (const run of learnt) {
      const losses = [...run.losses.subarray(0, run.frameCount)];
      const [first] = losses;
      const least = Math.min(...losses);
      // the frames just outside the fall of the loss from 95 to 5 hundredths of the whole
      const from = losses.findIndex((loss) => loss < least + 0.95 * (first! - least)) - 1;
      const to = losses.findIndex((loss) => loss < least + 0.05 * (first! - least));
      const pace = evenPace(run);
      const seconds = 8 * (pace.toFraction(run.times[to]!) - pace.toFraction(run.times[from]!));
      expect(seconds, JSON.stringify(run.parameters)).toBeGreaterThanOrEqual(2 - 1e-9);
    }
  });

  it('passes no stretch of the time axis at more than so many times the speed of even log time', () => {
    for (const run of [...learnt, ...odd]) {
      if (run.endTime === 0) continue;
      const pace = evenPace(run);
      const log = (time: number) =>
        Math.log1p(time / run.firstKinkTime) / Math.log1p(run.endTime / run.firstKinkTime);
      for (let f = 0; f < run.frameCount - 1; f++) {
        const [from, to] = [run.times[f]!, run.times[f + 1]!];
        const watched = pace.toFraction(to) - pace.toFraction(from);
        expect(watched).toBeGreaterThanOrEqual(0.06 * (log(to) - log(from)) - 1e-12);
      }
    }
  });

  it('gives rest little of the time where something else is to be seen', async () => {
    // the loss cannot be met: two equal inputs with other labels
    const run = await solvedRun({
      scheme: 'given',
      width: 20,
      given: {
        inputs: [
          [1, 0.2],
          [1, 0.2],
          [0.8, -0.3],
        ],
        labels: [1, 0.5, 0.7],
        teacher: null,
      },
    });
    const pace = evenPace(run);
    let settledAt = run.frameCount - 1;
    const { losses } = run;
    while (losses[settledAt - 1]! - losses[run.frameCount - 1]! < 1e-6 * losses[0]!) settledAt--;
    expect(1 - pace.toFraction(run.times[settledAt]!)).toBeLessThan(0.25);
  });

  it('dwells on a take-off that is small beside what else moves', () => {
    const message = startOf({ width: 3 });
    if (message.kind !== 'start') throw new Error('a run starts');
    const run = new RunRecord(1, LINK_DEFAULTS[1].parameters, message.start);
    const count = 200;
    const chunk = frames(
      Array.from({ length: count }, (_, f) => f),
      3,
      2,
    );
    chunk.rows.forEach(({ hidden }, f) => {
      for (let j = 0; j < 3; j++) hidden.set([Math.cos(f / 5), Math.sin(f / 5)], 2 * j);
    });
    chunk.losses.forEach((_, f) => {
      chunk.losses[f] = f < 120 ? 1 : 0.1;
    });
    run.appendFrames(chunk);
    run.complete = true;
    const pace = evenPace(run);
    expect(8 * (pace.toFraction(120) - pace.toFraction(119))).toBeGreaterThanOrEqual(2);
    expect([pace.toFraction(199), pace.toTime(1)]).toEqual([1, 199]);
  });

  it('is log time where nothing is to be seen at all', () => {
    const message = startOf({ width: 3 });
    if (message.kind !== 'start') throw new Error('a run starts');
    const chunk = frames([0, 1, 3, 7], 3, 2);
    for (const { output, hidden } of chunk.rows) {
      output.set(message.start.initial.output);
      hidden.set(message.start.initial.hidden);
    }
    chunk.losses.fill(1);
    const run = new RunRecord(1, LINK_DEFAULTS[1].parameters, message.start);
    run.appendFrames(chunk);
    run.complete = true;
    for (const time of [0.5, 1, 2, 5]) {
      expect(evenPace(run).toFraction(time)).toBeCloseTo(Math.log1p(time) / Math.log1p(7), 12);
    }
  });

  it('does not depend on how the run came', async () => {
    const change = { width: 30, initScale: 1e-6 };
    const whole = await solvedRun(change);
    const { run, receive } = await growingRun(change);
    for (const share of [0.2, 0.3, 0.5, 0.9, 1]) {
      receive(share);
      if (run.frameCount > 0) evenPace(run).toTime(0.3);
    }
    for (let k = 0; k <= 20; k++) {
      expect(evenPace(run).toTime(k / 20)).toBe(evenPace(whole).toTime(k / 20));
    }
    // other frames, nearly the same pace
    whole.thin();
    for (let k = 0; k <= 20; k++) {
      const [time, thinned] = [evenPace(run).toTime(k / 20), evenPace(whole).toTime(k / 20)];
      expect(evenPace(run).toFraction(thinned)).toBeCloseTo(evenPace(run).toFraction(time), 1);
    }
  });

  it('moves the playhead only as it is watched, while the run is still coming', async () => {
    const parameters = { ...LINK_DEFAULTS[1].parameters, width: 40, initScale: 1e-8 };
    const messages: RunMessage[] = [];
    let milliseconds = 0;
    await solveRun(parameters, {
      now: () => ++milliseconds,
      breathe: () => Promise.resolve(true),
      send: (message) => messages.push(message),
    });
    expect(messages.length).toBeGreaterThan(8);
    const { client, asked } = scriptedClient();
    const store = createAppStore({
      client,
      searchClient: fakeSearchClient(),
      initial: { parameters, time: null, view: [], ...PLAIN },
    });
    await settled();
    const get = store.getState;
    let ticks = 0;
    for (const message of messages) {
      const before = get().player.time;
      asked[0]!.send(message);
      expect(get().player.time).toBe(before);
      for (let k = 0; k < 3; k++, ticks++) {
        const { run, player } = get();
        get().tick(0.05);
        if (run === null) continue;
        // a tick shows no more than about its share of what a run shows
        const pace = evenPace(run);
        expect(pace.toFraction(get().player.time) - pace.toFraction(player.time)).toBeLessThan(
          0.05 / 8 + 1e-9,
        );
      }
    }
    while (get().player.playing && ticks < 1000) {
      get().tick(0.05);
      ticks++;
    }
    expect(get().player.time).toBe(get().run!.endTime);
    expect(ticks * 0.05).toBeLessThan(12);
  });
});
