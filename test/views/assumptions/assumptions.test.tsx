// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PictureView } from '../../../src/drawing/react/PictureView.tsx';
import { reportOfRun } from '../../../src/findings/theory/assumptionReport.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import { DELTA_COMPONENTS } from '../../../src/model/theory/sufficientScale.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import type { Run } from '../../../src/state/run.ts';
import { assumptionWords } from '../../../src/text/assumptionWords.ts';
import { ASSUMPTIONS } from '../../../src/views/assumptions/Assumptions.tsx';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

const text = assumptionWords();

afterEach(cleanup);

function show(run: Run) {
  const store = sampleStore(run);
  render(
    <AppStoreContext.Provider value={store}>
      <PictureView picture={ASSUMPTIONS} pxWidth={400} pxHeight={300} stage={false} settings={[]} />
    </AppStoreContext.Provider>,
  );
  return store;
}

describe('the picture of the assumptions', () => {
  it('tells held from broken in words, and counts them', () => {
    show(sampleRun({ angle: 75 }));
    const items = screen.getAllByRole('listitem');
    const broken = items.filter((item) => item.getAttribute('data-state') === 'broken');
    expect(broken.map((item) => item.querySelector('.assumption__title')!.textContent)).toEqual([
      `${text.list.correlation.title} ${text.places.correlation}`,
      `${text.list.scale.title} ${text.places.scale}`,
    ]);
    const words = items.map((item) => item.querySelector('.assumption__state')!.textContent);
    expect(words.filter((word) => word === 'held')).toHaveLength(items.length - 2);
    expect(screen.getByText(`${items.length - 2} held, 2 broken`)).toBeTruthy();
  });

  it('pins and lets go a neuron that breaks an assumption', () => {
    const network = balancedInitialisation(6, 2, 1e-3, 1);
    const { inputs } = sampleRun({ frames: 3, maxTime: 0.1 }).start.dataset;
    network.hidden.set([inputs[1]!, -inputs[0]!], 2 * 3);
    // balanced as it was: it breaks one assumption only
    network.output[3] = Math.hypot(inputs[0]!, inputs[1]!);
    const store = show(sampleRun({ network, frames: 3, maxTime: 0.1 }));
    const button = screen.getByRole('button', { name: 'Neuron 4' });
    fireEvent.click(button);
    expect(store.getState().pinned).toBe(3);
    expect(button.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button);
    expect(store.getState().pinned).toBeNull();
    fireEvent.pointerEnter(button);
    expect(store.getState().hovered).toBe(3);
    fireEvent.pointerLeave(button);
    expect(store.getState().hovered).toBeNull();
  });

  it('names the first of many broken points, the others on demand', () => {
    show(sampleRun({ angle: 89, samples: 60, frames: 3, maxTime: 0.1 }));
    const item = screen.getByText(text.list.correlation.title).closest('li')!;
    const all = Number(item.textContent!.match(/(\d+) of 60 inputs/)![1]);
    const named = () => item.querySelectorAll('.assumption__broken sub').length;
    expect(named()).toBe(12);
    fireEvent.click(within(item).getByRole('button', { name: text.more(all - 12) }));
    expect(named()).toBe(all);
    fireEvent.click(within(item).getByRole('button', { name: text.fewer }));
    expect(named()).toBe(12);
  });

  it('marks the least of the eleven numbers of the bound, and it alone', () => {
    const run = sampleRun();
    show(run);
    const { smallest } = reportOfRun(run)!.scale!;
    const marked = screen.getAllByRole('row').filter((row) => row.hasAttribute('data-smallest'));
    expect(marked).toHaveLength(1);
    expect(marked[0]!.textContent).toContain(text.scale.components[smallest]);
    expect(marked[0]!.textContent).toContain(text.scale.smallest);
    // a head, Delta, delta and the components
    expect(screen.getAllByRole('row')).toHaveLength(3 + DELTA_COMPONENTS.length);
  });

  it('says both scales to a reader who does not see the line', () => {
    show(sampleRun({ initScale: 1e-8 }));
    const drawing = screen.getByRole('img');
    expect(drawing.getAttribute('aria-label')).toMatch(
      /from 10 to the power minus [\d,]+ on the left.* to 10 to the power minus 8 on the right/,
    );
  });

  it('waits for the theory of 300 dimensions, and does without what it does not have there', () => {
    vi.useFakeTimers();
    show(sampleRun({ dimension: 300, samples: 3, width: 40, frames: 2, maxTime: 0.02 }));
    expect(screen.getByText(text.working)).toBeTruthy();
    act(() => vi.runAllTimers());
    vi.useRealTimers();
    const words = screen
      .getAllByRole('listitem')
      .map((item) => item.querySelector('.assumption__state')!.textContent);
    const none = 'not applicable';
    expect(words.filter((word) => word === none)).toHaveLength(3);
    expect(words.filter((word) => word === 'broken')).toHaveLength(1);
    expect(screen.getAllByText(/Above 256 dimensions/)).toHaveLength(3);
    expect(screen.queryByText(text.scale.heading)).toBeNull();
  });

  it('stays as it is while the run plays', () => {
    const store = show(sampleRun());
    const before = screen.getByRole('list');
    const content = before.innerHTML;
    act(() => store.getState().seek(5));
    expect(screen.getByRole('list')).toBe(before);
    expect(before.innerHTML).toBe(content);
  });
});
