import './term.css';
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { TermId } from '../../text/translation.ts';
import { lateWords } from '../../text/words.ts';
import type { EntryProps } from './entryProps.ts';
import { NotFetched } from './NotFetched.tsx';

const load = () => Promise.all([import('./Entry.tsx'), lateWords('glossary')]);

const Entry = lazy(async () => {
  try {
    const [{ Entry: Fetched }, texts] = await load();
    return { default: (props: EntryProps) => <Fetched {...props} texts={texts} /> };
  } catch {
    return { default: NotFetched };
  }
});

interface TermProps {
  readonly id: TermId;
  readonly children: ReactNode;
}

/** A word of the glossary: pressed, by mouse, touch or key, it says in place what it means. The entries are fetched then. */
export function Term({ id, children }: TermProps) {
  const popover = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <dfn className="term">
        <button
          ref={button}
          type="button"
          className="term__word"
          aria-haspopup="dialog"
          aria-expanded={open}
          // the browser closes an open entry by the same button, and by a press elsewhere
          popoverTarget={open ? popover : undefined}
          // fetched while the finger is still on its way down
          onPointerEnter={() => void load().catch(() => undefined)}
          onClick={(event) => {
            // what the word stands in is not meant: a picture, or the field of a label
            event.stopPropagation();
            if (open) return;
            event.preventDefault();
            setOpen(true);
          }}
        >
          {children}
        </button>
      </dfn>
      {open &&
        createPortal(
          <Suspense fallback={null}>
            <Entry term={id} id={popover} anchor={button.current!} onClosed={() => setOpen(false)} />
          </Suspense>,
          button.current?.closest('dialog') ?? document.body,
        )}
    </>
  );
}
