import {
  type ElementType,
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import { closeNote, type NoteText, noteStore, openNote } from './openNote.ts';

interface NotedProps {
  readonly name: string;
  /** as `formula.ts` reads it */
  readonly formula?: string;
  /** its number now */
  readonly value?: string;
  /** what it is on the page: `span` unless told, `g` in an SVG */
  readonly as?: ElementType;
  /** false where the keys come to what is around it */
  readonly focusable?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Something of a picture that is written: pointer, tap and focus open the note of what it is, as of any mark. */
export function Noted(props: NotedProps) {
  const { as: Element = 'span', focusable = true, className, children } = props;
  const element = useRef<globalThis.Element>(null);
  const said = useRef(props);
  said.current = props;
  const owner = useMemo(() => ({}), []);
  useEffect(() => () => closeNote(owner), [owner]);
  // its number may be another: told to whoever shows it
  useEffect(() => {
    const { open } = noteStore.getState();
    if (open?.owner === owner) noteStore.setState({ open: { ...open } });
  });

  function read(at: { px: number; py: number } | null): NoteText | null {
    const box = element.current?.getBoundingClientRect();
    if (box === undefined) return null;
    const { name, formula, value = '' } = said.current;
    return { id: name, name, formula, value, ...(at ?? { px: box.left + box.width / 2, py: box.top }) };
  }

  return (
    <Element
      ref={element}
      className={className === undefined ? 'noted' : `noted ${className}`}
      tabIndex={focusable ? 0 : undefined}
      onPointerMove={({ pointerType, clientX, clientY }: PointerEvent) => {
        if (pointerType === 'touch') return;
        openNote({ owner, by: 'pointer', read: () => read({ px: clientX, py: clientY }) });
      }}
      onPointerLeave={() => closeNote(owner, 'pointer')}
      onPointerUp={({ pointerType }: PointerEvent) => {
        if (pointerType === 'touch') openNote({ owner, by: 'touch', read: () => read(null) });
      }}
      onFocus={({ target }: FocusEvent) => {
        if (target.matches(':focus-visible')) openNote({ owner, by: 'keys', read: () => read(null) });
      }}
      onBlur={() => closeNote(owner, 'keys')}
    >
      {children}
    </Element>
  );
}
