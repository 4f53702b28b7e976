import { Activity } from '../../model/problem.ts';
import { boostDirection } from '../../model/theory/aberration.ts';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';

/**
 * Some yardsticks at the playhead. Between crossings a yardstick is one boost from its last crossing on: that piece is
 * kept, so that a tick costs O(d) a yardstick, and a replay only where the playhead enters another piece.
 */
export class YardstickTrack {
  readonly yardsticks: Yardsticks;
  readonly neurons: Int32Array;
  /** per neuron its unit direction (d) and its log-norm where `moveTo` came last */
  readonly directions: readonly Float64Array[];
  readonly logNorms: Float64Array;
  private readonly pieces: Piece[];

  constructor(yardsticks: Yardsticks, neurons: Int32Array, dimension: number) {
    this.yardsticks = yardsticks;
    this.neurons = neurons;
    this.directions = Array.from(neurons, () => new Float64Array(dimension));
    this.logNorms = new Float64Array(neurons.length);
    this.pieces = Array.from(neurons, () => new Piece(dimension));
  }

  moveTo(time: number): void {
    for (let s = 0; s < this.neurons.length; s++) this.moveOne(s, time);
  }

  private moveOne(s: number, time: number): void {
    const piece = this.pieces[s]!;
    const neuron = this.neurons[s]!;
    const direction = this.directions[s]!;
    if (!(time >= piece.from && time < piece.until)) this.enter(piece, neuron, time);
    if (piece.slides) {
      this.logNorms[s] = this.yardsticks.state(neuron, time, direction);
      return;
    }
    direction.set(piece.direction);
    const rapidity = piece.speed * (time - piece.from);
    const growth = rapidity === 0 ? 0 : boostDirection(direction, piece.axis, rapidity);
    this.logNorms[s] = piece.logNorm + growth;
  }

  private enter(piece: Piece, neuron: number, time: number): void {
    const { crossings, first } = this.yardsticks;
    piece.from = 0;
    piece.until = Number.POSITIVE_INFINITY;
    for (let index = first[neuron]!; index < first[neuron + 1]!; index++) {
      const at = crossings.times[index]!;
      if (at > time) {
        piece.until = at;
        break;
      }
      piece.from = at;
    }
    const motion = this.yardsticks.replay(neuron, piece.from);
    piece.direction.set(motion.direction);
    piece.axis.set(motion.axis);
    piece.speed = motion.speed;
    piece.logNorm = motion.logNorm;
    // on a boundary rounding has to be taken off again and again, which a replay does
    piece.slides = motion.activities.includes(Activity.Slide);
  }
}

/** A yardstick from one crossing to the next. */
class Piece {
  from = Number.POSITIVE_INFINITY;
  until = Number.NEGATIVE_INFINITY;
  speed = 0;
  logNorm = 0;
  slides = false;
  readonly direction: Float64Array;
  readonly axis: Float64Array;

  constructor(dimension: number) {
    this.direction = new Float64Array(dimension);
    this.axis = new Float64Array(dimension);
  }
}
