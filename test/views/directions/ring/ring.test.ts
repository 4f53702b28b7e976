import { describe, expect, it } from 'vitest';
import { evenPace } from '../../../../src/state/pace/evenPace.ts';
import { fetchRing, watchRing } from '../../../../src/views/directions/ring/ring.ts';
import { sampleStore } from '../../../support/sampleStore.ts';
import { solvedRun } from '../../../support/solvedRun.ts';

const run = await solvedRun({ width: 60, initScale: 1e-6 });
await fetchRing();

/** How often the ring is drawn over playheads of a run. */
function draws(times: readonly number[], playing: boolean): number {
  const { getState, setState } = sampleStore(run);
  let before: readonly unknown[] = [];
  let count = 0;
  for (const time of times) {
    setState({ player: { ...getState().player, time, playing } });
    const watched = watchRing(getState());
    if (watched.some((value, k) => value !== before[k])) count++;
    before = watched;
  }
  return count;
}

const pace = evenPace(run);
const times = Array.from({ length: 480 }, (_, tick) => pace.toTime(tick / 480));

describe('the ring of the output', () => {
  it('is drawn while the run plays only where it is seen to move, and at every playhead at rest', () => {
    expect(draws(times, false)).toBe(480);
    const seen = draws(times, true);
    expect(seen).toBeGreaterThan(40);
    expect(seen).toBeLessThan(320);
  });

  it('keeps still all along the plateau, where the output is nothing', () => {
    const plateau = times.filter((time) => run.losses[run.frameIndexAt(time)]! > 0.9999 * run.losses[0]!);
    expect(plateau.length).toBeGreaterThan(60);
    expect(draws(plateau, true)).toBeLessThan(10);
  });

  it('is drawn as it is where playing ends', () => {
    const { getState, setState } = sampleStore(run);
    setState({ player: { ...getState().player, time: times[200]!, playing: true } });
    const before = watchRing(getState());
    setState({ player: { ...getState().player, playing: false } });
    expect(watchRing(getState())).not.toEqual(before);
  });
});
