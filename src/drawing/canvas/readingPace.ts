/** A number that changes faster than this is not read, and to work it out, write it and lay it out costs as much as a picture. */
const PACE_MS = 100;

/**
 * When what is written is written anew: at every change while the run rests, and ten times a second while it plays. Who uses it
 * looks at every change of the page's state, and so once more when the playing ends.
 */
export class ReadingPace {
  private readonly now: () => number;
  private last = Number.NEGATIVE_INFINITY;

  /** @param now a clock in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /** Whether it is time; if so, the next time is counted from now. */
  due(playing: boolean): boolean {
    const time = this.now();
    if (playing && time - this.last < PACE_MS) return false;
    this.last = time;
    return true;
  }
}
