import { type PointerEvent, useMemo } from 'react';
import { useAppStore } from '../../state/react.ts';
import type { Signal } from '../canvas/signal.ts';
import { type Camera, turned } from '../directions/camera.ts';
import { pinOrRelease } from '../neurons/pinOrRelease.ts';
import { heldPitch } from './conePlacement.ts';
import type { ConePlaces } from './drawLive.ts';
import type { ConeModel } from './model.ts';

const PX_REACH = 14;
const PX_DRAG = 4;

interface Options {
  readonly model: ConeModel;
  readonly places: ConePlaces;
  readonly camera: Signal<Camera>;
  readonly skyCamera: Signal<Camera>;
}

interface Press {
  readonly x: number;
  readonly y: number;
  readonly neuron: number | null;
  /** it began on the globe of a sky */
  readonly onSky: boolean;
  readonly from: Camera;
  turns: boolean;
}

/** The pointer: it lights the nearest neuron, a click pins it, a drag turns the cone, or the sky where it is a globe. */
export function useConePointer({ model, places, camera, skyCamera }: Options) {
  const store = useAppStore();
  return useMemo(() => {
    let press: Press | null = null;

    function place(event: PointerEvent<HTMLDivElement>): { px: number; py: number } {
      const body = event.currentTarget.getBoundingClientRect();
      return { px: event.clientX - body.left, py: event.clientY - body.top };
    }

    function pick(event: PointerEvent<HTMLDivElement>): number | null {
      const view = model.current;
      if (view === null) return null;
      const { px, py } = place(event);
      const nearest = places.nearest(px, py, PX_REACH);
      return nearest < 0 ? null : view.scenery.cloud.neurons[nearest]!;
    }

    function isOnGlobe(event: PointerEvent<HTMLDivElement>): boolean {
      const sky = model.current?.sky ?? null;
      const { px, py } = place(event);
      return sky !== null && sky.globe !== null && sky.contains(px, py);
    }

    function turn({ from, onSky }: Press, dx: number, dy: number): void {
      const view = model.current;
      if (view === null) return;
      if (onSky && view.sky !== null) {
        skyCamera.set(turned(from, dx / view.sky.pxRadius, -dy / view.sky.pxRadius));
      } else {
        camera.set(heldPitch(turned(from, dx / view.cone.pxRadius, -dy / view.cone.pxRadius)));
      }
    }

    return {
      onPointerDown(event: PointerEvent<HTMLDivElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const onSky = isOnGlobe(event);
        const from = (onSky ? skyCamera : camera).get();
        press = { x: event.clientX, y: event.clientY, neuron: pick(event), onSky, from, turns: false };
      },
      onPointerMove(event: PointerEvent<HTMLDivElement>) {
        if (press === null) {
          const neuron = pick(event);
          const state = store.getState();
          if (neuron !== state.hovered) state.hover(neuron);
          return;
        }
        const [dx, dy] = [event.clientX - press.x, event.clientY - press.y];
        if (Math.hypot(dx, dy) > PX_DRAG) press.turns = true;
        if (press.turns) turn(press, dx, dy);
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
  }, [store, model, places, camera, skyCamera]);
}
