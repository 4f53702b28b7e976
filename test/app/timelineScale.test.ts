import { describe, expect, it } from 'vitest';
import { TimelineScale } from '../../src/app/player/timelineScale.ts';
import type { AppState } from '../../src/state/appState.ts';
import type { Run } from '../../src/state/run.ts';
import type { SolveState } from '../../src/state/solveState.ts';

const runOf = (endTime: number, complete: boolean) => ({ endTime, complete, firstKinkTime: 0.1 }) as Run;

function stateOf(run: Run | null, time: number, progress: number | null = null): AppState {
  const solve = progress === null ? { kind: 'idle' } : { kind: 'solving', progress, time: 0 };
  const player = { time, playing: false, speed: 1, timeAxis: 'linear' };
  return { run, solve: solve as SolveState, player } as AppState;
}

function timeline() {
  let now = 0;
  const scale = new TimelineScale(() => now);
  return {
    scale,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

describe('the timeline', () => {
  it('is filled by a complete run, whose ends are its ends', () => {
    const { scale } = timeline();
    const run = runOf(80, true);
    expect(scale.shown(stateOf(run, 20))).toEqual({ run, share: 1 });
    expect(scale.playhead(stateOf(run, 20))).toBe(0.25);
    expect(scale.timeAt(stateOf(run, 0), 0.25)).toBe(20);
    expect(scale.timeAt(stateOf(run, 0), 1)).toBe(80);
  });

  it('fills from the left while the first run is being solved', () => {
    const { scale } = timeline();
    const state = stateOf(runOf(10, false), 5, 0.4);
    expect(scale.shown(state).share).toBe(0.4);
    expect(scale.playhead(state)).toBe(0.2);
    expect(scale.timeAt(state, 0.2)).toBe(5);
    expect(scale.timeAt(state, 0.9), 'not beyond what is solved').toBe(10);
  });

  it('keeps the last complete run, and the playhead in its place, over a short solve', () => {
    const { scale, wait } = timeline();
    const before = runOf(80, true);
    scale.shown(stateOf(before, 20));
    for (const endTime of [2, 30, 60]) {
      wait(20);
      const state = stateOf(runOf(endTime, false), endTime / 4, endTime / 80);
      expect(scale.shown(state)).toEqual({ run: before, share: 1 });
      expect(scale.playhead(state)).toBe(0.25);
    }
    const after = runOf(70, true);
    expect(scale.shown(stateOf(after, 17.5))).toEqual({ run: after, share: 1 });
  });

  it('shows the progress of a solve that takes its time', () => {
    const { scale, wait } = timeline();
    scale.shown(stateOf(runOf(80, true), 20));
    const run = runOf(30, false);
    scale.shown(stateOf(run, 0, 0.1));
    wait(1000);
    expect(scale.shown(stateOf(run, 0, 0.3))).toEqual({ run, share: 0.3 });
  });

  it('has no position for a run that is not there', () => {
    const { scale } = timeline();
    expect(scale.playhead(stateOf(null, 0))).toBe(0);
    expect(scale.timeAt(stateOf(null, 0), 0.5)).toBe(0);
  });
});
