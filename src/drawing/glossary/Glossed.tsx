import { findTerms } from './findTerms.ts';
import { GlossedText } from './GlossedText.tsx';
import { Term } from './Term.tsx';

/** A sentence of the page: its symbols set as mathematics, and the words in it that the glossary explains as terms. */
export function Glossed({ text }: { readonly text: string }) {
  return <GlossedText parts={findTerms(text)} word={(term, shown) => <Term id={term}>{shown}</Term>} />;
}
