import type { ButtonHTMLAttributes } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** How a side picture is being moved, CSS pixels. */
export interface Move {
  /** what makes its handle one that it can be moved by */
  readonly handle: ButtonHTMLAttributes<HTMLButtonElement>;
  /** how far it is from its place; null while it is not held */
  readonly shift: { readonly x: number; readonly y: number } | null;
  readonly held: boolean;
  /** on which side of it the picture that is held would be put down */
  readonly drop: 'before' | 'after' | undefined;
}

interface Moves {
  /** of the side pictures that can be moved, by id: none until the code that moves them is here */
  readonly side: Readonly<Record<string, Move>>;
  /** whether a picture is held over the stage */
  readonly overStage: boolean;
}

const NONE: Moves = { side: {}, overStage: false };

/**
 * What `Mover` tells the pictures. It is fetched after they are drawn and so cannot stand above them in the page: that would
 * make React draw them all anew.
 */
export const movesStore = createStore<Moves>(() => NONE);

/** Says how a side picture is being moved; null where it can be no longer. */
export function setMove(id: string, move: Move | null): void {
  const { [id]: _, ...others } = movesStore.getState().side;
  movesStore.setState({ side: move === null ? others : { ...others, [id]: move } });
}

/** How a side picture is being moved; undefined while it cannot be. */
export function useMove(id: string): Move | undefined {
  return useStore(movesStore, ({ side }) => side[id]);
}

/** Whether a picture is held over the stage. */
export function useOverStage(): boolean {
  return useStore(movesStore, ({ overStage }) => overStage);
}
