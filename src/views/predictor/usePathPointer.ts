import { type PointerEvent, useMemo, useRef } from 'react';
import { useAppStore } from '../../state/react.ts';
import { createSignal, type Signal } from '../../state/signal.ts';
import type { PredictorModel } from './model.ts';
import { nearestPoint } from './pathPixels.ts';

/** How near the pointer has to be to the path; a drag follows it from anywhere. */
const PX_REACH = 24;

/** The pointer on the path: it reads the nearest frame; a press on the path, and a drag along it, moves the playhead there. */
export function usePathPointer(model: PredictorModel) {
  const store = useAppStore();
  const pressed = useRef<{ readonly resume: boolean } | null>(null);
  return useMemo(() => {
    const hovered: Signal<number | null> = createSignal<number | null>(null);

    function frameUnder(event: PointerEvent<HTMLDivElement>, reach: number): number | null {
      const view = model.current;
      if (view === null) return null;
      const body = event.currentTarget.getBoundingClientRect();
      return nearestPoint(view.path, event.clientX - body.left, event.clientY - body.top, reach);
    }

    function seek(frame: number | null) {
      const view = model.current;
      if (view !== null && frame !== null) store.getState().seek(view.space.path.time(frame));
    }

    const handlers = {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        if (event.button !== 0) return;
        const frame = frameUnder(event, PX_REACH);
        if (frame === null) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pressed.current = { resume: store.getState().player.playing };
        store.getState().pause();
        hovered.set(null);
        seek(frame);
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        if (pressed.current === null) hovered.set(frameUnder(event, PX_REACH));
        else seek(frameUnder(event, Number.POSITIVE_INFINITY));
      },
      onPointerLeave: () => hovered.set(null),
      onLostPointerCapture() {
        const { run, player, play } = store.getState();
        // at the end of a run, playing on would be playing again
        if (pressed.current?.resume && player.time < (run?.endTime ?? 0)) play();
        pressed.current = null;
      },
    };
    return { hovered, handlers };
  }, [store, model]);
}
