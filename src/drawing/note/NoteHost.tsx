import './note.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Lit } from '../../state/lit.ts';
import { useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { flatText } from '../axis/number.ts';
import { spoken } from '../axis/spoken.ts';
import { cancelDraw, drawSoon } from '../canvas/ticker.ts';
import { Written } from '../frame/Written.tsx';
import { Term } from '../glossary/Term.tsx';
import { isClosing } from '../keys/keys.ts';
import { tellAttributes } from './attributeNotes.ts';
import { setFormula } from './formula.ts';
import { dismissNote, type NoteText, noteStore, type OpenNote } from './openNote.ts';
import { placeNote } from './placeNote.ts';

interface Shown {
  readonly note: OpenNote;
  readonly text: NoteText;
}

/** A text that changes all the time is read by nobody: it is said when it has been at rest this long. */
const REST_MS = 400;
/** While the run plays nothing is said sooner after the last message (`app/aloud/announcer.ts`). */
const PLAYING_MS = 2000;

/** Shows the page's one note where one is open, and keeps its numbers as the playhead moves. Mounted once. */
export function NoteHost() {
  const shown = useShown();
  const heard = useHeard(shown);
  useClosing(shown?.note ?? null);
  useLight(shown?.text.lit ?? null);
  useEffect(() => tellAttributes(document), []);
  return createPortal(
    <>
      {shown !== null && <FloatingNote {...shown} />}
      <p className="visually-hidden" aria-live="polite">
        {heard}
      </p>
    </>,
    document.body,
  );
}

/** What is open, with what it says now: read again at most once a tick. */
function useShown(): Shown | null {
  const store = useAppStore();
  const [shown, show] = useState<Shown | null>(null);
  useEffect(() => {
    function look() {
      const note = noteStore.getState().open;
      const text = note?.read() ?? null;
      if (note !== null && text === null) noteStore.setState({ open: null });
      show((before) => {
        if (note === null || text === null) return null;
        return before !== null && before.note === note && same(before.text, text) ? before : { note, text };
      });
    }
    const soon = () => drawSoon(look);
    const whileOpen = () => {
      if (noteStore.getState().open !== null) soon();
    };
    soon();
    const ends = [noteStore.subscribe(soon), store.subscribe(whileOpen)];
    window.addEventListener('scroll', whileOpen, { capture: true, passive: true });
    return () => {
      for (const end of ends) end();
      window.removeEventListener('scroll', whileOpen, { capture: true });
      cancelDraw(look);
    };
  }, [store]);
  return shown;
}

function same(one: NoteText, other: NoteText): boolean {
  const lines = (text: NoteText) => (text.lines ?? []).map(flatText).join('\n');
  return (
    one.id === other.id &&
    one.name === other.name &&
    one.formula === other.formula &&
    one.value === other.value &&
    one.explanation === other.explanation &&
    one.px === other.px &&
    one.py === other.py &&
    lines(one) === lines(other)
  );
}

/** What is said of it: once it rests, and nothing that is heard elsewhere. */
function useHeard(shown: Shown | null): string {
  const store = useAppStore();
  const [heard, hear] = useState('');
  const { name = '', value = '', explanation = '' } = shown?.text ?? {};
  const quiet = shown === null || shown.note.silent || name === '';
  const said = quiet ? '' : spoken(words().pictures.marks.said(name, value, explanation));
  useEffect(() => {
    const { playing } = store.getState().player;
    const timer = setTimeout(() => hear(said), playing ? PLAYING_MS : REST_MS);
    return () => clearTimeout(timer);
  }, [store, said]);
  return heard;
}

/** What a note is of may be lit as long as it is open; then what was lit before is again. */
function useLight(lit: Lit | null): void {
  const store = useAppStore();
  useEffect(() => {
    if (lit === null) return;
    const before = store.getState().lit;
    store.getState().light(lit);
    return () => {
      if (store.getState().lit === lit) store.getState().light(before);
    };
  }, [store, lit]);
}

/** Escape closes it, and so does a press anywhere else where it was opened by one. */
function useClosing(note: OpenNote | null): void {
  useEffect(() => {
    if (note === null) return;
    function onKeyDown(event: KeyboardEvent) {
      if (!isClosing(event.key)) return;
      dismissNote();
    }
    function onPointerDown({ target }: PointerEvent) {
      if (target instanceof Element && target.closest('.note, [popover]') !== null) return;
      if (note?.by === 'touch') noteStore.setState({ open: null });
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
    };
  }, [note]);
}

function FloatingNote({ note, text }: Shown) {
  const box = useRef<HTMLDivElement>(null);
  const { name, formula, value, explanation, term, lines = [], px, py } = text;
  const stays = note.by !== 'pointer';
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const size = { pxWidth: element.offsetWidth, pxHeight: element.offsetHeight };
    const room = { pxWidth: document.documentElement.clientWidth, pxHeight: window.innerHeight };
    const { left, top } = placeNote({ px, py }, size, room);
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  return (
    <>
      {stays && !note.beside && (
        <span className="note__point" aria-hidden="true" style={{ left: px, top: py }} />
      )}
      <div ref={box} role="tooltip" className="note" data-stays={stays ? '' : undefined}>
        {name !== '' && (
          <strong className="note__name">
            {stays && term !== undefined ? <Term id={term}>{name}</Term> : name}
          </strong>
        )}
        {formula !== undefined && (
          <span className="note__formula">
            <Written text={setFormula(formula)} />
          </span>
        )}
        {value !== '' && <span className="note__value">{value}</span>}
        {explanation !== undefined && <span className="note__explanation">{explanation}</span>}
        {lines.map((line) => (
          <span key={flatText(line)} className="note__line">
            <Written text={line} />
          </span>
        ))}
      </div>
    </>
  );
}
