import { useMemo } from 'react';
import { glyphPointer, PX_REACH } from '../../drawing/neurons/glyphPointer.ts';
import { type Camera, turned } from '../../drawing/sphere/camera.ts';
import type { GlyphPlaces } from '../../drawing/sphere/glyphs.ts';
import { useAppStore } from '../../state/react.ts';
import type { Signal } from '../../state/signal.ts';
import type { DirectionsModel } from './model.ts';

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
  return useMemo(
    () =>
      glyphPointer<Camera>(store, {
        pick({ px, py }) {
          const view = model.current;
          if (view === null) return null;
          const nearest = places.nearest(px, py, PX_REACH);
          return nearest < 0 ? null : view.scenery.cloud.neurons[nearest]!;
        },
        hold: () => camera.get(),
        drag(from, dx, dy) {
          if (!globe) return;
          const pxRadius = model.current?.placement.pxRadius ?? 100;
          camera.set(turned(from, dx / pxRadius, -dy / pxRadius));
        },
      }),
    [store, model, places, camera, globe],
  );
}
