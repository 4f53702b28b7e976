import { useMemo } from 'react';
import { glyphPointer, PX_REACH } from '../../drawing/neurons/glyphPointer.ts';
import { type Camera, turned } from '../../drawing/sphere/camera.ts';
import { useAppStore } from '../../state/react.ts';
import type { Signal } from '../../state/signal.ts';
import { heldPitch } from './conePlacement.ts';
import type { ConePlaces } from './drawMoving.ts';
import type { ConeModel } from './model.ts';

interface Options {
  readonly model: ConeModel;
  readonly places: ConePlaces;
  readonly camera: Signal<Camera>;
  readonly skyCamera: Signal<Camera>;
}

interface Held {
  /** the globe of a sky; else the cone */
  readonly onSky: boolean;
  readonly from: Camera;
}

/** The pointer: it lights the nearest neuron, a click pins it, a drag turns the cone, or the sky where it is a globe. */
export function useConePointer({ model, places, camera, skyCamera }: Options) {
  const store = useAppStore();
  return useMemo(
    () =>
      glyphPointer<Held>(store, {
        pick({ px, py }) {
          const view = model.current;
          if (view === null) return null;
          const nearest = places.nearest(px, py, PX_REACH);
          return nearest < 0 ? null : view.scenery.cloud.neurons[nearest]!;
        },
        hold({ px, py }) {
          const sky = model.current?.sky ?? null;
          const onSky = sky !== null && sky.globe !== null && sky.contains(px, py);
          return { onSky, from: (onSky ? skyCamera : camera).get() };
        },
        drag({ from, onSky }, dx, dy) {
          const view = model.current;
          if (view === null) return;
          if (onSky && view.sky !== null) {
            skyCamera.set(turned(from, dx / view.sky.pxRadius, -dy / view.sky.pxRadius));
          } else {
            camera.set(heldPitch(turned(from, dx / view.cone.pxRadius, -dy / view.cone.pxRadius)));
          }
        },
      }),
    [store, model, places, camera, skyCamera],
  );
}
