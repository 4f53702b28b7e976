// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ControlPanel } from '../../../src/app/controls/ControlPanel.tsx';
import type { Lit } from '../../../src/state/lit.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { sampleStore } from '../../support/sampleStore.ts';

afterEach(cleanup);

it('what the page points at has a ring, and nothing else has', () => {
  const store = sampleStore(null);
  const { container } = render(
    <AppStoreContext value={store}>
      <ControlPanel />
    </AppStoreContext>,
  );
  const ringed = () => [...container.querySelectorAll('[data-lit]')];
  const light = (lit: Lit | null) => act(() => store.getState().light(lit));
  expect(ringed()).toEqual([]);
  for (const [lit, name] of [
    ['control:initScale', 'Initial scale'],
    ['control:scheme', 'Data'],
    ['control:bias', 'Bias'],
    ['control:networkSeed', 'Network seed'],
  ] as const) {
    light(lit);
    expect(ringed()).toHaveLength(1);
    expect(ringed()[0]!.contains(screen.getAllByLabelText(name)[0]!)).toBe(true);
  }
  // what stands in the pictures is theirs to draw
  light('gamma');
  expect(ringed()).toEqual([]);
  light(null);
  expect(ringed()).toEqual([]);
});
