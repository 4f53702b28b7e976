import type { Network } from '../problem.ts';
import { MissedNetwork } from './missedNetwork.ts';

/**
 * The test loss in the plane, in O(m log m). Round the circle y - h is V . u, with V the sum of c_k u_k over the neurons that
 * are active in the direction u; V changes where u crosses a boundary, twice for each neuron. |x|^2 has the mean 2 and is
 * independent of the direction, so that the test loss is (1/2 pi) times the integral of (V . u)^2 round the circle.
 */
export class PlaneTestLoss {
  readonly flops: number;
  private readonly missed: MissedNetwork;
  /** where each neuron begins and ends to be active, as angles, and in their order */
  private readonly angles: Float64Array;
  private readonly order: Uint32Array;

  constructor(teacher: Network, width: number) {
    const boundaries = 2 * (width + teacher.width);
    this.missed = new MissedNetwork(teacher, width);
    this.angles = new Float64Array(boundaries);
    this.order = new Uint32Array(boundaries);
    this.flops = boundaries * (120 + 25 * Math.log2(boundaries));
  }

  measure(output: Float64Array, hidden: Float64Array): number {
    const { missed, angles } = this;
    const { weights, units } = missed;
    const count = missed.take(output, hidden);
    if (count === 0) return 0;
    const order = this.order.subarray(0, 2 * count);
    let [x, y] = [0, 0];
    for (let k = 0; k < count; k++) {
      const middle = Math.atan2(units[2 * k + 1]!, units[2 * k]!);
      angles[2 * k] = onCircle(middle - Math.PI / 2);
      angles[2 * k + 1] = onCircle(middle + Math.PI / 2);
      order[2 * k] = 2 * k;
      order[2 * k + 1] = 2 * k + 1;
      // the walk round the circle begins at -pi: on from there is who ends before beginning
      if (angles[2 * k + 1]! >= angles[2 * k]!) continue;
      x += weights[k]! * units[2 * k]!;
      y += weights[k]! * units[2 * k + 1]!;
    }
    order.sort((a, b) => angles[a]! - angles[b]!);
    let integral = 0;
    let before = -Math.PI;
    for (const boundary of order) {
      integral += squareOverArc(x, y, before, angles[boundary]!);
      before = angles[boundary]!;
      const k = boundary >> 1;
      const change = boundary % 2 === 0 ? weights[k]! : -weights[k]!;
      x += change * units[2 * k]!;
      y += change * units[2 * k + 1]!;
    }
    integral += squareOverArc(x, y, before, Math.PI);
    return integral / (2 * Math.PI);
  }
}

/** An angle in [-pi, 2 pi) or so, taken into [-pi, pi]. */
function onCircle(angle: number): number {
  if (angle > Math.PI) return angle - 2 * Math.PI;
  return angle < -Math.PI ? angle + 2 * Math.PI : angle;
}

/** Below it 2h - sin 2h would lose digits to cancellation. */
const SMALL_ARC = 0.1;

/**
 * The integral of ((x, y) . u)^2 over the directions u from one angle to another: with (p, q) the vector's parts along the
 * middle of the arc and across it, p^2 (h + sin(2h)/2) + q^2 (h - sin(2h)/2) for an arc of 2h. Nothing is subtracted.
 */
function squareOverArc(x: number, y: number, from: number, to: number): number {
  const arc = to - from;
  if (arc <= 0) return 0;
  const middle = from + arc / 2;
  const [cos, sin] = [Math.cos(middle), Math.sin(middle)];
  const along = x * cos + y * sin;
  const across = y * cos - x * sin;
  const s = arc * arc;
  const beyond =
    arc < SMALL_ARC ? arc * s * (1 / 6 - s * (1 / 120 - s * (1 / 5040 - s / 362880))) : arc - Math.sin(arc);
  return (along * along * (arc + Math.sin(arc)) + across * across * beyond) / 2;
}
