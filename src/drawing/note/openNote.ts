import { createStore } from 'zustand/vanilla';
import type { Lit } from '../../state/lit.ts';
import type { TermId } from '../../text/translation.ts';
import type { RichText } from '../axis/number.ts';

/** What a note says now. */
export interface NoteText {
  /** of what: while this is the same, it is the same note with other numbers */
  readonly id: string;
  /** empty where there are only lines */
  readonly name: string;
  /** as `formula.ts` reads it */
  readonly formula?: string | undefined;
  readonly value: string;
  readonly explanation?: string | undefined;
  /** what the pointer reads besides */
  readonly lines?: readonly RichText[];
  readonly term?: TermId | undefined;
  /** what is lit on the page while it is open */
  readonly lit?: Lit | undefined;
  /** where it points, CSS pixels of the window */
  readonly px: number;
  readonly py: number;
}

export interface OpenNote {
  /** who opened it, and may close it */
  readonly owner: object;
  /** under a pointer it follows that; by touch and by keys it stays until something else is meant */
  readonly by: 'pointer' | 'touch' | 'keys';
  /** it is heard elsewhere already: as the value of a slider */
  readonly silent?: boolean;
  /** it is of an element, which is seen to be meant: no ring marks the place */
  readonly beside?: boolean;
  /** asked for at every change of the page's state; null closes the note */
  read(): NoteText | null;
}

interface NoteState {
  readonly open: OpenNote | null;
  /** what Escape has closed: not opened again by a pointer that stays on it */
  readonly dismissed: { readonly owner: object; readonly id: string } | null;
}

/** The page's one note: what is named, it closes when the next is. */
export const noteStore = createStore<NoteState>(() => ({ open: null, dismissed: null }));

export function openNote(note: OpenNote): void {
  const { dismissed } = noteStore.getState();
  if (dismissed !== null) {
    const same = dismissed.owner === note.owner && note.read()?.id === dismissed.id;
    if (same && note.by === 'pointer') return;
  }
  noteStore.setState({ open: note, dismissed: null });
}

/** @param by only if it was opened so */
export function closeNote(owner: object, by?: OpenNote['by']): void {
  const { open, dismissed } = noteStore.getState();
  if (dismissed?.owner === owner) noteStore.setState({ dismissed: null });
  if (open?.owner === owner && (by === undefined || by === open.by)) noteStore.setState({ open: null });
}

/** Escape. @returns whether there was a note */
export function dismissNote(): boolean {
  const { open } = noteStore.getState();
  if (open === null) return false;
  const id = open.read()?.id;
  noteStore.setState({ open: null, dismissed: id === undefined ? null : { owner: open.owner, id } });
  return true;
}
