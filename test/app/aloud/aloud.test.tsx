// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Aloud from '../../../src/app/aloud/Aloud.tsx';
import { guideOf } from '../../../src/app/guide/guideState.ts';
import { sentenceOf } from '../../../src/app/now/sentence.ts';
import { plainNumber } from '../../../src/drawing/axis/number.ts';
import { spoken } from '../../../src/drawing/axis/spoken.ts';
import { factsOf } from '../../../src/findings/now/nowFacts.ts';
import { bandsOf } from '../../../src/findings/theory/runPhases.ts';
import { Group } from '../../../src/model/initialisation.ts';
import { type AppStore, AppStoreContext } from '../../../src/state/react.ts';
import type { Run } from '../../../src/state/run.ts';
import { lateWords } from '../../../src/text/words.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const RUN = await solvedRun();
await lateWords('aloud');

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** How often it is looked at what is said: a message may be so much older. */
const LOOK_MS = 50;

/** A page with a run at its start, and all that is said of it with the millisecond at which it was. */
async function heard(run: Run) {
  const store = sampleStore(run);
  store.setState({ player: { ...store.getState().player, time: 0 } });
  await act(async () => {
    render(
      <AppStoreContext value={store}>
        <Suspense>
          <Aloud />
        </Suspense>
      </AppStoreContext>,
    );
  });
  const region = document.querySelector('[aria-live="polite"]')!;
  const said: { readonly ms: number; readonly text: string }[] = [];
  const wait = (ms: number) => {
    for (let gone = 0; gone < ms; gone += LOOK_MS) {
      act(() => void vi.advanceTimersByTime(LOOK_MS));
      const text = region.textContent;
      if (text !== '' && text !== said.at(-1)?.text) said.push({ ms: performance.now(), text });
    }
  };
  const move = (time: number, playing: boolean) =>
    act(() => store.setState({ player: { ...store.getState().player, time, playing } }));
  return { store, said, wait, move };
}

/** Plays a run to its end in so many milliseconds, twenty ticks a second, as even in log time. */
function play({ move, wait }: Awaited<ReturnType<typeof heard>>, run: Run, ms: number) {
  const ticks = ms / 50;
  move(0, true);
  for (let tick = 1; tick <= ticks; tick++) {
    move(run.endTime * 10 ** (4 * (tick / ticks - 1)), true);
    wait(50);
  }
  move(run.endTime, false);
}

describe('what is said aloud of a run', () => {
  it('names its phases and its first kink as the playhead passes them, each once and at its time', async () => {
    const page = await heard(RUN);
    play(page, RUN, 16_000);
    page.wait(2000);
    const all = page.said.map(({ text }) => text).join(' ');
    const { kinks, kinkCount, start } = RUN;
    const { neurons, samples, times } = kinks;
    const positive = (k: number) => start.groups[neurons[k]!] === Group.Positive;
    const halfway = RUN.halfwayTime!;
    const last = [...times.subarray(0, kinkCount).keys()].filter((k) => positive(k) && times[k]! < halfway);
    const said = (sentence: string) => all.split(spoken(sentence)).length - 1;
    expect(said('At time 0 alignment begins.')).toBe(1);
    expect(said(`At time ${plainNumber(times[last.at(-1)!]!)} departure begins.`)).toBe(1);
    expect(said(`At time ${plainNumber(halfway)} convergence begins.`)).toBe(1);
    expect(said(`At time ${plainNumber(times[0]!)} the first kink: Kink 1 of ${kinkCount}`)).toBe(1);
    expect(all).toContain(`neuron #${neurons[0]! + 1} `);
    expect(all).toContain(`input ${samples[0]! + 1}.`);
  });

  it.each([400, 1500, 6000, 20_000])(
    'is at most one message in two seconds of playing: a run in %i ms',
    async (ms) => {
      const page = await heard(RUN);
      play(page, RUN, ms);
      const playing = page.said.map((one) => one.ms);
      for (const [place, at] of playing.entries()) {
        if (place > 0) expect(at - playing[place - 1]!).toBeGreaterThanOrEqual(2000 - LOOK_MS);
      }
      page.wait(3000);
      // and nothing is lost
      expect(
        page.said
          .map(({ text }) => text)
          .join(' ')
          .match(/ begins\./g),
      ).toHaveLength(bandsOf(RUN).length);
    },
  );

  it('tells how the run ended, and where it stands, when the playhead has come to rest', async () => {
    const page = await heard(RUN);
    page.store.setState({
      solve: { kind: 'done', outcome: { reason: 'loss', time: RUN.endTime, loss: 1e-9 }, stats: {} },
    } as never);
    play(page, RUN, 400);
    page.wait(3000);
    const sentence = (store: AppStore) => spoken(sentenceOf(factsOf(store.getState())!));
    expect(page.said.at(-1)!.text).toContain(sentence(page.store));
    expect(page.said.at(-1)!.text).toMatch(/loss target is met/i);
    // steps of the reader's: the last of them, once they have ended
    const before = page.said.length;
    for (const time of [1, 2, 3]) {
      page.move(time, false);
      page.wait(300);
    }
    page.wait(2000);
    expect(page.said.length).toBe(before + 1);
    expect(page.said.at(-1)!.text).toBe(`Time 3. ${sentence(page.store)}`);
  });

  it('says nothing of what is to be guessed, of a run that is gone, or that the guide says itself', async () => {
    const page = await heard(RUN);
    page.store.setState({ ask: 'where' });
    play(page, RUN, 4000);
    page.wait(3000);
    expect(page.said).toEqual([]);
    page.store.setState({ ask: null });
    page.move(3, false);
    page.store.setState({ run: await solvedRun({ width: 4 }) });
    page.wait(3000);
    expect(page.said).toEqual([]);
    guideOf(page.store).setState({ stands: true });
    page.move(5, false);
    page.wait(3000);
    expect(page.said).toEqual([]);
  });
});
