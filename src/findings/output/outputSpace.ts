import { norm } from '../../model/measures/angles.ts';
import { knotsOf } from '../../model/measures/knots.ts';
import type { PlaneResponse } from '../../model/measures/planeResponse.ts';
import type { Dataset } from '../../model/problem.ts';
import type { Run } from '../../state/run.ts';
import { constantOf, type OutputKind, outputKind } from './outputKind.ts';
import { responseOf } from './responses.ts';

/** Where the function of a run is looked at: what stands still there. */
export interface OutputSpace {
  readonly kind: OutputKind;
  /** p and q of the plane; p alone where d = 1 */
  readonly axes: readonly Float64Array[];
  /** of inputs (x, c): the x that are shown; null unless `kind` is `line` */
  readonly line: InputLine | null;
  /** what the teachers say in the plane; null where there is none */
  readonly teachers: PlaneResponse | null;
  readonly inputs: readonly PlacedInput[];
}

export interface InputLine {
  readonly constant: number;
  readonly from: number;
  readonly to: number;
}

export interface PlacedInput {
  /** coordinates in the plane */
  readonly x: number;
  readonly y: number;
  /** its norm: where that is not hypot(x, y), it is not in the plane */
  readonly size: number;
}

/** @param axes two orthonormal vectors for the plane, one where d = 1 */
export function makeOutputSpace({ start }: Run, axes: readonly Float64Array[]): OutputSpace {
  const { dataset, teachers } = start;
  const { dimension: d, samples, inputs } = dataset;
  const along = (i: number, axis: Float64Array | undefined) =>
    axis === undefined ? 0 : axis.reduce((sum, value, k) => sum + value * inputs[i * d + k]!, 0);
  return {
    kind: outputKind(dataset),
    axes,
    line: lineOf(dataset, start.teachers === null ? null : start.teachers.hidden),
    teachers: teachers === null ? null : responseOf(teachers, axes),
    inputs: Array.from({ length: samples }, (_, i) => ({
      x: along(i, axes[0]),
      y: along(i, axes[1]),
      size: norm(inputs, i * d, d),
    })),
  };
}

/** Of the span of the inputs, left free on either side. */
const MARGIN = 0.25;
/** A bend of a teacher this many spans away is still shown. */
const NEAR = 1;

/** The stretch of inputs, with the bends of the teachers where they are near. */
function lineOf(dataset: Dataset, teachers: Float64Array | null): InputLine | null {
  const constant = constantOf(dataset);
  if (constant === null) return null;
  const d = dataset.dimension as 1 | 2;
  const places = Array.from({ length: dataset.samples }, (_, i) => dataset.inputs[i * d]!);
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const span = most - least || 1;
  const bends = teachers === null ? [] : Array.from(knotsOf(teachers, d, constant));
  const near = bends.filter((bend) => bend > least - NEAR * span && bend < most + NEAR * span);
  return {
    constant,
    from: Math.min(least, ...near) - MARGIN * span,
    to: Math.max(most, ...near) + MARGIN * span,
  };
}
