import { describe, expect, it } from 'vitest';
import { isDarkNow, lectureOf, toggleLecture } from '../../src/app/theme.ts';
import { sampleStore } from '../support/sampleStore.ts';

const untouched = { dark: null, before: null };

describe('the theme', () => {
  it('is the one that is asked for, and else the one of the reader’s system', () => {
    for (const system of [true, false]) {
      expect(isDarkNow({ theme: 'dark' }, untouched, system)).toBe(true);
      expect(isDarkNow({ theme: 'light' }, untouched, system)).toBe(false);
      expect(isDarkNow({ theme: null }, untouched, system)).toBe(system);
    }
  });

  it('of a lecture is that of the page before, until it is chosen', () => {
    const projector = { theme: 'projector' } as const;
    expect(isDarkNow(projector, untouched, true)).toBe(true);
    expect(isDarkNow(projector, { dark: null, before: 'light' }, true)).toBe(false);
    expect(isDarkNow(projector, { dark: true, before: 'light' }, false)).toBe(true);
    expect(isDarkNow(projector, { dark: false, before: 'dark' }, true)).toBe(false);
  });

  it('is after a lecture what it was before, and the next lecture is as dark as the last', () => {
    for (const theme of ['light', 'dark', null] as const) {
      const store = sampleStore(null, { theme });
      toggleLecture(store);
      expect(store.getState().theme).toBe('projector');
      lectureOf(store).setState({ dark: true });
      toggleLecture(store);
      expect(store.getState().theme).toBe(theme);
      toggleLecture(store);
      expect(lectureOf(store).getState().dark).toBe(true);
    }
  });

  it('of a page that a link opens as a lecture is the reader’s afterwards', () => {
    const store = sampleStore(null, { theme: 'projector' });
    toggleLecture(store);
    expect(store.getState().theme).toBeNull();
  });
});
