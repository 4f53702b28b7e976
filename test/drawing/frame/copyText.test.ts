// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../../src/drawing/frame/copyText.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** What is selected where the page asks the browser to copy. */
function takesSelected(answer: boolean): string[] {
  const taken: string[] = [];
  document.execCommand = (command) => {
    const field = document.activeElement?.closest('dialog') ?? document.body;
    taken.push(`${command} ${field.querySelector('textarea')!.value}`);
    return answer;
  };
  return taken;
}

describe('copying a text', () => {
  it('asks the clipboard first', async () => {
    const taken = takesSelected(true);
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('here')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('here');
    expect(taken).toEqual([]);
  });

  it.each([
    ['there is none, as outside of a secure context', {}],
    ['it is refused', { clipboard: { writeText: () => Promise.reject(new Error('not allowed')) } }],
  ])('copies a selection where %s, and leaves focus and page as they were', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator);
    document.body.innerHTML = '<dialog open><button>Copy</button></dialog>';
    document.querySelector('button')!.focus();
    const taken = takesSelected(true);
    expect(await copyText('a\tb\nc')).toBe(true);
    expect(taken).toEqual(['copy a\tb\nc']);
    expect(document.querySelector('textarea')).toBe(null);
    expect(document.activeElement).toBe(document.querySelector('button'));
  });

  it('says so where that is refused as well', async () => {
    vi.stubGlobal('navigator', {});
    takesSelected(false);
    expect(await copyText('here')).toBe(false);
  });
});
