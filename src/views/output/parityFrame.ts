import type { Sides } from '../../drawing/canvas/shapes.ts';
import type { CircleBox } from '../../drawing/output/circle.ts';
import type { OutputScale } from '../../drawing/output/outputScale.ts';

/** Axes of h(x_i) against y_i: both by one scale, so that what is learned stands on the diagonal. */
export interface ParityFrame {
  readonly scale: OutputScale;
  readonly box: Sides;
  pxOf(label: number): number;
  pyOf(output: number): number;
}

export function parityFrame(
  scale: OutputScale,
  { pxLeft, pyTop, pxWidth, pxHeight }: CircleBox,
  fontSize: number,
): ParityFrame {
  // beyond its right end an axis has its name
  const [beside, below, after] = [3.4 * fontSize, 1.8 * fontSize, 1.5 * fontSize];
  const pxSide = Math.max(20, Math.min(pxWidth - beside - after, pxHeight - below - 1.8 * fontSize));
  const left = pxLeft + beside + Math.max(0, (pxWidth - beside - after - pxSide) / 2);
  const top = pyTop + 1.8 * fontSize + Math.max(0, (pxHeight - below - 1.8 * fontSize - pxSide) / 2);
  const box = { left, top, right: left + pxSide, bottom: top + pxSide };
  const pxPerUnit = pxSide / (scale.high - scale.low);
  return {
    scale,
    box,
    pxOf: (label) => left + (scale.coordinate(label) - scale.low) * pxPerUnit,
    pyOf: (output) => box.bottom - (scale.coordinate(output) - scale.low) * pxPerUnit,
  };
}
