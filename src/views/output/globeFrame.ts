import { linearTicks } from '../../drawing/axis/ticks.ts';
import type { CircleBox } from '../../drawing/output/circle.ts';
import type { OutputScale } from '../../drawing/output/outputScale.ts';
import type { Camera } from '../../drawing/sphere/camera.ts';
import { type Contour, contourOf } from '../../drawing/sphere/contours.ts';
import { basisOfRun } from '../../drawing/sphere/displayBasis.ts';
import { Placement } from '../../drawing/sphere/placement.ts';
import { MOST_GATHERED } from '../../model/measures/gatheredNeurons.ts';
import {
  type Hemisphere,
  makeHemisphere,
  writeHemisphereOutput,
} from '../../model/measures/hemisphereOutput.ts';
import type { Run } from '../../state/run.ts';

/** What the outputs over the sphere of directions are drawn by. */
export interface GlobeFrame {
  readonly placement: Placement;
  /** rows: right, up, towards, in the coordinates of the inputs */
  readonly rotation: Float64Array;
  readonly hemisphere: Hemisphere;
  /** of the network, written at every drawing (cells x cells) */
  readonly values: Float64Array;
  readonly scale: OutputScale;
  /** where the teachers answer round numbers, 0 left out */
  readonly contours: readonly Contour[];
}

/** Cells are this large, and larger for a network of more neurons than that: a row looks at every one of them. */
const PX_CELL = 5;
const NEURONS = 1000;
const PX_LARGEST_CELL = 20;
/** From here on neurons are gathered by direction first: what remains costs no more than so many, however wide the network. */
export const GATHERED_FROM = 5000;
/** Round answers of the teachers that have a line, at most, on either side of 0. */
const CONTOURS = 6;

export function globeFrame(
  run: Run,
  scale: OutputScale,
  camera: Camera,
  box: CircleBox,
  roomy: boolean,
): GlobeFrame {
  const margin = roomy ? 30 : 14;
  const placement = new Placement('globe', camera, { ...box, pxBeside: margin, pxAround: margin });
  const { width } = run.start.initial;
  const neurons = width > GATHERED_FROM ? MOST_GATHERED : width;
  const pxCell = Math.min(PX_LARGEST_CELL, PX_CELL * Math.max(1, neurons / NEURONS));
  const hemisphere = makeHemisphere(Math.max(4, Math.round((2 * placement.pxRadius) / pxCell)));
  const rotation = inputRotation(run, placement);
  return {
    placement,
    rotation,
    hemisphere,
    values: new Float64Array(hemisphere.cells ** 2),
    scale,
    contours: contoursOf(run, rotation, scale, placement),
  };
}

/** The reader's right, up and towards: rows of the rotation, which is of the display basis, in the coordinates of the inputs. */
function inputRotation(run: Run, { rotation }: Placement): Float64Array {
  const { axes } = basisOfRun(run);
  return Float64Array.from({ length: 9 }, (_, at) => {
    const [row, k] = [Math.floor(at / 3), at % 3];
    return axes.reduce((sum, axis, b) => sum + rotation[3 * row + b]! * axis[k]!, 0);
  });
}

/** On a grid of their own, which is fine whatever the network is. */
function contoursOf(
  run: Run,
  rotation: Float64Array,
  scale: OutputScale,
  { pxRadius }: Placement,
): Contour[] {
  const { teachers } = run.start;
  if (teachers === null) return [];
  const hemisphere = makeHemisphere(Math.max(4, Math.round((2 * pxRadius) / PX_CELL)));
  const values = new Float64Array(hemisphere.cells ** 2);
  writeHemisphereOutput(teachers, rotation, hemisphere, values);
  const above = linearTicks(0, scale.linear, CONTOURS).filter((level) => level > 0);
  return [...above, ...above.map((level) => -level)]
    .map((level) => contourOf(hemisphere, values, level))
    .filter(({ length }) => length > 0);
}
