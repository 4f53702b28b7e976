// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render as renderInto, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Glossed } from '../../../src/drawing/glossary/Glossed.tsx';
import { AppStoreContext } from '../../../src/state/react.ts';
import { lateWords } from '../../../src/text/words.ts';

import { sampleRun } from '../../support/sampleRun.ts';
import { sampleStore } from '../../support/sampleStore.ts';

// fetched before, so that nothing here waits for it
await import('../../../src/drawing/glossary/Entry.tsx');
const { terms } = await lateWords('glossary');

const hidden = vi.fn();

const render = (what: ReactNode) => renderInto(<Page>{what}</Page>);

const store = sampleStore(sampleRun({ maxTime: 1 }));
function Page({ children }: { readonly children: ReactNode }) {
  return <AppStoreContext value={store}>{children}</AppStoreContext>;
}

// this document has no top layer: what the browser does with it is held in Chromium
beforeEach(() => {
  hidden.mockClear();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  HTMLElement.prototype.showPopover = () => {};
  HTMLElement.prototype.hidePopover = hidden;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const word = (name: string) => screen.getByRole('button', { name });
const press = async (button: HTMLElement) => {
  fireEvent.click(button);
  return await screen.findByRole('dialog');
};

describe('a word of the glossary', () => {
  it('is a term and a button, and says when pressed what it means, by its formula too', async () => {
    render(<Glossed text="Neurons gather along [[gamma|γ]], as one [[bundle]]." />);
    expect(document.body.textContent).toBe('Neurons gather along γ, as one bundle.');
    expect(screen.getAllByRole('term')).toHaveLength(2);
    expect(word('γ').getAttribute('aria-expanded')).toBe('false');
    const entry = await press(word('γ'));
    expect(entry.getAttribute('aria-label')).toBe(terms.gamma.title);
    expect(entry.textContent).toContain('γ = (1/n)');
    expect(entry.textContent).toMatch(/In this run \|γ\| = 0\.\d+/);
    expect(word('γ').getAttribute('aria-expanded')).toBe('true');
  });

  it('shows another word in the same place where an entry is read on', async () => {
    render(<Glossed text="[[alignment]]" />);
    const entry = await press(word('alignment'));
    fireEvent.click(screen.getByRole('button', { name: 'kinks' }));
    expect(screen.getAllByRole('dialog')).toEqual([entry]);
    expect(entry.getAttribute('aria-label')).toBe(terms.kink.title);
  });

  it('leads to all words of the glossary', async () => {
    render(<Glossed text="[[kink]]" />);
    const entry = await press(word('kink'));
    fireEvent.click(word('All words'));
    expect(entry.textContent).toContain(terms['nuclear norm'].title);
    fireEvent.click(word(terms.M.title));
    expect(entry.getAttribute('aria-label')).toBe(terms.M.title);
    expect(entry.textContent).not.toContain(terms['nuclear norm'].title);
  });

  it('is gone from the page when the browser has closed it', async () => {
    render(<Glossed text="[[kink]]" />);
    const entry = await press(word('kink'));
    const closed = new Event('toggle');
    Object.assign(closed, { newState: 'closed' });
    act(() => {
      entry.dispatchEvent(closed);
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(word('kink').getAttribute('aria-expanded')).toBe('false');
  });

  it('is closed by Escape, which nobody else on the page hears of, and has the focus again', async () => {
    render(<Glossed text="[[kink]]" />);
    await press(word('kink'));
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    window.removeEventListener('keydown', heard);
    expect(hidden).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(word('kink'));
    expect(heard).not.toHaveBeenCalled();
  });

  it('stays the same element while the sentence around it changes', () => {
    const { rerender } = render(<Glossed text="1 [[kink]] so far" />);
    const before = word('kink');
    rerender(
      <Page>
        <Glossed text="In the bundle, of [[dead|none]], 2 past a [[kink]]" />
      </Page>,
    );
    expect(word('kink')).toBe(before);
  });
});
