import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { phasesOfRun } from '../../../src/findings/theory/runPhases.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';
import { theoryOf } from '../../support/theoryAtOnce.ts';

const WIDE = { width: 8000, samples: 24, frames: 3, maxTime: 0.1 };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the theory of a run on screen', () => {
  it('of a small network is there at once, and worked out once', () => {
    const run = sampleRun();
    const theory = theoryOfRun(run);
    expect(theory?.t0).toBe(theoryOf(run.start.dataset, run.start.initial, run.parameters.initScale).t0);
    expect(theoryOfRun(run)).toBe(theory);
  });

  it('of a large one comes after the run is complete, and is announced', () => {
    const run = sampleRun(WIDE);
    const store = sampleStore(run);
    const announced = store.getState().findings;
    run.complete = false;
    expect(theoryOfRun(run)).toBeNull();
    vi.runAllTimers();
    expect(theoryOfRun(run)).toBeNull();
    run.complete = true;
    expect(theoryOfRun(run)).toBeNull();
    vi.runAllTimers();
    expect(store.getState().findings).toBe(announced + 1);
    const { dataset, initial } = run.start;
    expect(theoryOfRun(run)?.t0).toBe(theoryOf(dataset, initial, run.parameters.initScale).t0);
  });

  it('is given up when its run is replaced, and not begun for a run that has been', () => {
    const [first, second] = [sampleRun(WIDE), sampleRun({ ...WIDE, networkSeed: 2 })];
    const store = sampleStore(first);
    theoryOfRun(first);
    store.setState({ run: second });
    vi.runAllTimers();
    expect(theoryOfRun(first)).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
    theoryOfRun(second);
    vi.runAllTimers();
    expect(theoryOfRun(second)).not.toBeNull();
    expect(theoryOfRun(first)).toBeNull();
  });
});

describe('the phases of a run on screen', () => {
  it('end and begin at the kinks and the halfway time of the run, and are worked out once', async () => {
    const run = await solvedRun();
    const all = phasesOfRun(run);
    expect(phasesOfRun(run)).toBe(all);
    const [teacher] = theoryOfRun(run)!.teacherCoordinates!;
    const f = run.frameIndexAt(all.t2!);
    // the worker keeps a frame at T2 itself, and says that it is there
    expect(run.times[f]).toBe(all.t2);
    expect(run.halfwayTime).toBe(all.t2);
    expect(run.eigenCoordinates(f)[0]).toBeCloseTo(teacher! / 2, 9);
    expect(run.eigenCoordinates(f - 1)[0]).toBeGreaterThan(teacher! / 2);
    expect(run.eigenCoordinates(f + 1)[0]).toBeLessThan(teacher! / 2);
    const { departure } = all.phases!;
    const { times, neurons } = run.kinks;
    const before = (index: number) =>
      run.start.groups[neurons[index]!] === Group.Positive && times[index]! < all.t2!;
    const last = Array.from({ length: run.kinkCount }, (_, index) => index).findLast(before);
    expect(departure).toBe(times[last!]);
  });

  it('begin with convergence where the start is halfway to the teacher already', async () => {
    const run = await solvedRun({ initScale: 16, width: 200 });
    const known = run.halfwayTime;
    const { t2 } = phasesOfRun(run);
    expect(t2).toBe(known);
    const [teacher] = theoryOfRun(run)!.teacherCoordinates!;
    expect(run.eigenCoordinates(0)[0]).toBeLessThan(teacher! / 2);
    expect(t2).toBe(0);
  });

  it('have no meaning without a single teacher', () => {
    expect(phasesOfRun(sampleRun({ scheme: 'opposed', samples: 4 })).phases).toBeNull();
  });

  it('are worked out anew when it has grown', async () => {
    const run = sampleRun();
    run.reveal(2);
    const before = phasesOfRun(run);
    run.reveal(run.allFrames);
    expect(phasesOfRun(run)).not.toBe(before);
  });
});
