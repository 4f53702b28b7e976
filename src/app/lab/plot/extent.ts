import { LOG_AXIS, type ValueAxis } from '../../../drawing/axis/valueAxis.ts';

/** Values further apart than this, all positive, are drawn in log unless a reader wants it otherwise. */
const LOG_FROM = 30;

/** What the value axis has to show. */
export class Extent {
  private least = Number.POSITIVE_INFINITY;
  private leastPositive = Number.POSITIVE_INFINITY;
  private largest = Number.NEGATIVE_INFINITY;
  hasZero = false;

  add(...values: readonly (number | null)[]): void {
    for (const value of values) {
      if (value === null || !Number.isFinite(value)) continue;
      if (value === 0) this.hasZero = true;
      if (value < this.least) this.least = value;
      if (value > this.largest) this.largest = value;
      if (value > 0 && value < this.leastPositive) this.leastPositive = value;
    }
  }

  get isEmpty(): boolean {
    return this.least > this.largest;
  }

  get canBeLog(): boolean {
    return this.least >= 0 && this.largest > 0;
  }

  get spacing(): 'log' | 'linear' {
    return this.canBeLog && this.largest > LOG_FROM * this.leastPositive ? 'log' : 'linear';
  }

  /** Ends of what is shown; what is 0 has a row of its own on a log axis. */
  coordinates(axis: ValueAxis): [number, number] {
    const low = axis === LOG_AXIS ? this.leastPositive : this.least;
    return [axis.coordinate(low), axis.coordinate(this.largest)];
  }
}
