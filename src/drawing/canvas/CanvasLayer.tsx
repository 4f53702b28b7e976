import { useLayoutEffect, useRef } from 'react';
import type { AppState } from '../../state/appState.ts';
import { useAppStore } from '../../state/react.ts';
import { sameItems } from '../../state/sameItems.ts';
import { useScreen } from './screen.ts';
import type { Sheet } from './sheet.ts';
import { cancelDraw, drawSoon } from './ticker.ts';

export interface CanvasLayerProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** what the drawing depends on: the layer is redrawn when one of these is another than before */
  readonly watch: (state: AppState) => readonly unknown[];
  /** tells when `watch` may give something else although the state is the same */
  readonly local?: { subscribe(listener: () => void): () => void };
  /** keep it stable (`useCallback`, `useMemo`): another function means another drawing */
  readonly draw: (sheet: Sheet) => void;
  /** of a picture beside the one that is looked at: drawn half as often while the machine is behind */
  readonly aside?: boolean;
  readonly className?: string;
}

/** What is painted on each canvas, to be drawn elsewhere in the same size: one that is part of a written picture is taken away with it. */
export const paintings = new WeakMap<
  HTMLCanvasElement,
  (sheet: Pick<Sheet, 'context' | 'palette'>) => void
>();

/** A canvas that fills the plot and is redrawn through the store, at most once a tick and never through React. */
export function CanvasLayer(props: CanvasLayerProps) {
  const { pxWidth, pxHeight, watch, local, draw, aside = false, className } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useAppStore();
  const { palette, pixelRatio } = useScreen();

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    resize(context.canvas, Math.round(pxWidth * pixelRatio), Math.round(pxHeight * pixelRatio));
    let drawn = watch(store.getState());

    function paint() {
      if (!context) return;
      const state = store.getState();
      drawn = watch(state);
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      context.clearRect(0, 0, pxWidth, pxHeight);
      draw({ context, pxWidth, pxHeight, palette, state });
    }

    paintings.set(context.canvas, (sheet) => draw({ ...sheet, pxWidth, pxHeight, state: store.getState() }));
    // At once: a canvas that was resized is blank until it is drawn.
    paint();
    const soon = () => drawSoon(paint, aside);
    const look = () => {
      if (!sameItems(watch(store.getState()), drawn)) soon();
    };
    const ends = [store.subscribe(look), local?.subscribe(look)];
    // the browser's process for graphics went down and took what was drawn: it brings the canvas back blank, and tells
    context.canvas.addEventListener('contextrestored', paint);
    return () => {
      context.canvas.removeEventListener('contextrestored', paint);
      for (const end of ends) end?.();
      cancelDraw(paint);
    };
  }, [pxWidth, pxHeight, pixelRatio, palette, store, watch, local, draw, aside]);

  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: without a tabindex a canvas takes no focus
    <canvas
      ref={canvas}
      className={className === undefined ? 'plot__layer' : `plot__layer ${className}`}
      aria-hidden="true"
    />
  );
}

/** Setting a canvas's size clears it and frees its memory, so only where it differs. */
function resize(canvas: HTMLCanvasElement, deviceWidth: number, deviceHeight: number): void {
  if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
  if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
}
