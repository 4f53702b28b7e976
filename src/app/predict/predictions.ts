import { createStore } from 'zustand/vanilla';
import type { Ask } from '../../share/presentation.ts';
import type { Run } from '../../state/run.ts';

/** Guesses of a class, and what they were scored against. */
interface Predictions {
  /** degrees, or numbers of inputs, in the order in which they were placed */
  readonly guesses: readonly number[];
  readonly scored: { readonly run: Run; readonly ask: Ask; readonly guesses: readonly number[] } | null;
}

export const predictions = createStore<Predictions>()(() => ({ guesses: [], scored: null }));
