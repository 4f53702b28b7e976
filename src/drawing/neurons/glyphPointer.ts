import type { PointerEvent } from 'react';
import type { AppStore } from '../../state/react.ts';
import { pinOrRelease } from '../../state/selection.ts';
import { type PointerPlace, placeOf } from '../canvas/pointerPlace.ts';

export { PX_REACH } from './glyph.ts';

/** How far the pointer moves before a press becomes a drag, in CSS pixels. */
const PX_DRAG = 4;

/** A picture of glyphs, as the pointer meets it. */
export interface GlyphTarget<Held> {
  /** the neuron whose glyph is within reach */
  readonly pick: (place: PointerPlace) => number | null;
  /** what a press at a place takes hold of, as it is then */
  readonly hold: (place: PointerPlace) => Held;
  /** a drag has gone so far from where the press began */
  readonly drag: (held: Held, dx: number, dy: number) => void;
}

/** The pointer on a picture of glyphs: it lights the nearest neuron, a click pins it, a drag moves what is held. */
export function glyphPointer<Held>(store: AppStore, { pick, hold, drag }: GlyphTarget<Held>) {
  let press: {
    readonly x: number;
    readonly y: number;
    readonly neuron: number | null;
    readonly held: Held;
    drags: boolean;
  } | null = null;

  return {
    onPointerDown(event: PointerEvent<HTMLDivElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const place = placeOf(event);
      press = { x: event.clientX, y: event.clientY, neuron: pick(place), held: hold(place), drags: false };
    },
    onPointerMove(event: PointerEvent<HTMLDivElement>) {
      if (press === null) {
        const neuron = pick(placeOf(event));
        const state = store.getState();
        if (neuron !== state.hovered) state.hover(neuron);
        return;
      }
      const [dx, dy] = [event.clientX - press.x, event.clientY - press.y];
      if (Math.hypot(dx, dy) > PX_DRAG) press.drags = true;
      if (press.drags) drag(press.held, dx, dy);
    },
    onPointerUp() {
      if (press !== null && !press.drags) pinOrRelease(store.getState(), press.neuron);
    },
    onPointerLeave() {
      if (press === null) store.getState().hover(null);
    },
    onLostPointerCapture() {
      press = null;
    },
  };
}
