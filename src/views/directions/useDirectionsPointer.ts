import { type PointerEvent, useMemo } from 'react';
import { useAppStore } from '../../state/react.ts';
import type { Signal } from '../canvas/signal.ts';
import { pinOrRelease } from '../neurons/pinOrRelease.ts';
import { type Camera, turned } from './camera.ts';
import type { GlyphPlaces } from './glyphs.ts';
import type { DirectionsModel } from './model.ts';

const PX_REACH = 14;
const PX_DRAG = 4;

interface Options {
  readonly model: DirectionsModel;
  readonly places: GlyphPlaces;
  readonly camera: Signal<Camera>;
  /** dragging turns it */
  readonly globe: boolean;
}

/** The pointer on the directions: it lights the nearest neuron, a click pins it, a drag turns the globe. */
export function useDirectionsPointer({ model, places, camera, globe }: Options) {
  const store = useAppStore();
  return useMemo(() => {
    let press: { x: number; y: number; from: Camera; turns: boolean; neuron: number | null } | null = null;

    function pick(event: PointerEvent<HTMLDivElement>): number | null {
      const view = model.current;
      if (view === null) return null;
      const body = event.currentTarget.getBoundingClientRect();
      const nearest = places.nearest(event.clientX - body.left, event.clientY - body.top, PX_REACH);
      return nearest < 0 ? null : view.scenery.cloud.neurons[nearest]!;
    }

    return {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        press = { x: event.clientX, y: event.clientY, from: camera.get(), turns: false, neuron: pick(event) };
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        if (press === null) {
          const neuron = pick(event);
          const state = store.getState();
          if (neuron !== state.hovered) state.hover(neuron);
          return;
        }
        const dx = event.clientX - press.x;
        const dy = event.clientY - press.y;
        if (Math.hypot(dx, dy) > PX_DRAG) press.turns = true;
        if (!press.turns || !globe) return;
        const pxRadius = model.current?.placement.pxRadius ?? 100;
        camera.set(turned(press.from, dx / pxRadius, -dy / pxRadius));
      },
      onPointerUp() {
        if (press !== null && !press.turns) pinOrRelease(store.getState(), press.neuron);
      },
      onPointerLeave() {
        if (press === null) store.getState().hover(null);
      },
      onLostPointerCapture() {
        press = null;
      },
    };
  }, [store, model, places, camera, globe]);
}
