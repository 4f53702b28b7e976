/** What the Node side and the Chromium side of the benchmark share: arguments, cases, and the row of a case. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { experimentOf, readRunFile } from '../experiment/runFile.ts';
import { bench as text } from '../text/en/bench.ts';
import { type PeerTimings, peerCells, readPeer } from './benchPeer.ts';
import type { Bounds, Solve, Task } from './benchSolve.ts';
import { brief, median, spread } from './benchTable.ts';
import { CommandError, reasonOf } from './commandError.ts';

const RUNS = 'test/data/bench';
const PEER = 'test/data/bench/peer/cvode.json';
const LIMIT_SECONDS = 120;

export interface BenchArguments {
  /** run files */
  readonly files: readonly string[];
  readonly peer: PeerTimings;
  readonly bounds: Bounds;
}

/** @throws CommandError where the arguments are not `[RUNS] [--peer FILE] [--limit SECONDS]` */
export function readBenchArguments(args: readonly string[]): BenchArguments {
  const { values, positionals } = parsed(args);
  const seconds = Number(values.limit ?? LIMIT_SECONDS);
  if (!(seconds > 0)) throw new CommandError(text.usage(text.wrongLimit(values.limit ?? '')));
  return {
    files: (positionals.length > 0 ? positionals : [RUNS]).flatMap(runFilesOf),
    peer: readPeer(values.peer ?? PEER),
    bounds: { solve: 1000 * seconds, warm: 500 * seconds },
  };
}

function parsed(args: readonly string[]) {
  const options = { peer: { type: 'string' }, limit: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new CommandError(text.usage((error as Error).message));
  }
}

function runFilesOf(place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) return [place];
    const files = readdirSync(place).filter((file) => file.endsWith('.json'));
    return files.map((file) => join(place, file));
  } catch (error) {
    throw new CommandError(text.usage(text.unreadable(place, reasonOf(error))));
  }
}

export interface Case {
  readonly name: string;
  readonly task: Task;
}

export function readCase(file: string): Case {
  const experiment = experimentOf(readRunFile(JSON.parse(readFileSync(file, 'utf8'))));
  const { dataset, network, training } = experiment;
  const { tolerance, lossTarget, maxTime } = training;
  return { name: basename(file, '.json'), task: { dataset, network, tolerance, lossTarget, maxTime } };
}

const { columns } = text;
export const CASE_HEADING = [
  columns.case,
  columns.median,
  columns.spread,
  columns.cold,
  columns.steps,
  columns.rejected,
  columns.kinks,
  columns.slides,
  columns.time,
  columns.loss,
  columns.reason,
  columns.peer,
  columns.ratio,
];

/** The row of a case; a median that an abandoned solve has part in is a lower bound, and there is no ratio to it. */
export function caseRow(name: string, solves: readonly Solve[], peer: PeerTimings): string[] {
  const [cold, ...warm] = solves as [Solve, ...Solve[]];
  const last = solves.at(-1)!;
  const finished = warm.filter(({ reason }) => reason !== null).map(({ milliseconds }) => milliseconds);
  const ours = last.reason === null || finished.length === 0 ? null : median(finished);
  return [
    name,
    ours === null ? `> ${brief(last.milliseconds)}` : brief(ours),
    ours === null ? '' : spread(finished),
    brief(cold.milliseconds),
    String(last.steps),
    String(last.rejected),
    String(last.kinks),
    String(last.slides),
    last.time.toPrecision(6),
    last.loss.toExponential(2),
    last.reason ?? text.abandoned,
    ...peerCells(peer, name, ours),
  ];
}
