import { useEffect, useMemo, useRef } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import type { PointerPlace } from '../canvas/pointerPlace.ts';
import type { Drawing } from '../picture.ts';
import type { NoteGround } from './markNotes.ts';
import { closeNote } from './openNote.ts';

type Room = typeof import('./markNotes.ts');

let room: Room | null = null;

/** What names marks comes with the first pointer or key that may want to know: at once from then on. */
function withRoom(drawing: Drawing<unknown, object>, use: (room: Room) => void): void {
  const wait = drawing.marksReady?.() ?? null;
  if (room !== null && wait === null) {
    use(room);
    return;
  }
  Promise.all([room ?? import('./markNotes.ts'), wait]).then(
    ([fetched]) => {
      room = fetched;
      use(fetched);
    },
    // without a network the drawing goes on without its notes
    () => {},
  );
}

/** The notes of one drawing: opened by pointer, tap and keys, closed when it goes. */
export interface Notes {
  /** the pointer is over a place, on a neuron or on none */
  over(body: HTMLElement, place: PointerPlace, neuron: number | null): void;
  /** a finger has tapped a place; `beside` where there is nothing to name */
  tap(body: HTMLElement, place: PointerPlace, neuron: number | null, beside: () => void): void;
  /** keys go on by so many marks; `silent` where the surface says it itself, which is then told what it says */
  step(body: HTMLElement, step: number, silent?: (said: string) => void): void;
  /** keys have come to a neuron */
  neuron(body: HTMLElement): void;
  /** the pointer has gone, or drags */
  away(): void;
  /** the keys have gone */
  left(): void;
}

export function useNotes(drawing: Drawing<unknown, object>, viewOf: (state: AppState) => unknown): Notes {
  const store = useAppStore();
  const element = useRef<HTMLElement>(null);
  // what came too late to be wanted: the pointer has gone on
  const wanted = useRef(0);
  const ground = useMemo<NoteGround>(
    () => ({
      drawing,
      store,
      viewOf: () => viewOf(store.getState()),
      body: () => element.current,
    }),
    [drawing, store, viewOf],
  );
  useEffect(() => () => closeNote(ground), [ground]);
  return useMemo(() => {
    function ask(body: HTMLElement, use: (room: Room) => void) {
      element.current = body;
      wanted.current += 1;
      const mine = wanted.current;
      withRoom(drawing, (here) => {
        if (mine === wanted.current) use(here);
      });
    }
    return {
      over: (body, place, neuron) => ask(body, (here) => void here.openAt(ground, place, neuron, 'pointer')),
      tap: (body, place, neuron, beside) =>
        ask(body, (here) => {
          // beside everything but ground a tap is of the playhead, and what is named is where that goes
          if (!here.openAt(ground, place, neuron, 'touch')) beside();
        }),
      step: (body, step, silent) =>
        ask(body, (here) => {
          const mark = here.stepMark(ground, step, silent !== undefined);
          if (mark !== null) silent?.(here.saidOf(mark));
        }),
      neuron: (body) => ask(body, (here) => here.openOnNeuron(ground)),
      away() {
        wanted.current += 1;
        closeNote(ground, 'pointer');
      },
      left() {
        wanted.current += 1;
        closeNote(ground, 'keys');
      },
    };
  }, [drawing, ground]);
}
