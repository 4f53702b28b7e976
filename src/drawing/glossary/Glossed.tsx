import { GlossedText } from './GlossedText.tsx';
import { Term } from './Term.tsx';

/** A sentence of the page: its symbols set as mathematics, and every `[[word]]` in it a term that the glossary explains. */
export function Glossed({ text }: { readonly text: string }) {
  return <GlossedText text={text} word={(term, shown) => <Term id={term}>{shown}</Term>} />;
}
