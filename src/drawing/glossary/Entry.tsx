import { Fragment, type ReactNode, useState } from 'react';
import type { LateText, TermId } from '../../text/translation.ts';
import { typeset } from '../axis/typeset.ts';
import { Written } from '../frame/Written.tsx';
import { setFormula } from '../note/formula.ts';
import { EntryPopover } from './EntryPopover.tsx';
import { ENTRIES } from './entries.ts';
import type { EntryProps } from './entryProps.ts';
import { GlossedText } from './GlossedText.tsx';
import { glossedParts } from './glossed.ts';
import { InThisRun } from './InThisRun.tsx';

interface FetchedEntryProps extends EntryProps {
  readonly texts: LateText['glossary'];
}

/** What a word of the glossary means: in plain words, as a formula, and where to go on. */
export function Entry({ term, id, anchor, onClosed, texts }: FetchedEntryProps) {
  const [shown, setShown] = useState(term);
  const [all, setAll] = useState(false);
  const { title, says } = texts.terms[shown];
  const { formula } = ENTRIES[shown];
  const turnTo = (other: TermId) => {
    setShown(other);
    setAll(false);
    // the word that had the focus is gone with the text that it stood in
    document.getElementById(id)?.focus();
  };
  // a word in an entry opens no other entry: it shows what it means in the same place
  const word = (other: TermId, written: ReactNode) => (
    <button type="button" className="term__word" onClick={() => turnTo(other)}>
      {written}
    </button>
  );
  const related = relatedTo(shown, says);
  return (
    <EntryPopover id={id} anchor={anchor} label={title} onClosed={onClosed}>
      <div className="entry__head">
        <h2>
          <Written text={typeset(title)} />
        </h2>
        <button
          type="button"
          className="button button--icon entry__close"
          aria-label={texts.close}
          popoverTarget={id}
          popoverTargetAction="hide"
        >
          <span aria-hidden="true">{'\u00d7'}</span>
        </button>
      </div>
      <p>
        <GlossedText parts={glossedParts(says)} word={word} />
      </p>
      {formula !== undefined && (
        <p className="entry__formula">
          <Written text={setFormula(formula)} />
        </p>
      )}
      <InThisRun key={shown} term={shown} texts={texts} />
      <p className="entry__related">
        {all ? texts.all : texts.related}:{' '}
        {(all ? (Object.keys(texts.terms) as TermId[]) : related).map((other, index) => (
          <Fragment key={other}>
            {index > 0 && ', '}
            {word(other, <Written text={typeset(texts.terms[other].title)} />)}
          </Fragment>
        ))}
        {!all && (
          <>
            {related.length > 0 && ', '}
            <button type="button" className="term__word" onClick={() => setAll(true)}>
              {texts.all}
            </button>
          </>
        )}
      </p>
    </EntryPopover>
  );
}

/** Terms to go on to that the text itself does not name. */
function relatedTo(term: TermId, says: string): readonly TermId[] {
  const named = glossedParts(says).map((part) => part.term);
  return (ENTRIES[term].related ?? []).filter((other) => !named.includes(other));
}
