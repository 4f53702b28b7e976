// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Mover } from '../../../src/app/pictures/Mover.tsx';
import { movesStore } from '../../../src/app/pictures/moves.ts';
import { SidePicture } from '../../../src/app/pictures/SidePicture.tsx';
import { Stage } from '../../../src/app/pictures/Stage.tsx';
import { asOpened } from '../../../src/share/view.ts';
import { AppStoreContext } from '../../../src/state/react.ts';
import { words } from '../../../src/text/words.ts';
import { sampleStore } from '../../support/sampleStore.ts';

afterEach(cleanup);

const TITLES = { loss: 'Loss', norms: 'Norms', angle: 'Angle to the teacher' } as const;
type Side = keyof typeof TITLES;

function Arranged({ side, mover }: { readonly side: readonly Side[]; readonly mover: boolean }) {
  const main = useRef<HTMLElement>(null);
  const view = ['directions', ...side].map(asOpened);
  return (
    <main ref={main}>
      <Stage id="directions">directions</Stage>
      {side.map((id) => (
        <SidePicture key={id} id={id} title={TITLES[id]} large={false}>
          {(handle) => handle}
        </SidePicture>
      ))}
      {mover && <Mover view={view} side={side} around={main} focusTitle={() => {}} />}
    </main>
  );
}

const ALL = ['loss', 'norms', 'angle'] as const;
const store = sampleStore(null);
const inPage = (what: ReactNode) => <AppStoreContext value={store}>{what}</AppStoreContext>;
const handle = (id: Side) => screen.getByRole<HTMLButtonElement>('button', { name: `Move ${TITLES[id]}` });
const picture = (id: string) => document.querySelector(`[data-picture="${id}"]`)!;
/** what a screen reader is told */
const said = () => document.querySelector('main [aria-live="assertive"]')!.textContent;

describe('the code that moves pictures', () => {
  it('comes after them: their handles wait for it, and no picture is drawn anew', () => {
    const { rerender } = render(inPage(<Arranged side={ALL} mover={false} />));
    const before = ALL.map(picture);
    for (const id of ALL) expect(handle(id).disabled).toBe(true);
    rerender(inPage(<Arranged side={ALL} mover={true} />));
    for (const id of ALL) expect(handle(id).disabled).toBe(false);
    expect(handle('loss').getAttribute('aria-roledescription')).toBe(words().arrange.handle);
    for (const [index, id] of ALL.entries()) expect(picture(id)).toBe(before[index]);
  });

  it('lets one be picked up by a key and put back, says so, and leaves the focus on its handle', async () => {
    render(inPage(<Arranged side={ALL} mover={true} />));
    handle('norms').focus();
    fireEvent.keyDown(handle('norms'), { key: ' ', code: 'Space' });
    await vi.waitFor(() => expect(said()).toBe(words().arrange.said.up('Norms')));
    expect(picture('norms').hasAttribute('data-moving')).toBe(true);
    expect(picture('loss').hasAttribute('data-moving')).toBe(false);
    // the keys of one that is up are heard from the next task on
    await vi.waitFor(() => {
      fireEvent.keyDown(document, { key: 'Escape', code: 'Escape' });
      expect(said()).toBe(words().arrange.said.back('Norms'));
    });
    expect(picture('norms').hasAttribute('data-moving')).toBe(false);
    expect(document.activeElement).toBe(handle('norms'));
  });

  it('takes on a picture that is opened, and lets go of one that is closed or that goes onto the stage', () => {
    const { rerender } = render(inPage(<Arranged side={['loss']} mover={true} />));
    rerender(inPage(<Arranged side={['loss', 'angle']} mover={true} />));
    expect(handle('angle').disabled).toBe(false);
    rerender(inPage(<Arranged side={['angle']} mover={true} />));
    expect(Object.keys(movesStore.getState().side)).toEqual(['angle']);
    act(() => rerender(inPage(<Arranged side={['angle']} mover={false} />)));
    expect(handle('angle').disabled).toBe(true);
  });
});
