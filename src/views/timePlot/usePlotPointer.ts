import { type PointerEvent, useMemo, useRef } from 'react';
import { useAppStore } from '../../state/react.ts';
import { createSignal, type Signal } from '../canvas/signal.ts';
import { pinOrRelease } from '../neurons/pinOrRelease.ts';
import { pickNeuron } from './pick.ts';
import type { PlotModel } from './plotModel.ts';
import type { PointerPlace } from './readout.ts';

/** How near the pointer has to be to a curve, and how far it moves before a press becomes a drag. */
const PX_REACH = 8;
const PX_DRAG = 4;

interface Press {
  readonly px: number;
  readonly neuron: number | null;
  readonly resume: boolean;
  scrubs: boolean;
}

/**
 * The pointer on a plot over time: it lights the nearest neuron and reads values; a click pins that neuron; a click
 * beside all curves, and any drag, moves the playhead. Playing waits while the playhead is dragged.
 */
export function usePlotPointer(model: PlotModel) {
  const store = useAppStore();
  const press = useRef<Press | null>(null);
  return useMemo(() => {
    const place: Signal<PointerPlace | null> = createSignal<PointerPlace | null>(null);

    function seek(px: number) {
      const layout = model.current?.layout;
      if (layout !== undefined) store.getState().seek(layout.timeAtPx(px));
    }

    function pick({ px, py }: PointerPlace): number | null {
      const plot = model.current;
      return plot === null ? null : pickNeuron(plot.layout, plot.columns, px, py, PX_REACH);
    }

    const handlers = {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        if (event.button !== 0) return;
        const at = placeOf(event);
        const state = store.getState();
        event.currentTarget.setPointerCapture(event.pointerId);
        const neuron = pick(at);
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
          const neuron = pick(at);
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
  }, [store, model]);
}

function placeOf(event: PointerEvent<HTMLDivElement>): PointerPlace {
  const body = event.currentTarget.getBoundingClientRect();
  return { px: event.clientX - body.left, py: event.clientY - body.top };
}
