import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../../../src/drawing/glossary/entries.ts';
import { glossedParts, plainText } from '../../../src/drawing/glossary/glossed.ts';
import type { TermId } from '../../../src/text/translation.ts';
import { lateWords } from '../../../src/text/words.ts';

const { terms } = await lateWords('glossary');
const known = Object.keys(terms);

const SOURCES = import.meta.glob<string>('../../../src/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('a text with marked words', () => {
  it('is read without its marks, and told in pieces', () => {
    const text = 'The [[bundle|positive neurons]] are past their last [[kink]].';
    expect(plainText(text)).toBe('The positive neurons are past their last kink.');
    expect(glossedParts(text)).toEqual([
      { words: 'The ', term: null },
      { words: 'positive neurons', term: 'bundle' },
      { words: ' are past their last ', term: null },
      { words: 'kink', term: 'kink' },
      { words: '.', term: null },
    ]);
  });

  it('is as it was where nothing is marked, or is no mark', () => {
    for (const text of ['', 'x', 'cos [0, 1]', '[[', '[[]]', 'a]] [[b']) {
      expect(plainText(text)).toBe(text);
      expect(
        glossedParts(text)
          .map(({ words }) => words)
          .join(''),
      ).toBe(text);
    }
  });
});

describe('the glossary', () => {
  it('has an entry for every word that is marked anywhere on the page', () => {
    for (const [path, source] of Object.entries(SOURCES)) {
      // what is marked is text, and what a reader sees lives there
      if (!path.includes('/src/text/')) continue;
      for (const { term } of glossedParts(source)) {
        // the comments that say how a word is marked mark none
        if (term !== null && term !== ('key' as TermId))
          expect(known, `[[${term}]] of ${path}`).toContain(term);
      }
    }
  });

  it('leads from every entry to others, never to itself, and to every entry from some other', () => {
    const reached = new Set<string>();
    for (const id of known as TermId[]) {
      const named = glossedParts(terms[id].says).flatMap(({ term }) => (term === null ? [] : [term]));
      const next = [...named, ...(ENTRIES[id].related ?? [])];
      expect(next, id).not.toContain(id);
      expect(next.length, id).toBeGreaterThan(0);
      for (const other of next) reached.add(other);
    }
    expect(known.filter((id) => !reached.has(id))).toEqual([]);
  });
});
