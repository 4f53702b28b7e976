import { describe, expect, it } from 'vitest';
import { goTo } from '../../../src/app/guide/journey.ts';
import { sequenceOf } from '../../../src/app/lecture/sequence.ts';
import { phasesOfRun } from '../../../src/findings/theory/runPhases.ts';
import type { Run } from '../../../src/state/run.ts';
import { guide } from '../../../src/text/en/guide.ts';
import { lecture } from '../../../src/text/en/lecture.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const sequence = (run: Run | null) => sequenceOf(sampleStore(run).getState(), run, lecture, guide);
const titles = (run: Run | null) => sequence(run).map(({ title }) => title);

describe('the stops of a run that is no scene', () => {
  it('are the end of alignment, halfway to the teacher, and the end, each played from the one before', async () => {
    const run = await solvedRun();
    const { phases, halfway } = phasesOfRun(run);
    const beats = sequence(run);
    expect(beats.map(({ title }) => title)).toEqual(['Turn', 'Gather', 'Go']);
    const times = beats.map(({ time }) => time(run)!);
    expect(times).toEqual([phases!.departure, halfway, run.endTime]);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(beats.map(({ from }) => from!(run))).toEqual([0, ...times.slice(0, -1)]);
    // what is said at the stops is of the run
    for (const beat of beats) expect(beat.text(run)).toMatch(/\d/);
  });

  it('are those that the run has: nobody gets halfway to a teacher that there is not', async () => {
    expect(titles(null)).toEqual(['Turn', 'Gather', 'Go']);
    expect(titles(await solvedRun({ scheme: 'opposed' }))).toEqual(['Turn', 'Go']);
    // a network that is dead from the start
    const still = await solvedRun({ width: 1, networkSeed: 2 });
    expect(titles(still).at(-1)).toBe('Go');
  });

  it('stand in the run on screen: going to one solves nothing', async () => {
    const run = await solvedRun({ networkSeed: 5, initScale: 1e-5 });
    const store = sampleStore(run);
    const [turn] = sequenceOf(store.getState(), run, lecture, guide);
    const { parameters } = store.getState();
    goTo(store, turn!, null, false);
    expect(store.getState().parameters).toBe(parameters);
  });

  it('ask and hide nothing: a lecture goes on when the question is answered', async () => {
    const run = await solvedRun();
    const store = sampleStore(run, { ask: 'where', hidden: ['loss'] });
    for (const { link } of sequenceOf(store.getState(), run, lecture, guide))
      expect(link).not.toMatch(/ask|hide/);
  });
});
