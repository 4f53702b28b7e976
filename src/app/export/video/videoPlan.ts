import type { Player } from '../../../state/appState.ts';
import { evenPace } from '../../../state/pace/evenPace.ts';
import type { Run } from '../../../state/run.ts';
import { timeScaleOf } from '../../../state/timeAxis.ts';

/** What a reader chooses of a video. */
export interface VideoOptions {
  readonly seconds: (typeof LENGTHS)[number];
  /** frames a second */
  readonly rate: (typeof RATES)[number];
  readonly size: VideoSize;
}

export const LENGTHS = [2, 4, 8, 16, 30] as const;
export const RATES = [24, 30, 60] as const;

/** Pixels of a video: even numbers, which encoders ask for. `scale` pixels are one of the picture. */
export const VIDEO_SIZES = {
  hd: { width: 1280, height: 720, scale: 1 },
  full: { width: 1920, height: 1080, scale: 1.5 },
  square: { width: 1080, height: 1080, scale: 1.5 },
  small: { width: 640, height: 480, scale: 1 },
} as const;
export type VideoSize = keyof typeof VIDEO_SIZES;

export const FIRST_VIDEO: VideoOptions = { seconds: 8, rate: 30, size: 'hd' };

export function frameCountOf({ seconds, rate }: Pick<VideoOptions, 'seconds' | 'rate'>): number {
  return seconds * rate;
}

/**
 * Flow time of frame k of so many: the first shows the start, the last the end of what is solved, and those between go at the pace of
 * the player.
 */
export function timeOfFrame({ pace }: Pick<Player, 'pace'>, run: Run, k: number, count: number): number {
  if (k >= count - 1) return run.endTime;
  const scale = pace === 'even' ? evenPace(run) : timeScaleOf(pace, run);
  // of a run that is not complete the pace of its last frame is less than 1
  const whole = scale.toFraction(run.endTime);
  const time = scale.toTime((whole * k) / (count - 1));
  return Math.min(run.endTime, Math.max(0, time));
}
