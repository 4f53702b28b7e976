import type { TermId } from '../../text/translation.ts';
import { words } from '../../text/words.ts';
import { type GlossedPart, glossedParts } from './glossed.ts';

type Terms = Readonly<Record<string, TermId>>;

/** By the words of a language: what finds them in a text. */
const patterns = new WeakMap<Terms, RegExp>();

/** A letter, digit or mark beside it makes a word another word. */
const BESIDE = '[\\p{L}\\p{N}_\u2080-\u2089*\u2019-]';

function patternOf(terms: Terms): RegExp {
  const known = patterns.get(terms);
  if (known !== undefined) return known;
  const longestFirst = Object.keys(terms).sort((a, b) => b.length - a.length);
  const any = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<!${BESIDE})(?:${any})(?!${BESIDE.replace('\u2019', '')})`, 'gu');
  patterns.set(terms, pattern);
  return pattern;
}

/**
 * A text in pieces, its terms marked: those in `[[brackets]]`, and of the words that the language says are terms the first one
 * of each entry.
 */
export function findTerms(text: string): GlossedPart[] {
  const { terms } = words();
  const marked = glossedParts(text);
  const told = new Set<TermId | null>(marked.map(({ term }) => term));
  return marked.flatMap((part) => {
    if (part.term !== null) return [part];
    const parts: GlossedPart[] = [];
    let from = 0;
    for (const found of part.words.matchAll(patternOf(terms))) {
      const term = terms[found[0]]!;
      if (told.has(term)) continue;
      told.add(term);
      if (found.index > from) parts.push({ words: part.words.slice(from, found.index), term: null });
      parts.push({ words: found[0], term });
      from = found.index + found[0].length;
    }
    if (from < part.words.length) parts.push({ words: part.words.slice(from), term: null });
    return parts;
  });
}
