import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/experiment/parameters.ts';
import { PLAIN } from '../../src/share/presentation.ts';
import { hasLeft } from '../../src/state/runsOnScreen.ts';
import { createAppStore } from '../../src/state/store.ts';
import { fakeSearchClient } from '../support/searchClient.ts';
import { frames, scriptedClient, settled, startOf } from './script.ts';

async function opened() {
  const { client, asked } = scriptedClient();
  const store = createAppStore({
    client,
    searchClient: fakeSearchClient(),
    initial: { parameters: DEFAULTS, view: [], time: 0, ...PLAIN },
  });
  /** Solves another run as far as its first frames. */
  const solve = async (width: number) => {
    store.getState().setParameters({ width });
    await settled();
    asked.at(-1)!.send(startOf({ width }));
    asked.at(-1)!.send({ kind: 'frames', frames: frames([0, 1], width, 2) });
    return store.getState().run!;
  };
  return { store, solve };
}

describe('a run', () => {
  it('is on screen until another one has frames', async () => {
    const { store, solve } = await opened();
    const first = await solve(3);
    expect(hasLeft(first)).toBe(false);
    store.getState().setParameters({ width: 4 });
    await settled();
    expect(hasLeft(first), 'the next one is being solved').toBe(false);
    const second = await solve(5);
    expect([hasLeft(first), hasLeft(second)]).toEqual([true, false]);
  });

  it('is not gone while it is the ghost of the next one, and is when the knob is let go', async () => {
    const { store, solve } = await opened();
    const first = await solve(3);
    store.getState().beginGesture();
    const second = await solve(4);
    const third = await solve(5);
    expect(store.getState().ghost).toBe(first);
    expect([first, second, third].map(hasLeft)).toEqual([false, true, false]);
    store.getState().endGesture();
    expect([first, second, third].map(hasLeft)).toEqual([true, true, false]);
  });
});
