/** Timings of another solver, kept as data: the peer itself is no part of this project. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { bench as text } from '../text/en/bench.ts';
import { brief } from './benchTable.ts';
import { CommandError, reasonOf } from './commandError.ts';

const PeerSchema = v.object({
  /** what was timed, with its version */
  program: v.string(),
  /** where */
  machine: v.string(),
  /** when */
  date: v.string(),
  /** relative, of the peer's own steps */
  tolerance: v.number(),
  /** a solve that took longer was given up */
  limitMs: v.number(),
  results: v.array(
    v.object({
      /** name of the run file */
      case: v.string(),
      method: v.string(),
      /** null for a solve that was given up */
      milliseconds: v.nullable(v.number()),
      steps: v.nullable(v.number()),
      /** flow time reached, and the loss there */
      time: v.nullable(v.number()),
      loss: v.nullable(v.number()),
    }),
  ),
});
export type PeerTimings = v.InferOutput<typeof PeerSchema>;

/** @throws CommandError where the file cannot be read, or is not one of a peer's timings */
export function readPeer(file: string): PeerTimings {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new CommandError(text.usage(text.unreadable(file, reasonOf(error))));
  }
  const parsed = v.safeParse(PeerSchema, json);
  if (parsed.success) return parsed.output;
  throw new CommandError(text.usage(text.notPeer(file, v.getDotPath(parsed.issues[0]) ?? 'it')));
}

/** The peer's milliseconds on a case by its fastest method; `atLeast` where none finished, null where none was timed. */
export function fastest(peer: PeerTimings, name: string): { milliseconds: number; atLeast: boolean } | null {
  const results = peer.results.filter((result) => result.case === name);
  if (results.length === 0) return null;
  const milliseconds = Math.min(...results.map((result) => result.milliseconds ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(milliseconds)
    ? { milliseconds, atLeast: false }
    : { milliseconds: peer.limitMs, atLeast: true };
}

/** @param ours milliseconds, null where there is nothing to compare with */
export function peerCells(peer: PeerTimings, name: string, ours: number | null): [string, string] {
  const theirs = fastest(peer, name);
  if (theirs === null) return ['', ''];
  const sign = theirs.atLeast ? '> ' : '';
  return [sign + brief(theirs.milliseconds), ours === null ? '' : sign + brief(theirs.milliseconds / ours)];
}

/** What a reader has to know of the peer's columns. */
export function peerNote({ program, machine, date, limitMs }: PeerTimings): string {
  return text.peer(program, machine, date, String(limitMs / 1000));
}
