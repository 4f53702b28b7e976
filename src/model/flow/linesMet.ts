import { Activity } from '../problem.ts';

/** Speeds this small, against all that acts on the neuron and the line's length, are rounding. */
export const NO_SPEED = 1e-13;

/**
 * The lines on whose boundaries a neuron stands at once, by what it does on each and what that puts into the gradient:
 * share_b x_b, `on` where the neuron is active on the line's first sample, `off` on the other side, anything between where
 * it slides. Everything is multiplied by the sign of a, so that positive speeds lead to the first sample's side.
 */
export class LinesMet {
  count = 0;
  lines = new Int32Array(8);
  /** an `Activity` each, of the line's first sample */
  sides = new Uint8Array(8);
  /** (gradient of all else + sum_c share_c x_c) . x_b */
  speeds = new Float64Array(8);
  shares = new Float64Array(8);
  ons = new Float64Array(8);
  offs = new Float64Array(8);
  /** 1 for a line whose boundary the neuron is followed beyond (`MeetingPoint`) */
  apart = new Uint8Array(8);
  protected readonly gram: Float64Array;
  protected readonly samples: number;
  /** size of all that acts on the neuron: a speed is rounding against it, not against their sum g */
  private force = 0;

  /** @param gram products of all samples, samples x samples */
  constructor(gram: Float64Array, samples: number) {
    this.gram = gram;
    this.samples = samples;
  }

  /** @param force sum of |q_i| |x_i| over all that acts on the neuron */
  begin(force: number): void {
    this.count = 0;
    this.force = force;
  }

  /**
   * @param speed of the line, with the shares that the lines have now
   * @param share it has now @param on its share on the first sample's side @param off and on the other
   */
  add(line: number, side: Activity, speed: number, share: number, on: number, off: number): void {
    if (this.count === this.lines.length) this.grow();
    const index = this.count++;
    this.lines[index] = line;
    this.sides[index] = side;
    this.speeds[index] = speed;
    this.shares[index] = share;
    this.ons[index] = on;
    this.offs[index] = off;
  }

  isOn(b: number): boolean {
    return this.ons[b] === this.offs[b] ? this.sides[b] === Activity.On : this.shares[b] === this.ons[b];
  }

  /** The speed of a line against all that acts on the neuron and the line's length. */
  relativeSpeed(b: number): number {
    const size = Math.sqrt(this.gram[this.lines[b]! * (this.samples + 1)]!) * this.force;
    return size > 0 ? this.speeds[b]! / size : 0;
  }

  /** Gives line b another share, and all lines the speeds that follow. */
  moveShare(b: number, to: number): void {
    const by = to - this.shares[b]!;
    this.shares[b] = to;
    const row = this.lines[b]! * this.samples;
    for (let c = 0; c < this.count; c++) this.speeds[c]! += by * this.gram[row + this.lines[c]!]!;
  }

  protected grow(): void {
    const capacity = 2 * this.lines.length;
    const wider = (column: Float64Array) => {
      const next = new Float64Array(capacity);
      next.set(column);
      return next;
    };
    const lines = new Int32Array(capacity);
    lines.set(this.lines);
    this.lines = lines;
    const sides = new Uint8Array(capacity);
    sides.set(this.sides);
    this.sides = sides;
    this.apart = new Uint8Array(capacity);
    this.speeds = wider(this.speeds);
    this.shares = wider(this.shares);
    this.ons = wider(this.ons);
    this.offs = wider(this.offs);
  }
}
