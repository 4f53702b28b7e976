// @vitest-environment happy-dom

import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Readout } from '../../src/app/player/Readout.tsx';
import { flatText, numberText, plainNumber } from '../../src/drawing/axis/number.ts';
import { spoken } from '../../src/drawing/axis/spoken.ts';
import { PICTURE_IDS, type PictureId } from '../../src/drawing/picture.ts';
import { PictureView } from '../../src/drawing/react/PictureView.tsx';
import type { Parameters } from '../../src/experiment/parameters.ts';
import type { Frame } from '../../src/experiment/trajectory.ts';
import { factsOf } from '../../src/findings/now/nowFacts.ts';
import { stateAt } from '../../src/findings/now/stateAt.ts';
import { Group } from '../../src/model/initialisation.ts';
import { norm } from '../../src/model/measures/angles.ts';
import { bundleVector } from '../../src/model/theory/eigenCoordinates.ts';
import { AppStoreContext } from '../../src/state/react.ts';
import type { Run } from '../../src/state/run.ts';
import { fetchPicture } from '../../src/views/pictures.ts';
import { manyOf } from '../support/breadth.ts';
import { type Recording, recordCanvas } from '../support/recordingCanvas.ts';
import { sampleStore } from '../support/sampleStore.ts';
import { solvedRun } from '../support/solvedRun.ts';
import { statesAsked, timesBetweenFrames } from '../support/statesAsked.ts';

const PICTURES = await Promise.all(PICTURE_IDS.map(fetchPicture));

let canvas: Recording;
beforeEach(() => {
  canvas = recordCanvas();
});
afterEach(() => {
  cleanup();
  canvas.restore();
});

/** What each picture says of a run at a time, to those who cannot see it. */
function alternatives(run: Run, time: number): Map<PictureId, string> {
  const store = sampleStore(run, {
    player: { time, playing: false, speed: 1, timeAxis: 'log', pace: 'even' },
  });
  render(
    <AppStoreContext.Provider value={store}>
      {PICTURES.map((picture) => (
        <div key={picture.id} data-id={picture.id}>
          <PictureView picture={picture} pxWidth={500} pxHeight={400} stage={true} settings={[]} />
        </div>
      ))}
    </AppStoreContext.Provider>,
  );
  const said = PICTURE_IDS.map((id): [PictureId, string] => {
    const figure = document.querySelector(`[data-id="${id}"] figure`)!;
    return [id, document.getElementById(figure.getAttribute('aria-describedby')!)!.textContent];
  });
  cleanup();
  return new Map(said);
}

describe('the text alternatives', () => {
  const cases: Record<string, Partial<Parameters>> = {
    'the default': {},
    'one neuron': { width: 1 },
    'opposed data': { scheme: 'opposed' },
    space: { dimension: 3, width: 20 },
    'a scale past the saddle': { initScale: 8, width: 20 },
  };
  for (const [name, change] of Object.entries(cases).slice(0, manyOf(5, 3))) {
    it(`are sentences without gaps, of a time: ${name}`, async () => {
      const run = await solvedRun(change);
      for (const share of [0, 0.1, 0.5, 1]) {
        for (const [id, text] of alternatives(run, share * run.endTime)) {
          expect(text, id).toMatch(/\btime [\d.]+/i);
          expect(text, id).not.toMatch(
            /NaN|undefined|null|Infinity|\b(is|at|stands|of|by) none\b|none degrees/,
          );
          expect(text, id).not.toMatch(/\b1 (are|neurons are)\b|of 1 neurons|\b1 dead neurons/);
        }
      }
    });
  }

  it('give the numbers of the very time they name, between two frames too', async () => {
    const run = await solvedRun();
    const f = 206;
    const time = 0.3 * run.times[f]! + 0.7 * run.times[f + 1]!;
    const said = alternatives(run, time);
    const number = (id: PictureId, pattern: RegExp) => Number(pattern.exec(said.get(id)!)![1]);
    const positive = [...run.start.groups.keys()].filter((j) => run.start.groups[j] === Group.Positive);
    const bundleNorm = ({ output, hidden }: Frame) => norm(bundleVector(positive, output, hidden, 2));
    const share = (told: number, exact: number) => Math.abs(told / exact - 1);

    // an independent solution of this very time
    const [exact] = statesAsked({}, [time]);
    const named = Number(time.toPrecision(3));
    for (const id of [
      'loss',
      'bundle',
      'complexity',
      'angles',
      'generalisation',
      'frame',
      'directions',
      'light-cone',
    ] as const) {
      expect(said.get(id), id).toContain(`time ${named}`);
    }
    expect(share(number('bundle', /norm ([\d.e-]+) and/), bundleNorm(exact!))).toBeLessThan(5.1e-3);
    expect(share(number('loss', /it is ([\d.e-]+\d)/), exact!.loss)).toBeLessThan(5.1e-3);
    expect(share(number('directions', /norm ([\d.e-]+) and/), bundleNorm(exact!))).toBeLessThan(5.1e-3);
    expect(share(bundleNorm(stateAt(run, time)), bundleNorm(exact!))).toBeLessThan(1e-6);
    expect(share(bundleNorm(run.frame(f)), bundleNorm(stateAt(run, time)))).toBeGreaterThan(2e-2);
  });

  it('agree with the readout and the sentence, at any tick of the player', async () => {
    const run = await solvedRun({ width: 20 });
    for (const time of timesBetweenFrames(run, 20)) {
      const store = sampleStore(run, {
        player: { time, playing: true, speed: 1, timeAxis: 'log', pace: 'even' },
      });
      const facts = factsOf(store.getState())!;
      const { container } = render(
        <AppStoreContext.Provider value={store}>
          <Readout />
        </AppStoreContext.Provider>,
      );
      const [, loss] = [...container.querySelectorAll('dd')].map((cell) => cell.textContent);
      cleanup();
      expect(facts.loss).toBe(stateAt(run, time).loss);
      expect(loss).toBe(flatText(numberText(facts.loss)));
      const said = alternatives(run, time);
      const written = spoken(plainNumber(facts.loss));
      for (const id of ['loss', 'generalisation'] as const) expect(said.get(id), id).toContain(written);
      const size = spoken(plainNumber(facts.bundle!.norm));
      for (const id of ['bundle', 'directions'] as const)
        expect(said.get(id), id).toContain(`norm ${size} and`);
    }
  });
});
