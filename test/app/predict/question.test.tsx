// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Cover } from '../../../src/app/predict/Cover.tsx';
import { predictions, revealAll } from '../../../src/app/predict/predictions.ts';
import Question from '../../../src/app/predict/Question.tsx';
import Scores from '../../../src/app/predict/Scores.tsx';
import { firstKink, whereTheyGo } from '../../../src/findings/predict/answers.ts';
import type { Ask } from '../../../src/share/presentation.ts';
import { isCovered, keepsBack } from '../../../src/state/covered.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

afterEach(() => {
  cleanup();
  predictions.setState({ run: null, ask: null, guesses: [], pointed: null });
});

async function asked(ask: Ask, change = {}) {
  const run = await solvedRun({ width: 20, ...change });
  const store = sampleStore(run, { ask });
  render(
    <AppStoreContext value={store}>
      <Question ask={ask} />
      <Scores />
    </AppStoreContext>,
  );
  return { run, store };
}
const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a question', () => {
  it('keeps the run at its start until it is answered, then plays it and scores every guess', async () => {
    const { run, store } = await asked('where');
    act(() => {
      store.getState().play();
      store.getState().seek(3);
    });
    expect(store.getState().player).toMatchObject({ time: 0, playing: false });
    const slider = screen.getByRole('slider');
    fireEvent.change(slider, { target: { value: '30' } });
    click('Place this guess');
    // what is pointed at when the run is revealed counts
    fireEvent.change(slider, { target: { value: '-170' } });
    expect(screen.getByText('2 guesses so far.')).toBeDefined();
    click('Reveal');
    expect(store.getState()).toMatchObject({ ask: null, player: { playing: true } });
    const answer = whereTheyGo(run);
    if (typeof answer === 'string') throw new Error(answer);
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toHaveLength(3);
    expect(said[0]).toContain(`${answer.count} positive neurons end within`);
    const off = [30, -170].map((guess) => {
      const apart = Math.abs(guess - answer.degrees);
      return Math.min(apart, 360 - apart);
    });
    said.slice(1).forEach((line, index) => {
      expect(Number(line!.match(/: ([\d.]+)\u00b0 off/)![1])).toBeCloseTo(off[index]!, 0);
    });
    // they are drawn over the run: each is the turn from the answer
    const { scored } = store.getState();
    expect(scored).toMatchObject({ run, ask: 'where', guesses: [30, -170] });
    scored!.off.forEach((turned, index) => {
      const back = (((scored!.guesses[index]! - turned - answer.degrees) % 360) + 540) % 360;
      expect(back).toBeCloseTo(180, 9);
      expect(Math.abs(turned)).toBeCloseTo(off[index]!, 9);
    });
    click('Close');
    expect(screen.queryAllByRole('listitem')).toEqual([]);
    expect(store.getState().scored).toBeNull();
  });

  it('is answered without a guess where nobody has pointed: where the arrow stands at first is none', async () => {
    const { store } = await asked('where');
    expect(screen.getByText('No guess yet.')).toBeDefined();
    click('Reveal');
    expect(store.getState().scored!.guesses).toEqual([]);
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('forgets what was guessed of another run', async () => {
    const { store } = await asked('where');
    fireEvent.change(screen.getByRole('slider'), { target: { value: '30' } });
    click('Place this guess');
    const other = await solvedRun({ width: 20, dataSeed: 7 });
    act(() => store.setState({ run: other, parameters: other.parameters }));
    expect(screen.getByText('No guess yet.')).toBeDefined();
  });

  it('is answered by the next step of a lecture, which uncovers what is hidden as well', async () => {
    const { store } = await asked('where');
    act(() => {
      store.setState({ hidden: ['loss'], view: [{ id: 'loss', large: false, settings: [] }] });
      revealAll(store);
    });
    expect(store.getState()).toMatchObject({ ask: null, hidden: [], player: { playing: true } });
    expect(keepsBack(store.getState())).toBe(false);
  });

  it('of the first input says which it was, and who was right', async () => {
    const { run } = await asked('first');
    const answer = firstKink(run);
    if (typeof answer === 'string') throw new Error(answer);
    const right = answer.inputs[0]!;
    for (const input of [right, (right + 1) % 12]) {
      fireEvent.change(screen.getByRole('combobox'), { target: { value: String(input) } });
      click('Place this guess');
    }
    click('Reveal');
    const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent!);
    expect(said[0]).toContain(`input ${right + 1}, by neuron #${answer.neuron + 1} `);
    expect(said.slice(1).map((line) => line.endsWith('right.'))).toEqual([true, false]);
  });

  it('that the data cannot answer says why, and lets the reader go on', async () => {
    const { store } = await asked('where', { dimension: 3 });
    expect(screen.getByText(/choose dimension 2/)).toBeDefined();
    click('Go on without');
    expect(store.getState().ask).toBeNull();
  });
});

describe('a hidden picture', () => {
  it('is covered until it is revealed, and while a question is open all are', () => {
    const store = sampleStore(null, {
      hidden: ['loss', 'norms'],
      view: ['directions', 'loss'].map((id) => ({ id, large: false, settings: [] })),
    });
    render(
      <AppStoreContext value={store}>
        <section className="picture">
          <h2 tabIndex={-1}>Loss</h2>
          <Cover id="loss" />
        </section>
      </AppStoreContext>,
    );
    const state = store.getState;
    expect([isCovered(state(), 'loss'), isCovered(state(), 'directions'), keepsBack(state())]).toEqual([
      true,
      false,
      true,
    ]);
    click('Reveal');
    expect(isCovered(state(), 'loss')).toBe(false);
    expect(document.activeElement!.textContent).toBe('Loss');
    // what is hidden and not open keeps nothing back
    expect(keepsBack(state())).toBe(false);
    expect(isCovered({ hidden: [], ask: 'first' }, 'directions')).toBe(true);
  });
});
