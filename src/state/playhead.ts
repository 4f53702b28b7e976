import type { Player } from './appState.ts';
import { evenPace } from './pace/evenPace.ts';
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
  return fractionAt(player, run, player.time);
}

/** Where flow time `time` stands on the time axis. */
export function fractionAt(player: Player, run: Run, time: number): PlayheadTarget {
  return { kind: 'fraction', fraction: scaleOf(player, run).toFraction(time) };
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

/** Flow time after `seconds` of watching, from flow time `from`, in what is solved of `run`. */
export function advanced(player: Player, run: Run, from: number, seconds: number): number {
  const pace = player.pace === 'even' ? evenPace(run) : timeScaleOf(player.pace, run);
  const fraction = pace.toFraction(from) + (seconds * player.speed) / SECONDS_A_RUN;
  // what rounding takes away must not stop it
  return clamp(Math.max(from, pace.toTime(Math.min(1, fraction))), run);
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
