import { type PointerEvent, useMemo, useRef } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import { pinOrRelease } from '../../state/selection.ts';
import { type PointerPlace, placeOf } from '../canvas/pointerPlace.ts';
import type { Drawing, LocalStore, Turning } from '../picture.ts';

/** How far the pointer moves before a press becomes a drag, CSS pixels. */
const PX_DRAG = 4;

interface Press {
  readonly from: PointerPlace;
  readonly neuron: number | null;
  /** playing waits while the playhead is dragged */
  readonly resume: boolean;
  readonly turn: ((dx: number, dy: number) => object) | null;
  kind: 'click' | 'scrub' | 'turn';
}

interface PointerTarget {
  readonly drawing: Drawing<unknown, object>;
  readonly local: LocalStore<object>;
  readonly viewOf: (state: AppState) => unknown;
  readonly turning: Turning<unknown, object> | null;
}

/**
 * The pointer on a drawing. It lights the neuron it is on; a click pins that neuron, and one beside all neurons lets the
 * pinned one go. Where there is time, a press beside the neurons and any drag move the playhead; where there is something
 * to turn, a drag turns it.
 */
export function usePointer({ drawing, local, viewOf, turning }: PointerTarget) {
  const store = useAppStore();
  const pressed = useRef<Press | null>(null);
  return useMemo(() => {
    const neuronUnder = (place: PointerPlace, view = viewOf(store.getState())) =>
      view === null ? null : (drawing.neuronAt?.(view, place, store.getState()) ?? null);

    function timeUnder(place: PointerPlace): number | null {
      const view = viewOf(store.getState());
      return view === null ? null : (drawing.timeAt?.(view, place, pressed.current !== null) ?? null);
    }

    function scrubTo(time: number | null) {
      if (time !== null) store.getState().seek(time);
    }

    function beginDrag(press: Press, dx: number, dy: number) {
      if (drawing.timeAt === undefined) {
        if (Math.hypot(dx, dy) > PX_DRAG) press.kind = 'turn';
      } else if (Math.abs(dx) > PX_DRAG) {
        press.kind = 'scrub';
        store.getState().pause();
      }
    }

    return {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        if (event.button !== 0) return;
        const state = store.getState();
        const from = placeOf(event);
        const view = viewOf(state);
        const neuron = neuronUnder(from, view);
        const time = neuron === null ? timeUnder(from) : null;
        if (time === null && drawing.neuronAt === undefined) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pressed.current = {
          from,
          neuron,
          resume: state.player.playing,
          turn: view === null ? null : (turning?.grab(view, from, local.getState()) ?? null),
          kind: time === null ? 'click' : 'scrub',
        };
        if (time === null) return;
        state.pause();
        scrubTo(time);
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        const place = placeOf(event);
        const press = pressed.current;
        if (press === null) {
          local.setState({ pointer: place });
          if (drawing.neuronAt === undefined) return;
          const neuron = neuronUnder(place);
          const { hovered, hover } = store.getState();
          if (neuron !== hovered) hover(neuron);
          return;
        }
        const [dx, dy] = [place.px - press.from.px, place.py - press.from.py];
        if (press.kind === 'click') beginDrag(press, dx, dy);
        if (press.kind === 'scrub') {
          local.setState({ pointer: null });
          scrubTo(timeUnder(place));
        } else if (press.kind === 'turn' && press.turn !== null) {
          local.setState(press.turn(dx, dy));
        }
      },
      onPointerUp() {
        const press = pressed.current;
        if (press?.kind !== 'click') return;
        // where there is time, a press beside all neurons is of the playhead
        if (press.neuron !== null || drawing.timeAt === undefined)
          pinOrRelease(store.getState(), press.neuron);
      },
      onPointerLeave() {
        local.setState({ pointer: null });
        if (pressed.current === null && drawing.neuronAt !== undefined) store.getState().hover(null);
      },
      onLostPointerCapture() {
        const { run, player, play } = store.getState();
        const press = pressed.current;
        pressed.current = null;
        // at the end of a run, playing on would be playing again
        if (press?.kind === 'scrub' && press.resume && player.time < (run?.endTime ?? 0)) play();
      },
    };
  }, [store, drawing, local, viewOf, turning]);
}
