// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Picture } from '../../src/drawing/picture.ts';
import { PictureView } from '../../src/drawing/react/PictureView.tsx';
import { orderKept } from '../../src/findings/theory/orderKept.ts';
import { AppStoreContext } from '../../src/state/react.ts';
import type { Run } from '../../src/state/run.ts';
import { ASSUMPTIONS } from '../../src/views/assumptions/Assumptions.tsx';
import { describeRaster } from '../../src/views/raster/describe.ts';
import { RASTER } from '../../src/views/raster/raster.ts';
import { drawnByHand } from '../support/drawnByHand.ts';
import { sampleStore } from '../support/sampleStore.ts';
import { solvedRun } from '../support/solvedRun.ts';

drawnByHand();
afterEach(cleanup);

function words(picture: Picture, run: Run): string {
  render(
    <AppStoreContext.Provider value={sampleStore(run)}>
      <PictureView picture={picture} pxWidth={700} pxHeight={700} stage settings={[]} />
    </AppStoreContext.Provider>,
  );
  const { textContent } = screen.getByRole('figure');
  cleanup();
  return textContent!;
}

/** The two numbers before the words that both pictures use. */
function saidOfOrder(text: string): { kept: number; finished: number } {
  const [, kept, finished] = /(\d+) of (\d+) in (?:the order of their )?yardstick/.exec(text)!;
  return { kept: Number(kept), finished: Number(finished) };
}

it.each([4, 1e-9])(
  'the pictures tell the same numbers of the order of crossings at the scale %s',
  async (initScale) => {
    const run = await solvedRun({ initScale });
    const { kept, finished } = orderKept(run)!;
    for (const text of [words(ASSUMPTIONS, run), words(RASTER, run), describeRaster(run, 1)]) {
      expect(saidOfOrder(text)).toEqual({ kept, finished });
      expect(text).toMatch(/by T₀/);
    }
  },
);
