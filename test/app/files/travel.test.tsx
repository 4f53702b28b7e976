// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { Travel } from '../../../src/app/files/Travel.tsx';
import { givenOf, withInput } from '../../../src/state/edits.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { files } from '../../../src/text/en/files.ts';
import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

it('the length of the link is told from the first move on, and is that of what stands once the hand has let go', async () => {
  const store = sampleStore(sampleRun({ width: 6 }));
  const given = givenOf(store.getState().run!);
  const root = document.createElement('div');
  await act(async () =>
    createRoot(root).render(
      <AppStoreContext value={store}>
        <Travel text={files} />
      </AppStoreContext>,
    ),
  );
  expect(root.textContent).not.toContain('kB');
  const kilobytes = () => Number(/In the link: (.*) kB/.exec(root.textContent)![1]);
  const moved = (x: number) =>
    act(async () =>
      store.getState().setParameters({ scheme: 'given', given: withInput(given, 0, [x, 0.1]) }),
    );
  await act(async () => store.getState().beginGesture());
  await moved(0.5);
  const first = kilobytes();
  expect(first).toBeGreaterThan(0);
  const more = {
    ...given,
    inputs: Array.from({ length: 200 }, (_, i) => [Math.sin(i), Math.cos(i)]),
    labels: null,
  };
  await act(async () => store.getState().setParameters({ given: more }));
  expect(kilobytes()).toBe(first);
  await act(async () => store.getState().endGesture());
  expect(kilobytes()).toBeGreaterThan(first);
  await act(async () => store.getState().beginGesture());
  await moved(0.6);
  expect(kilobytes()).toBeGreaterThan(first);
});
