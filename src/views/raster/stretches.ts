import type { ActiveTrack } from '../../findings/kinks/activeTrack.ts';
import { firstFrom } from '../../model/halving.ts';

/** A stretch of a track as it is drawn. */
export interface Stretch {
  readonly pxFrom: number;
  readonly pxTo: number;
  /** the level all along it; of several kinks too near to each other to be seen, their mean over time */
  readonly level: number;
  /** it slides along it, or on a part of it */
  readonly slides: boolean;
}

/** How flow times are placed. */
export interface TimeSpan {
  /** never falling */
  readonly pxOf: (time: number) => number;
  /** its inverse */
  readonly timeAt: (px: number) => number;
  /** flow time to which the tracks are known */
  readonly until: number;
  readonly pxRight: number;
}

/** A stretch shorter than this share of a cell is not seen by itself, but with its neighbours in a cell. */
const SEEN = 0.5;

/**
 * The stretches of a track from t = 0 to the end of the span, without a gap, none of no length. However many kinks there are, about
 * two a cell are made at most, and O(log) kinks looked at for each.
 * @param pxCell what is nearer together than this may be shown together
 */
export function stretchesOf(track: ActiveTrack, span: TimeSpan, pxCell = 1): Stretch[] {
  const { pxOf, timeAt, until, pxRight } = span;
  const stretches: Stretch[] = [];
  const end = track.passed(until);
  const add = (pxFrom: number, px: number, level: number, slides: boolean) => {
    const pxTo = Math.min(px, pxRight);
    if (pxTo > pxFrom) stretches.push({ pxFrom, pxTo, level, slides });
  };
  let px = pxOf(0);
  let from = 0;
  let k = 0;
  while (k < end && px < pxRight) {
    const time = track.time(k);
    const pxNext = pxOf(time);
    if (pxNext - px >= SEEN * pxCell) {
      add(px, pxNext, track.level(k), track.sliding(k) > 0);
      [px, from] = [pxNext, time];
      k++;
      continue;
    }
    const limit = timeAt(px + pxCell);
    const next = firstFrom(k + 1, end, (later) => track.time(later) >= limit);
    const to = track.time(next - 1);
    const mean = (track.area(next) - track.area(k)) / (to - from);
    const slides = track.sliding(k) > 0 || track.slidesAmong(next - 1) > track.slidesAmong(k);
    if (to > from) add(px, pxOf(to), mean, slides);
    [px, from, k] = [pxOf(to), to, next];
  }
  if (k === end && until > from) add(px, pxOf(until), track.level(k), track.sliding(k) > 0);
  return stretches;
}

/** Calls `visit` with the place of a track's first kink, and then always of the next that is at least `pxApart` on. */
export function eachApart(
  track: ActiveTrack,
  { pxOf, timeAt, until, pxRight }: TimeSpan,
  pxApart: number,
  visit: (px: number) => void,
): void {
  const end = track.passed(until);
  for (let k = 0; k < end; ) {
    const px = pxOf(track.time(k));
    if (px > pxRight) return;
    visit(px);
    const limit = timeAt(px + pxApart);
    k = firstFrom(k + 1, end, (later) => track.time(later) >= limit);
  }
}
