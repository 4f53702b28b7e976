// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AxisChoice } from '../../src/app/player/AxisChoice.tsx';
import { Readout } from '../../src/app/player/Readout.tsx';
import { AppStoreContext } from '../../src/state/react.ts';
import { sampleRun } from '../support/sampleRun.ts';
import { sampleStore } from '../support/sampleStore.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function player(method: 'flow' | 'descent') {
  // drawn at once, not at the next tick
  vi.stubGlobal('requestAnimationFrame', (draw: FrameRequestCallback) => {
    draw(0);
    return 0;
  });
  const store = sampleStore(sampleRun({ method, learningRate: 0.02, maxTime: 5 }));
  render(
    <AppStoreContext value={store}>
      <Readout />
      <AxisChoice />
    </AppStoreContext>,
  );
  return store;
}

const axes = () =>
  screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).labels![0]!.textContent);
const iteration = () => document.querySelector<HTMLElement>('.readout__iteration')!;

it('offers iterations for gradient descent, and the readout then says both time and iteration', () => {
  const store = player('descent');
  expect(axes()).toEqual(['log time', 'linear', 'iterations']);
  expect(iteration().textContent).toBe('');
  fireEvent.click(screen.getByRole('radio', { name: 'iterations' }));
  expect(store.getState().player.timeAxis).toBe('iterations');
  act(() => store.getState().seek(2));
  expect(iteration().textContent).toBe('k = 100');
  expect(iteration().parentElement!.textContent).toContain('2.00');
  fireEvent.click(screen.getByRole('radio', { name: 'linear' }));
  expect(iteration().textContent).toBe('');
});

it('offers log and linear time for a flow, log where iterations had been chosen', () => {
  const store = player('flow');
  act(() => store.getState().setTimeAxis('iterations'));
  expect(axes()).toEqual(['log time', 'linear']);
  expect((screen.getByRole('radio', { name: 'log time' }) as HTMLInputElement).checked).toBe(true);
  expect(iteration().textContent).toBe('');
});
