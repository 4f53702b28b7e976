import { firstFrom } from '../../model/halving.ts';
import { grown } from '../../state/columns.ts';
import type { Run } from '../../state/run.ts';

const CAPACITY = 8;

/**
 * How active something is over time, told at its kinks, in columns that grow: a neuron by how many inputs it is on, or one
 * input of a neuron. Made so that a picture looks at no more of it than it has pixels.
 */
export class ActiveTrack {
  count = 0;
  /** its kinks, as indices into the run's kinks, by time */
  kinks = new Int32Array(CAPACITY);
  private levels = new Int16Array(CAPACITY);
  private slides = new Int16Array(CAPACITY);
  /** integral of the level over flow time, from 0 to each kink */
  private areas = new Float64Array(CAPACITY);
  /** how many of the kinks up to each left it sliding */
  private slidesSoFar = new Int32Array(CAPACITY);
  private readonly run: Run;
  private readonly start: number;

  /** @param start its level at t = 0 */
  constructor(run: Run, start: number) {
    this.run = run;
    this.start = start;
  }

  /**
   * Takes in its next kink.
   * @param index of the run's kinks
   * @param level after it
   * @param sliding inputs slid on after it
   */
  push(index: number, level: number, sliding: number): void {
    const { count } = this;
    if (count === this.kinks.length) this.grow();
    const before = count === 0 ? 0 : this.time(count - 1);
    this.kinks[count] = index;
    this.levels[count] = level;
    this.slides[count] = sliding;
    this.areas[count] = this.area(count) + this.level(count) * (this.time(count) - before);
    this.slidesSoFar[count] = this.slidesAmong(count) + (sliding > 0 ? 1 : 0);
    this.count++;
  }

  /** Flow time of kink k of its own. */
  time(k: number): number {
    return this.run.kinks.times[this.kinks[k]!]!;
  }

  /** The level after its first k kinks. */
  level(k: number): number {
    return k === 0 ? this.start : this.levels[k - 1]!;
  }

  /** Inputs slid on after its first k kinks. */
  sliding(k: number): number {
    return k === 0 ? 0 : this.slides[k - 1]!;
  }

  /** Integral of the level from 0 to the last of its first k kinks. */
  area(k: number): number {
    return k === 0 ? 0 : this.areas[k - 1]!;
  }

  /** After how many of its first k kinks it slides. */
  slidesAmong(k: number): number {
    return k === 0 ? 0 : this.slidesSoFar[k - 1]!;
  }

  /** How many of its kinks are passed at `time`, those at that very time among them. */
  passed(time: number): number {
    return firstFrom(0, this.count, (k) => this.time(k) > time);
  }

  private grow(): void {
    const { count } = this;
    this.kinks = grown(this.kinks, count, count + 1);
    this.levels = grown(this.levels, count, count + 1);
    this.slides = grown(this.slides, count, count + 1);
    this.areas = grown(this.areas, count, count + 1);
    this.slidesSoFar = grown(this.slidesSoFar, count, count + 1);
  }
}
