// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PictureView } from '../../../src/drawing/react/PictureView.tsx';
import { AppStoreContext } from '../../../src/state/react.ts';
import type { Run } from '../../../src/state/run.ts';
import { figureWords } from '../../../src/text/figureWords.ts';
import { TWO_TEACHERS } from '../../../src/views/twoTeachers/twoTeachers.ts';
import { drawnByHand } from '../../support/drawnByHand.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';
import { solvedRun } from '../../support/solvedRun.ts';

drawnByHand();
afterEach(cleanup);

const shown = (run: Run) => {
  const store = sampleStore(run);
  render(
    <AppStoreContext value={store}>
      <section className="picture">
        <h2 tabIndex={-1}>Two teachers</h2>
        <PictureView picture={TWO_TEACHERS} pxWidth={400} pxHeight={300} stage={false} settings={[]} />
      </section>
    </AppStoreContext>,
  );
  return store;
};
const button = () => screen.queryByRole('button', { name: figureWords()['two-teachers'].toOpposed });

it('the picture of two teachers offers the data that it is about, and the focus stays at it', () => {
  const store = shown(sampleRun({ maxTime: 1, frames: 5 }));
  fireEvent.click(button()!);
  expect(store.getState().parameters.scheme).toBe('opposed');
  expect(document.activeElement?.textContent).toBe('Two teachers');
});

it('the picture of two teachers offers nothing where there are two', async () => {
  shown(await solvedRun({ scheme: 'opposed' }));
  expect(button()).toBeNull();
});
