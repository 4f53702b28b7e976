// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { markAlpha, neuronAlphas } from '../../src/drawing/lit.ts';
import { NEURON_STYLES } from '../../src/drawing/neurons/neuronStyle.ts';
import type { PictureId } from '../../src/drawing/picture.ts';
import type { AppState } from '../../src/state/appState.ts';
import { type Lit, MARK_KINDS } from '../../src/state/lit.ts';
import { fetchPicture } from '../../src/views/pictures.ts';
import { drawnPicture } from '../support/drawnPicture.tsx';
import { sampleStore } from '../support/sampleStore.ts';
import { solvedRun } from '../support/solvedRun.ts';

const run = await solvedRun({ width: 10, networkSeed: 3 });
const withLit = (lit: Lit | null, more: Partial<AppState> = {}) =>
  sampleStore(run, { lit, ...more }).getState();

describe('marks', () => {
  it('step back behind a lit kind, and only that kind does not', () => {
    for (const lit of MARK_KINDS) {
      const state = withLit(lit);
      for (const kind of MARK_KINDS) {
        if (kind === lit) expect(markAlpha(state, kind)).toBe(1);
        else expect(markAlpha(state, kind)).toBeLessThan(0.5);
      }
    }
  });

  it('stay as they are where nothing is lit, or what is lit stands beside the pictures', () => {
    for (const lit of [null, 'timeline', 'picture:loss', 'control:initScale'] as const) {
      const state = withLit(lit);
      for (const kind of MARK_KINDS) expect(markAlpha(state, kind)).toBe(1);
      expect(neuronAlphas(state)).toEqual([1, 1, 1]);
    }
  });

  it('of neurons are lit by group, and of the positive group with the bundle', () => {
    const lit = (kind: Lit, more = {}) =>
      NEURON_STYLES.filter((_, order) => neuronAlphas(withLit(kind, more))[order] === 1).map(
        ({ name }) => name,
      );
    expect(lit('positive')).toEqual(['positive']);
    expect(lit('negative')).toEqual(['negative']);
    expect(lit('dead')).toEqual(['dead']);
    expect(lit('bundle')).toEqual(['positive']);
    expect(lit('inputs')).toEqual([]);
    expect(lit('negative', { pinned: 0 }), 'a pinned neuron does not take the light away').toEqual([
      'negative',
    ]);
  });
});

describe('a plot over time', () => {
  const drawn = async (id: PictureId, lit: Lit | null) => {
    const player = { ...withLit(null).player, time: 6 };
    const box = { pxWidth: 500, pxHeight: 300, stage: false, settings: [], theme: 'light' } as const;
    return drawnPicture(await fetchPicture(id), { ...box, run, state: { lit, player, revision: 1 } });
  };

  it('lights the curves of a kind that it has', async () => {
    for (const [id, lit] of [
      ['norms', 'negative'],
      ['bundle', 'gamma'],
      ['bundle', 'teacher'],
    ] as const) {
      expect(await drawn(id, lit), `${id}: ${lit}`).not.toEqual(await drawn(id, null));
    }
  });

  it('lets nothing step back behind what it has none of', async () => {
    for (const [id, lit] of [
      ['loss', 'positive'],
      ['norms', 'inputs'],
      ['norms', 'gamma'],
      ['bundle', 'dead'],
      ['norms', 'picture:norms'],
    ] as const) {
      expect(await drawn(id, lit), `${id}: ${lit}`).toEqual(await drawn(id, null));
    }
  });
});
