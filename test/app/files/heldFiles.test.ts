// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { heldFiles, holdFiles } from '../../../src/app/files/heldFiles.ts';

/** @returns whether the browser was kept from going to the file */
function drag(type: string, files: File[], types = ['Files']): boolean {
  const event = new Event(type, { cancelable: true });
  Object.assign(event, { dataTransfer: { files, types } });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('a file that is dropped before what reads it is here', () => {
  it('is kept until it is, and the page stays', () => {
    const early = new File(['1,2'], 'early.csv');
    expect(drag('drop', [early])).toBe(false);
    holdFiles(window);
    expect(drag('dragover', [])).toBe(true);
    expect(drag('drop', [early])).toBe(true);
    // a link or a text that is dragged is the browser's
    expect(drag('drop', [], ['text/plain'])).toBe(false);
    expect(heldFiles()).toEqual([early]);
    expect(heldFiles()).toEqual([]);
    // from then on the menu of files has them
    expect(drag('drop', [early])).toBe(false);
  });
});
