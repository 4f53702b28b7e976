// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { lectureKey } from '../../../src/app/lecture/lectureKeys.ts';

afterEach(() => document.body.replaceChildren());

function element(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
}

describe('a key in a lecture', () => {
  it('of a clicker goes on and back, whatever slider has the focus', () => {
    for (const html of [
      '<p></p>',
      '<input type="range">',
      '<div role="slider"></div>',
      '<button></button>',
    ]) {
      expect(lectureKey('PageDown', element(html))).toBe('next');
      expect(lectureKey('PageUp', element(html))).toBe('previous');
    }
  });

  it('is left to a field that is typed into', () => {
    for (const html of ['<input type="text">', '<select></select>', '<textarea></textarea>']) {
      for (const key of [' ', 'PageDown', 'ArrowRight', 'Escape'])
        expect(lectureKey(key, element(html)), `${key} ${html}`).toBeNull();
    }
  });

  it('that is an arrow turns the slider that has the focus, and else goes on or back', () => {
    for (const html of ['<input type="range">', '<div role="slider"></div>']) {
      expect(lectureKey('ArrowRight', element(html))).toBeNull();
      expect(lectureKey('ArrowLeft', element(html))).toBeNull();
      expect(lectureKey(' ', element(html))).toBe('next');
    }
    expect(lectureKey('ArrowRight', element('<p></p>'))).toBe('next');
    expect(lectureKey('ArrowLeft', element('<p></p>'))).toBe('previous');
  });

  it('that is Escape closes what is over the stage before it ends the lecture', () => {
    expect(lectureKey('Escape', element('<p></p>'))).toBe('leave');
    expect(lectureKey('Escape', element('<div class="page" data-drawer="closed"></div>'))).toBe('leave');
    expect(lectureKey('Escape', element('<div class="page" data-drawer="open"></div>'))).toBeNull();
    expect(lectureKey('Escape', element('<div class="note"></div>'))).toBeNull();
  });

  it('is the page’s where a lecture has no use for it', () => {
    for (const key of ['a', '.', '[', 'Home', 'Enter', 'Tab'])
      expect(lectureKey(key, element('<p></p>'))).toBeNull();
  });
});
