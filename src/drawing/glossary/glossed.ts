import type { TermId } from '../../text/translation.ts';

/** `[[kink]]` and, with other words than the term's own, `[[kink|kinks]]`. */
const MARKED = /\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g;

/** A piece of a text: words alone, or a term of the glossary with the words that stand for it. */
export interface GlossedPart {
  readonly words: string;
  readonly term: TermId | null;
}

/** A text with its terms marked, in pieces. */
export function glossedParts(text: string): GlossedPart[] {
  const parts: GlossedPart[] = [];
  let from = 0;
  for (const found of text.matchAll(MARKED)) {
    if (found.index > from) parts.push({ words: text.slice(from, found.index), term: null });
    from = found.index + found[0].length;
    const [, id, shown] = found;
    // that every marked word has its entry is held by a test of the texts
    parts.push({ words: shown ?? id!, term: id as TermId });
  }
  if (from < text.length) parts.push({ words: text.slice(from), term: null });
  return parts;
}

/** The same as it is read: for what is heard, drawn or measured. */
export function plainText(text: string): string {
  return text.replaceAll(MARKED, (_all, id: string, shown?: string) => shown ?? id);
}
