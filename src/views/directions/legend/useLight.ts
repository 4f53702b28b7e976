import { useRef } from 'react';
import { useAppStore } from '../../../state/react.ts';
import type { LegendKind } from './entries.ts';

export interface Lighting {
  /** the kind that a press holds lit; null where none does */
  readonly held: LegendKind | null;
  readonly hold: (kind: LegendKind | null) => void;
}

/**
 * What lights a kind of mark: the pointer or the focus on its entry while it is there, a press until the next one. What was lit
 * before, by a press or by what speaks of it elsewhere, is lit again when the pointer leaves.
 */
export function useLight(kind: LegendKind, { held, hold }: Lighting) {
  const store = useAppStore();
  /** undefined while the pointer and the focus are elsewhere */
  const before = useRef<ReturnType<typeof store.getState>['lit'] | undefined>(undefined);

  function begin(): void {
    const { lit, light } = store.getState();
    if (before.current === undefined) before.current = lit === kind ? null : lit;
    light(kind);
  }

  function end(): void {
    const { lit, light } = store.getState();
    if (lit === kind && held !== kind) light(before.current ?? null);
    before.current = undefined;
  }

  function toggle(): void {
    const { light } = store.getState();
    before.current = null;
    hold(held === kind ? null : kind);
    light(held === kind ? null : kind);
  }

  return { begin, end, toggle };
}
