import { type PointerEvent, useMemo, useRef } from 'react';
import { useAppStore } from '../../state/react.ts';
import { pinOrRelease } from '../../state/selection.ts';
import { createSignal, type Signal } from '../../state/signal.ts';
import { type PointerPlace, placeOf } from '../canvas/pointerPlace.ts';

/** How far the pointer moves before a press becomes a drag. */
const PX_DRAG = 4;

interface Press {
  readonly px: number;
  readonly neuron: number | null;
  readonly resume: boolean;
  scrubs: boolean;
}

/** What a picture over time shows where. */
export interface PointerTarget {
  neuronAt(place: PointerPlace): number | null;
  /** flow time at a place of the time axis; null where there is no time axis */
  timeAtPx(px: number): number | null;
}

/**
 * The pointer on a picture over time: it lights the neuron it is on and reads values; a click pins that neuron; a click
 * beside all neurons, and any drag, moves the playhead. Playing waits while the playhead is dragged.
 * @param target keep it stable (`useMemo`)
 */
export function useTimePointer(target: PointerTarget) {
  const store = useAppStore();
  const press = useRef<Press | null>(null);
  return useMemo(() => {
    const place: Signal<PointerPlace | null> = createSignal<PointerPlace | null>(null);

    function seek(px: number) {
      const time = target.timeAtPx(px);
      if (time !== null) store.getState().seek(time);
    }

    const handlers = {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        if (event.button !== 0) return;
        const at = placeOf(event);
        const state = store.getState();
        event.currentTarget.setPointerCapture(event.pointerId);
        const neuron = target.neuronAt(at);
        press.current = { px: at.px, neuron, resume: state.player.playing, scrubs: neuron === null };
        if (neuron !== null) return;
        state.pause();
        seek(at.px);
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        const at = placeOf(event);
        const pressed = press.current;
        const state = store.getState();
        if (pressed === null) {
          place.set(at);
          const neuron = target.neuronAt(at);
          if (neuron !== state.hovered) state.hover(neuron);
          return;
        }
        if (!pressed.scrubs && Math.abs(at.px - pressed.px) > PX_DRAG) {
          pressed.scrubs = true;
          state.pause();
        }
        if (pressed.scrubs) {
          place.set(null);
          seek(at.px);
        }
      },
      onPointerUp() {
        const pressed = press.current;
        if (pressed !== null && !pressed.scrubs) pinOrRelease(store.getState(), pressed.neuron);
      },
      onPointerLeave() {
        place.set(null);
        if (press.current === null) store.getState().hover(null);
      },
      onLostPointerCapture() {
        const { run, player, play } = store.getState();
        // at the end of a run, playing on would be playing again
        const goesOn = player.time < (run?.endTime ?? 0);
        if (press.current?.scrubs && press.current.resume && goesOn) play();
        press.current = null;
      },
    };
    return { place, handlers };
  }, [store, target]);
}
