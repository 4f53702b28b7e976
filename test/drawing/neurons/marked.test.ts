// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { markedNeurons } from '../../../src/state/selection.ts';
import { fetchPicture } from '../../../src/views/pictures.ts';
import { drawnPicture } from '../../support/drawnPicture.tsx';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

const RUN = sampleRun({ width: 12 });
const PLAYER = { time: 3, playing: false, speed: 1, timeAxis: 'log', pace: 'even' } as const;

describe('the marked neurons', () => {
  const marked = (pinned: number | null, hovered: number | null) =>
    markedNeurons({ ...sampleStore(RUN).getState(), pinned, hovered });

  it('are the pinned one, and over it the one under the pointer', () => {
    expect(marked(null, null)).toEqual([]);
    expect(marked(2, null)).toEqual([2]);
    expect(marked(null, 5)).toEqual([5]);
    expect(marked(2, 5)).toEqual([2, 5]);
    expect(marked(5, 5)).toEqual([5]);
  });

  it('are of this run', () => {
    expect(marked(12, 5)).toEqual([5]);
    expect(marked(2, 99)).toEqual([2]);
  });
});

describe('a pinned neuron', () => {
  it.each(['directions', 'norms', 'light-cone', 'raster'] as const)(
    'has a look of its own in %s, and keeps it while another is under the pointer',
    async (id) => {
      const picture = await fetchPicture(id);
      /** lines as wide as that of what is pinned */
      const thick = (pinned: number | null, hovered: number | null) => {
        const shown = {
          pxWidth: 640,
          pxHeight: 560,
          stage: true,
          settings: [],
          run: RUN,
          theme: 'light',
        } as const;
        const layers = drawnPicture(picture, { ...shown, state: { player: PLAYER, pinned, hovered } });
        // the rims of words are not lines
        const lines = layers.flat().filter(({ tag }) => tag !== 'text');
        return lines.filter(({ attributes }) => Number(attributes['stroke-width']) === 3).length;
      };
      const none = thick(null, 5);
      expect(thick(2, null)).toBeGreaterThan(none);
      expect(thick(2, 5)).toBeGreaterThan(none);
    },
  );
});
