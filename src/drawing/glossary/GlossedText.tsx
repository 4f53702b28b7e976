import { Fragment, type ReactNode } from 'react';
import type { TermId } from '../../text/translation.ts';
import { typeset } from '../axis/typeset.ts';
import { Written } from '../frame/Written.tsx';
import type { GlossedPart } from './glossed.ts';

interface GlossedTextProps {
  readonly parts: readonly GlossedPart[];
  /** a word of the glossary, with what is shown of it */
  readonly word: (term: TermId, shown: ReactNode) => ReactNode;
}

/** What a line does not begin with: a term is a button, after which it could break. */
const CLOSING = /^[.,;:!?)\]\u201c\u201d]+/;

/** A sentence with its symbols set as mathematics, and its terms as `word` makes them. */
export function GlossedText({ parts, word }: GlossedTextProps) {
  const seen = new Map<TermId, number>();
  const closing = (index: number) => {
    const [before, part] = [parts[index - 1], parts[index]];
    if (part === undefined || part.term !== null || (before?.term ?? null) === null) return '';
    return CLOSING.exec(part.words)?.[0] ?? '';
  };
  return parts.map(({ words, term }, index) => {
    const written = <Written text={typeset(words.slice(closing(index).length))} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: words between terms have no order but their own
    if (term === null) return <Fragment key={index}>{written}</Fragment>;
    // a term stays the same element while the sentence around it changes: it may have the focus, or its entry open
    const nth = (seen.get(term) ?? 0) + 1;
    seen.set(term, nth);
    return (
      <span key={`${term} ${nth}`} className="term-end">
        {word(term, written)}
        {closing(index + 1)}
      </span>
    );
  });
}
