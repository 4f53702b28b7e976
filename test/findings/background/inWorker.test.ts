import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkClient } from '../../../src/experiment/workClient.ts';
import { background } from '../../../src/findings/background/background.ts';
import { Finding, inWorker } from '../../../src/findings/background/finding.ts';
import { connectWorker } from '../../../src/findings/background/pageWorker.ts';
import { reportOfRun } from '../../../src/findings/theory/assumptionReport.ts';
import { theoryOfRun } from '../../../src/findings/theory/runTheory.ts';
import { finished } from '../../../src/model/pieces.ts';
import { longWork } from '../../../src/model/theory/longWork.ts';
import { theoryDataInPieces } from '../../../src/model/theory/theory.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { assumptionReport, theoryOf } from '../../support/theoryAtOnce.ts';

const SMALL = { width: 8, frames: 3, maxTime: 0.1 };

interface Asked {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly progress: (share: number) => void;
  answer(): void;
  fail(): void;
}

/** A worker that answers when the test says, with what has gone from thread to thread and back. */
function fakeWorker() {
  const asked: Asked[] = [];
  const client: WorkClient = {
    work: (name, input, progress, signal) =>
      new Promise((resolve, reject) => {
        asked.push({
          name,
          signal,
          progress,
          answer: () => resolve(structuredClone(finished(longWork(name, structuredClone(input))))),
          fail: () => reject(new Error('out of memory')),
        });
      }),
  };
  connectWorker(client);
  return asked;
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A finding of its own, as large as can be. */
function heavyT0() {
  return new Finding<{ readonly t0: number }>({
    ready: () => true,
    brief: () => false,
    ...inWorker(
      'theory',
      theoryDataInPieces,
      ({ start, parameters }) => ({
        dataset: start.dataset,
        initial: start.initial,
        groups: start.groups,
        initScale: parameters.initScale,
      }),
      ({ t0 }) => ({ t0 }),
    ),
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  connectWorker(null);
  vi.useRealTimers();
});

describe('a finding that a worker works out', () => {
  it('is asked for once, says how far it is, becomes known and is announced', async () => {
    const asked = fakeWorker();
    const finding = heavyT0();
    const run = sampleRun(SMALL);
    const store = sampleStore(run);
    const announced = store.getState().findings;
    expect([finding.of(run), finding.of(run)]).toEqual([null, null]);
    expect(asked.map(({ name }) => name)).toEqual(['theory']);
    expect(finding.progress(run)).toBe(0);
    asked[0]!.progress(0.4);
    expect(finding.progress(run)).toBe(0.4);
    // nothing of it is done here meanwhile
    expect(vi.getTimerCount()).toBe(0);
    asked[0]!.answer();
    await settled();
    expect(store.getState().findings).toBe(announced + 1);
    expect(finding.of(run)!.t0).toBe(
      theoryOf(run.start.dataset, run.start.initial, run.parameters.initScale).t0,
    );
    expect(finding.progress(run)).toBeNull();
    expect(asked.length).toBe(1);
  });

  it('is worked out on the page where the worker fails: it does not wait for ever', async () => {
    const asked = fakeWorker();
    const finding = heavyT0();
    const run = sampleRun(SMALL);
    expect(finding.of(run)).toBeNull();
    asked[0]!.fail();
    await settled();
    expect(background.isAtWork(run, finding)).toBe(true);
    vi.runAllTimers();
    expect(finding.of(run)).not.toBeNull();
    expect(asked.length).toBe(1);
  });

  it('is given up as soon as its run leaves the screen, and not heard of any more', async () => {
    const asked = fakeWorker();
    const finding = heavyT0();
    const [first, second] = [sampleRun(SMALL), sampleRun({ ...SMALL, networkSeed: 2 })];
    const store = sampleStore(first);
    finding.of(first);
    store.setState({ run: second, ghost: first });
    expect(asked[0]!.signal.aborted).toBe(false);
    store.setState({ ghost: null });
    expect(asked[0]!.signal.aborted).toBe(true);
    expect(finding.progress(first)).toBeNull();
    asked[0]!.answer();
    await settled();
    expect(finding.of(first)).toBeNull();
    // nor begun for one that has left; one that comes back is asked for anew
    expect(asked.length).toBe(1);
    store.setState({ run: first });
    finding.of(first);
    expect(asked[1]!.signal.aborted).toBe(false);
  });
});

describe('the theory and the assumptions of a large run', () => {
  it('come from the worker as they come on the page', async () => {
    const asked = fakeWorker();
    const run = sampleRun({ width: 8000, samples: 24, frames: 3, maxTime: 0.1 });
    expect([theoryOfRun(run), reportOfRun(run)]).toEqual([null, null]);
    asked[0]!.answer();
    await settled();
    const theory = theoryOfRun(run)!;
    expect(reportOfRun(run)).toBeNull();
    expect(asked.map(({ name }) => name)).toEqual(['theory', 'assumptions']);
    asked[1]!.answer();
    await settled();
    const { dataset, initial, groups } = run.start;
    const { yardsticks, basis } = theory;
    const { initScale } = run.parameters;
    expect(theory.t0).toBe(theoryOf(dataset, initial, initScale).t0);
    expect(reportOfRun(run)).toEqual(
      assumptionReport({ dataset, initial, groups, initScale, yardsticks, basis }),
    );
  });
});
