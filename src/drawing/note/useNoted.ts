import { type FocusEvent, type PointerEvent, type RefCallback, useEffect, useMemo, useRef } from 'react';
import type { TermId } from '../../text/translation.ts';
import { closeNote, type NoteText, noteStore, openNote } from './openNote.ts';

/** What the note of something written says. */
export interface NotedText {
  readonly name: string;
  /** as `formula.ts` reads it */
  readonly formula?: string;
  /** its number now */
  readonly value?: string;
  /** in a sentence or two */
  readonly explanation?: string;
  readonly term?: TermId;
  /** it is described to a screen reader where it stands */
  readonly silent?: boolean;
}

interface Handlers {
  readonly ref: RefCallback<Element>;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/** What an element needs for pointer, tap and focus to open its note. What it says may change while that is open. */
export function useNoted(text: NotedText): Handlers {
  const said = useRef(text);
  said.current = text;
  const handlers = useMemo(handlersOf.bind(null, said), []);
  useEffect(() => () => closeNote(handlers), [handlers]);
  // another number is told to whoever shows it
  useEffect(() => {
    const { open } = noteStore.getState();
    if (open?.owner === handlers) noteStore.setState({ open: { ...open } });
  });
  return handlers;
}

function handlersOf(said: { readonly current: NotedText }): Handlers {
  let element: Element | null = null;

  function read(at: { px: number; py: number } | null): NoteText | null {
    const box = element?.getBoundingClientRect();
    if (box === undefined) return null;
    const { silent: _, value = '', ...text } = said.current;
    return { id: text.name, value, ...text, ...(at ?? { px: box.left + box.width / 2, py: box.top }) };
  }

  function open(by: 'pointer' | 'touch' | 'keys', at: { px: number; py: number } | null = null) {
    openNote({ owner: handlers, by, silent: said.current.silent === true, read: () => read(at) });
  }

  const handlers: Handlers = {
    ref(now) {
      element = now;
    },
    onPointerMove({ pointerType, clientX, clientY }) {
      if (pointerType !== 'touch') open('pointer', { px: clientX, py: clientY });
    },
    onPointerLeave: () => closeNote(handlers, 'pointer'),
    onPointerUp({ pointerType }) {
      if (pointerType === 'touch') open('touch');
    },
    onFocus({ target }) {
      if (target.matches(':focus-visible')) open('keys');
    },
    onBlur: () => closeNote(handlers, 'keys'),
  };
  return handlers;
}
