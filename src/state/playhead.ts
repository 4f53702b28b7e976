import type { Player } from './appState.ts';
import type { Run } from './run.ts';
import { firstAbove, firstNotBelow } from './sorted.ts';
import { timeScaleOf } from './timeAxis.ts';

/** Watching time of a whole run at speed 1. */
const SECONDS_A_RUN = 8;

/**
 * Where the playhead of a run that is being solved belongs, until the run is complete or the reader moves it:
 * a `time` that a link asked for; the same `fraction` of the time axis as in the run before; or its `end`, where it
 * stood at the end of the run before.
 */
export type PlayheadTarget =
  | { readonly kind: 'time'; readonly time: number }
  | { readonly kind: 'fraction'; readonly fraction: number }
  | { readonly kind: 'end' };

/** Where the playhead of the next run belongs: as it stands in `run`. */
export function targetOf(player: Player, run: Run): PlayheadTarget {
  if (!player.playing && run.complete && player.time >= run.endTime) return { kind: 'end' };
  return { kind: 'fraction', fraction: fractionOf(player, run) };
}

/** Flow time of a target in what is solved of `run`. */
export function targetTime(target: PlayheadTarget, player: Player, run: Run): number {
  switch (target.kind) {
    case 'time':
      return clamp(target.time, run);
    case 'fraction':
      return clamp(scaleOf(player, run).toTime(target.fraction), run);
    case 'end':
      return run.endTime;
  }
}

/** Where the playhead stands on the time axis after `seconds` of watching, from the fraction `from`. */
export function advanced(player: Player, from: number, seconds: number): number {
  return Math.min(1, from + (seconds * player.speed) / SECONDS_A_RUN);
}

/** Position of the playhead on the time axis of `run`, in [0, 1]. */
export function fractionOf(player: Player, run: Run): number {
  return scaleOf(player, run).toFraction(player.time);
}

/** `time` held to what is solved of the run; 0 for what is no number. */
export function clamp(time: number, run: Run): number {
  return time > 0 ? Math.min(time, run.endTime) : 0;
}

/** The frame after (+1) or before (-1) flow time `time`; a playhead between frames goes to the nearest in that direction. */
export function steppedTime(run: Run, time: number, direction: 1 | -1): number {
  if (run.frameCount === 0) return 0;
  const f = run.frameIndexAt(time);
  const next = direction === 1 ? f + 1 : run.times[f]! < time ? f : f - 1;
  return run.times[Math.max(0, Math.min(run.frameCount - 1, next))]!;
}

/**
 * The time of the next (+1) or last (-1) kink; kinks of one time are one stop. Where there is none, the end of the run in
 * that direction.
 */
export function kinkStop(run: Run, time: number, direction: 1 | -1): number {
  const { kinks, kinkCount, endTime } = run;
  if (direction === -1) return kinks.times[firstNotBelow(kinks.times, kinkCount, time) - 1] ?? 0;
  const index = firstAbove(kinks.times, kinkCount, time);
  return index < kinkCount ? Math.min(kinks.times[index]!, endTime) : endTime;
}

function scaleOf(player: Player, run: Run) {
  return timeScaleOf(player.timeAxis, run);
}
