// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { PaceChoice } from '../../src/app/player/PaceChoice.tsx';
import { AppStoreContext } from '../../src/state/react.ts';
import { sampleStore } from '../support/sampleStore.ts';

afterEach(cleanup);

it('offers the paces of playing, and leaves the time axis as it is', () => {
  const store = sampleStore(null);
  render(
    <AppStoreContext value={store}>
      <PaceChoice />
    </AppStoreContext>,
  );
  const pace = screen.getByRole('combobox', { name: 'Pace' }) as HTMLSelectElement;
  expect([...pace.options].map(({ value }) => value)).toEqual(['even', 'log', 'linear']);
  expect(pace.value).toBe('even');
  fireEvent.change(pace, { target: { value: 'linear' } });
  expect(store.getState().player).toMatchObject({ pace: 'linear', timeAxis: 'log' });
  act(() => store.getState().setPace('log'));
  expect(pace.value).toBe('log');
});
