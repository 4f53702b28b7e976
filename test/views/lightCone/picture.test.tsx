// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { numberText } from '../../../src/drawing/axis/number.ts';
import { PictureView } from '../../../src/drawing/react/PictureView.tsx';
import { factsOfState } from '../../../src/findings/boosts/boostFacts.ts';
import { historyOf } from '../../../src/findings/boosts/boostHistory.ts';
import { bundleOf } from '../../../src/findings/boosts/finalBundle.ts';
import { stateOfFrame } from '../../../src/findings/now/stateAt.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import type { Run } from '../../../src/state/run.ts';
import { lightConeWords } from '../../../src/text/lightConeWords.ts';
import { words } from '../../../src/text/words.ts';
import { quantity } from '../../../src/views/lightCone/drawFacts.ts';
import { LIGHT_CONE } from '../../../src/views/lightCone/lightCone.ts';
import { drawnByHand } from '../../support/drawnByHand.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

const drawn = drawnByHand();

function show(run: Run, time: number, stage = true) {
  const store = sampleStore(run, {
    player: { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
  });
  const [pxWidth, pxHeight] = stage ? [700, 700] : [360, 200];
  render(
    <AppStoreContext.Provider value={store}>
      <PictureView picture={LIGHT_CONE} pxWidth={pxWidth} pxHeight={pxHeight} stage={stage} settings={[]} />
    </AppStoreContext.Provider>,
  );
  return store;
}

const plain = (text: readonly { readonly text: string }[]) => text.map((span) => span.text);

describe('the light cone', () => {
  it('writes the numbers of the frame at the playhead', async () => {
    const run = await solvedRun({ initScale: 1e-5 });
    const f = bundleOf(run)!.formationFrame + 40;
    show(run, run.times[f]!);
    const sources = { run, history: historyOf(run), bundle: bundleOf(run), coasting: null };
    const { boost, pair, drift } = factsOfState(sources, stateOfFrame(run, f), null, null);
    const [one, other] = pair!.neurons;
    expect(drawn.canvas.texts).toContain('active on all 12 inputs');
    expect(drawn.canvas.texts).toContain(`of neurons #${one + 1} and #${other + 1}`);
    for (const text of [
      numberText(boost!.rate),
      numberText(boost!.travelled),
      numberText(drift, 2),
      quantity(pair!.logNow),
      numberText(pair!.change, 2),
    ]) {
      for (const part of plain(text)) expect(drawn.canvas.texts).toContain(part);
    }
    // now, and when the bundle formed: to five digits the same
    const mantissa = plain(quantity(pair!.logNow))[0]!;
    expect(plain(quantity(pair!.logAtFormation))[0]).toBe(mantissa);
    expect(drawn.canvas.texts.filter((text) => text === mantissa)).toHaveLength(2);
    const figure = screen.getByRole('figure', { name: /^Light cone/ });
    const alternative = document.getElementById(figure.getAttribute('aria-describedby')!)!.textContent;
    expect(alternative).toMatch(/has travelled [\d.]+, and points 6\.0\d degrees from the teacher/);
    expect(alternative).toContain(`The pair quantity of neurons ${one + 1} and ${other + 1}`);
  });

  it('writes a pair quantity whose product is no number any more', () => {
    expect(plain(quantity(-460 * Math.LN10 + Math.log(4)))).toEqual([
      '4.0000\u202f\u00d7\u202f10',
      '\u2212460',
    ]);
    expect(plain(quantity(Math.log(4.25832e-8)))).toEqual(plain(numberText(4.25832e-8, 5)));
    expect(plain(quantity(Number.NaN))).toEqual(['\u2013']);
  });

  it('says of a pair whose angle is rounding that it is, and of no change', async () => {
    // the final angles are proportional to lambda: far below what 64 bits tell of directions
    const run = await solvedRun({ initScale: 1e-14 });
    const f = run.frameCount - 1;
    show(run, run.times[f]!);
    const sources = { run, history: historyOf(run), bundle: bundleOf(run), coasting: null };
    const { pair } = factsOfState(sources, stateOfFrame(run, f), null, null);
    expect(pair!.standing).toBe('conserved');
    expect(pair!.toldNow).toBe(false);
    expect(drawn.canvas.texts).toContain(words().pictures.atRounding);
    expect(drawn.canvas.texts).not.toContain(lightConeWords().facts.change);
  });

  it('has a boost of the reader’s own, by keys and by dragging, and a way back', async () => {
    show(await solvedRun({ initScale: 1e-3 }), 2);
    const text = lightConeWords().own;
    const handle = screen.getByRole('slider', { name: text.handle });
    expect(handle.getAttribute('aria-valuetext')).toBe(text.rest);
    expect(screen.queryByRole('button', { name: text.back })).toBeNull();
    fireEvent.keyDown(handle, { key: 'ArrowRight' });
    fireEvent.keyDown(handle, { key: 'ArrowRight' });
    expect(handle.getAttribute('aria-valuetext')).toBe(text.moved('0.5', '0'));
    fireEvent.click(screen.getByRole('button', { name: text.back }));
    expect(handle.getAttribute('aria-valuetext')).toBe(text.rest);
    expect(document.activeElement).toBe(handle);

    fireEvent.pointerDown(handle, { pointerId: 1, clientX: 100, clientY: 100 });
    fireEvent.pointerMove(handle, { pointerId: 1, clientX: 100, clientY: 60 });
    fireEvent.pointerUp(handle, { pointerId: 1 });
    fireEvent.pointerMove(handle, { pointerId: 1, clientX: 300, clientY: 60 });
    expect(handle.getAttribute('aria-valuetext')).toMatch(/towards 90°/);
    fireEvent.doubleClick(handle);
    expect(handle.getAttribute('aria-valuetext')).toBe(text.rest);
  });

  it('explains itself on the stage, foldably, and not in a small box', async () => {
    const run = sampleRun();
    show(run, 3);
    const summary = screen.getByText('What this shows');
    expect(summary.closest('details')!.open).toBe(true);
    expect(screen.getByText(/stars ahead of a fast ship/)).toBeTruthy();
    cleanup();
    show(run, 3, false);
    expect(screen.queryByText('What this shows')).toBeNull();
  });

  it('turns with Shift and an arrow, and back by a double click', () => {
    show(sampleRun(), 3);
    drawn.tick();
    const surface = screen.getByRole('slider', { name: 'Neuron in Light cone' });
    const before = new Map(drawn.canvas.paints);
    fireEvent.keyDown(surface, { key: 'ArrowLeft', shiftKey: true });
    drawn.tick();
    fireEvent.doubleClick(surface);
    drawn.tick();
    for (const [element, count] of drawn.canvas.paints) expect(count).toBe((before.get(element) ?? 0) + 2);
    // without Shift the arrows walk through the neurons
    fireEvent.keyDown(surface, { key: 'ArrowRight' });
    expect(surface.getAttribute('aria-valuetext')).toMatch(/^Neuron 1, .*: a = .*, \|w\| = /);
  });

  it('turns by a drag, and pins by a click', () => {
    const store = show(sampleRun(), 3);
    drawn.tick();
    const surface = screen.getByRole('slider', { name: 'Neuron in Light cone' });
    surface.setPointerCapture = () => {};
    const before = new Map(drawn.canvas.paints);
    fireEvent.pointerDown(surface, { button: 0, clientX: 60, clientY: 300 });
    fireEvent.pointerMove(surface, { clientX: 90, clientY: 300 });
    fireEvent.pointerUp(surface, { clientX: 90, clientY: 300 });
    fireEvent.lostPointerCapture(surface);
    drawn.tick();
    expect([...drawn.canvas.paints].filter(([element, count]) => count > before.get(element)!)).toHaveLength(
      2,
    );
    expect(store.getState().pinned).toBeNull();
    let clientX = 0;
    for (let clientY = 100; store.getState().hovered === null && clientY < 500; clientY += 4) {
      for (clientX = 0; store.getState().hovered === null && clientX < 400; clientX += 8) {
        fireEvent.pointerMove(surface, { clientX, clientY });
      }
      if (store.getState().hovered === null) continue;
      fireEvent.pointerDown(surface, { button: 0, clientX: clientX - 8, clientY });
      fireEvent.pointerUp(surface, { clientX: clientX - 8, clientY });
    }
    expect(store.getState().pinned).toBe(store.getState().hovered);
    expect(store.getState().pinned).not.toBeNull();
  });

  it('draws a line (d = 1) as a cross of two rays of light', () => {
    const dataset = {
      dimension: 1,
      samples: 2,
      inputs: Float64Array.of(1, 0.5),
      labels: Float64Array.of(1, 0.5),
      teacher: Float64Array.of(1),
    };
    const network = {
      dimension: 1,
      width: 3,
      output: Float64Array.of(1e-2, -1e-2, 2e-2),
      hidden: Float64Array.of(1e-2, 1e-2, -2e-2),
    };
    const run = sampleRun({ dataset, network, maxTime: 20 });
    for (const time of [0, 5, run.endTime]) {
      show(run, time);
      drawn.tick();
      cleanup();
    }
    expect(drawn.canvas.calls).toContain('stroke');
    expect(drawn.canvas.texts.join(' ')).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('says of a network too large for it that boosts are not shown', () => {
    const run = sampleRun({ samples: 300, width: 400, dimension: 20, maxTime: 0.02, frames: 2 });
    show(run, 0);
    expect(drawn.canvas.texts.join(' ')).toMatch(/Too many weights and inputs/);
  });
});
