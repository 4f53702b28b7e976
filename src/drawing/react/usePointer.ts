import { type PointerEvent, useMemo, useRef } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import { pinOrRelease } from '../../state/selection.ts';
import { type PointerPlace, placeOf } from '../canvas/pointerPlace.ts';
import type { Notes } from '../note/useNotes.ts';
import type { Drawing, LocalStore, Turning } from '../picture.ts';

/** How far the pointer moves before a press becomes a drag, CSS pixels. */
const PX_DRAG = 4;
/** A finger is never so still. */
const PX_TOUCH_DRAG = 8;

interface Press {
  readonly from: PointerPlace;
  readonly neuron: number | null;
  /** by a finger: it may yet become a scroll, and moves nothing before it is known to be none */
  readonly touch: boolean;
  /** the playhead as it was */
  readonly timeBefore: number;
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
  readonly notes: Notes;
}

/**
 * The pointer on a drawing. It lights the neuron it is on and has it, or the mark there, named; a click pins that neuron, and
 * one beside all neurons lets the pinned one go. Where there is time, a press beside the neurons and any drag move the
 * playhead; where there is something to turn, a drag turns it. A finger names what it taps, and moves the playhead
 * by a tap beside everything or a drag along the axis: its press may be the beginning of a scroll.
 */
export function usePointer({ drawing, local, viewOf, turning, notes }: PointerTarget) {
  const store = useAppStore();
  const pressed = useRef<Press | null>(null);
  return useMemo(() => {
    const neuronUnder = (place: PointerPlace, view = viewOf(store.getState())) =>
      view === null ? null : (drawing.neuronAt?.(view, place, store.getState()) ?? null);

    function timeUnder(place: PointerPlace, drags: boolean): number | null {
      const view = viewOf(store.getState());
      return view === null ? null : (drawing.timeAt?.(view, place, drags) ?? null);
    }

    function scrubTo(time: number | null) {
      if (time !== null) store.getState().seek(time);
    }

    function beginDrag(press: Press, dx: number, dy: number) {
      const timed = drawing.timeAt !== undefined;
      // a mouse moves time by any drag along the axis, a finger by one that goes rather along it than across
      const moved = timed && !press.touch ? Math.abs(dx) : Math.hypot(dx, dy);
      if (moved <= (press.touch ? PX_TOUCH_DRAG : PX_DRAG)) return;
      press.kind = timed && (!press.touch || Math.abs(dx) > Math.abs(dy)) ? 'scrub' : 'turn';
      if (press.kind === 'scrub') store.getState().pause();
    }

    function tap(body: HTMLElement, press: Press) {
      const { from, neuron, resume } = press;
      if (neuron !== null || drawing.timeAt === undefined) pinOrRelease(store.getState(), neuron);
      notes.tap(body, from, neuron, () => {
        scrubTo(timeUnder(from, false));
        if (resume) store.getState().play();
      });
    }

    return {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        if (event.button !== 0) return;
        const state = store.getState();
        const from = placeOf(event);
        const view = viewOf(state);
        const neuron = neuronUnder(from, view);
        const time = neuron === null ? timeUnder(from, false) : null;
        const nothing = time === null && drawing.neuronAt === undefined && drawing.marks === undefined;
        if (nothing) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const touch = event.pointerType === 'touch';
        const waits = time === null || touch;
        pressed.current = {
          from,
          neuron,
          touch,
          timeBefore: state.player.time,
          resume: state.player.playing,
          turn: view === null ? null : (turning?.grab(view, from, local.getState()) ?? null),
          kind: waits ? 'click' : 'scrub',
        };
        if (waits) return;
        notes.away();
        state.pause();
        scrubTo(time);
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        const place = placeOf(event);
        const press = pressed.current;
        if (press === null) {
          // a finger that goes by names nothing: what it taps is named
          if (event.pointerType === 'touch') return;
          local.setState({ pointer: place });
          const neuron = drawing.neuronAt === undefined ? null : neuronUnder(place);
          const { hovered, hover } = store.getState();
          if (drawing.neuronAt !== undefined && neuron !== hovered) hover(neuron);
          notes.over(event.currentTarget, place, neuron);
          return;
        }
        const [dx, dy] = [place.px - press.from.px, place.py - press.from.py];
        if (press.kind === 'click') beginDrag(press, dx, dy);
        if (press.kind !== 'click') notes.away();
        if (press.kind === 'scrub') {
          local.setState({ pointer: null });
          scrubTo(timeUnder(place, true));
        } else if (press.kind === 'turn' && press.turn !== null) {
          local.setState(press.turn(dx, dy));
        }
      },
      onPointerUp(event: PointerEvent<HTMLDivElement>) {
        const press = pressed.current;
        if (press?.kind !== 'click') return;
        if (press.touch) return tap(event.currentTarget, press);
        // where there is time, a press beside all neurons is of the playhead
        if (press.neuron !== null || drawing.timeAt === undefined)
          pinOrRelease(store.getState(), press.neuron);
      },
      /** The browser has taken the press for a scroll: it has moved nothing. */
      onPointerCancel() {
        const press = pressed.current;
        if (press === null) return;
        if (press.kind === 'scrub') scrubTo(press.timeBefore);
        // whatever a press has been, it pins nothing now
        if (press.kind === 'click') press.kind = 'turn';
      },
      onPointerLeave(event: PointerEvent<HTMLDivElement>) {
        if (event.pointerType === 'touch') return;
        local.setState({ pointer: null });
        notes.away();
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
  }, [store, drawing, local, viewOf, turning, notes]);
}
