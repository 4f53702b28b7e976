import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOpened } from '../../src/share/view.ts';
import {
  withChanged,
  withMoved,
  withOnStage,
  withoutPicture,
  withPicture,
} from '../../src/state/arrangement.ts';

const VIEW = ['a', 'b', 'c', 'd'].map(asOpened);
const ids = (view: readonly { readonly id: string }[]) => view.map(({ id }) => id).join('');

describe('the arrangement of the open pictures', () => {
  it('lets the picture on the stage and another change places', () => {
    expect(ids(withOnStage(VIEW, 'c'))).toBe('cbad');
    expect(withOnStage(VIEW, 'a')).toBe(VIEW);
  });

  it('moves a picture to where another stands, forwards and backwards', () => {
    expect(ids(withMoved(VIEW, 'b', 'd'))).toBe('acdb');
    expect(ids(withMoved(VIEW, 'd', 'b'))).toBe('adbc');
    expect(withMoved(VIEW, 'b', 'nothing')).toBe(VIEW);
  });

  it('opens at the end, each picture once, and never closes the last', () => {
    expect(ids(withPicture(VIEW, 'e'))).toBe('abcde');
    expect(withPicture(VIEW, 'b')).toBe(VIEW);
    expect(ids(withoutPicture(VIEW, 'a'))).toBe('bcd');
    const [only] = VIEW;
    expect(withoutPicture([only!], 'a')).toEqual([only]);
  });

  it('keeps how each picture is set, whatever is moved', () => {
    const set = withChanged(VIEW, 'c', { large: true, settings: ['x'] });
    fc.assert(
      fc.property(fc.constantFrom(...'abcd'), fc.constantFrom(...'abcd'), (one, other) => {
        const view = withOnStage(withMoved(set, one, other), other);
        expect([...view].sort((a, b) => a.id.localeCompare(b.id))).toEqual(set);
      }),
    );
  });
});
