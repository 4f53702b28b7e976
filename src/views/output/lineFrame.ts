import { linearTicks } from '../../drawing/axis/ticks.ts';
import type { Sides } from '../../drawing/canvas/shapes.ts';
import type { CircleBox } from '../../drawing/output/circle.ts';
import type { OutputScale } from '../../drawing/output/outputScale.ts';
import type { InputLine } from '../../findings/output/outputSpace.ts';

/** Axes of h(x) over x, with a rail for the knots of each group below. */
export interface LineFrame {
  readonly line: InputLine;
  readonly scale: OutputScale;
  /** of the function */
  readonly box: Sides;
  /** heights of the rails, in the order of NEURON_STYLES from below: what is drawn last lies highest */
  readonly pyRails: readonly number[];
  readonly pyNumbers: number;
  readonly xTicks: readonly number[];
  pxOf(x: number): number;
  pyOf(output: number): number;
}

const RAILS = 3;

export function lineFrame(
  line: InputLine,
  scale: OutputScale,
  { pxLeft, pyTop, pxWidth, pxHeight }: CircleBox,
  { fontSize, roomy }: { readonly fontSize: number; readonly roomy: boolean },
): LineFrame {
  const pyRail = pxHeight < 240 ? 7 : 13;
  const pyNumbers = pyTop + pxHeight - 1.5 * fontSize;
  // beside the rails of a roomy one stands how many knots are beyond
  const beside = (roomy ? 2.6 : 1.6) * fontSize;
  const box = {
    left: pxLeft + 3.2 * fontSize,
    top: pyTop + 0.8 * fontSize,
    right: Math.max(pxLeft + 3.2 * fontSize + 10, pxLeft + pxWidth - beside),
    bottom: Math.max(pyTop + 20, pyNumbers - RAILS * pyRail - 12),
  };
  const pxPerX = (box.right - box.left) / (line.to - line.from);
  const pyPerUnit = (box.bottom - box.top) / (scale.high - scale.low);
  return {
    line,
    scale,
    box,
    pyRails: Array.from({ length: RAILS }, (_, rail) => pyNumbers - 2 - (rail + 0.5) * pyRail),
    pyNumbers,
    xTicks: linearTicks(line.from, line.to, pxWidth < 300 ? 4 : 6),
    pxOf: (x) => box.left + (x - line.from) * pxPerX,
    pyOf: (output) => box.bottom - (scale.coordinate(output) - scale.low) * pyPerUnit,
  };
}
