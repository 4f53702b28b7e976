import { quotable } from '../experiment/numberText.ts';
import type { Shard } from '../experiment/sweep/shards.ts';
import { commandWords } from '../text/commandWords.ts';
import { CommandError } from './commandError.ts';
import { readCommandLine } from './commandLine.ts';

const text = () => commandWords().sweep;

const FORMATS = ['csv', 'jsonl'] as const;
export type TableFormat = (typeof FORMATS)[number];

/** As many workers as anybody has processors. */
const MOST_JOBS = 1024;
const MOST_SHARDS = 100_000;

export interface SweepArguments {
  /** `-` for standard input */
  readonly spec: string;
  /** the folder of the sweep */
  readonly out: string;
  readonly task: 'solve' | 'merge' | 'status';
  readonly shard: Shard;
  /** null for as many as there are processors */
  readonly jobs: number | null;
  /** cells that failed are tried once more */
  readonly retry: boolean;
  readonly format: TableFormat;
  /** medians and quartiles of every point in place of the cells */
  readonly summary: boolean;
}

/** @throws CommandError where they are not as the help has them */
export function readSweepArguments(args: readonly string[]): SweepArguments {
  const { values, positionals } = readCommandLine(args, {
    out: { type: 'string', expects: text().expectsFolder },
    shard: { type: 'string', expects: text().expectsShard },
    jobs: { type: 'string', expects: text().expectsJobs(MOST_JOBS) },
    retry: { type: 'boolean' },
    merge: { type: 'boolean' },
    status: { type: 'boolean' },
    format: { type: 'string', expects: text().expectsFormat(FORMATS) },
    summary: { type: 'boolean' },
  });
  const [spec] = positionals;
  if (spec === undefined || spec === '') throw new CommandError(text().noSpec);
  if (positionals.length > 1) throw new CommandError(text().manySpecs(positionals.length));
  const { out, merge, status, retry, summary } = values;
  if (out === null) throw new CommandError(text().noFolder);
  const task = merge ? 'merge' : status ? 'status' : 'solve';
  refuseIdle(values, task);
  return {
    spec,
    out,
    task,
    shard: values.shard === null ? { index: 0, count: 1 } : shardOf(values.shard),
    jobs: values.jobs === null ? null : jobsOf(values.jobs),
    retry,
    format: formatOf(values.format ?? 'csv'),
    summary,
  };
}

type Task = SweepArguments['task'];

/** Which task each option is for: with another it would go unheard. */
const TASKS: Readonly<Record<string, readonly Task[]>> = {
  shard: ['solve', 'status'],
  jobs: ['solve'],
  retry: ['solve'],
  status: ['status'],
  format: ['merge'],
  summary: ['merge'],
};

function refuseIdle(values: Readonly<Record<string, unknown>>, task: Task): void {
  for (const [option, tasks] of Object.entries(TASKS)) {
    const given = values[option] !== null && values[option] !== false;
    if (given && !tasks.includes(task)) throw new CommandError(text().idleOption(`--${option}`, task));
  }
}

function shardOf(given: string): Shard {
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(given) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (!(shard.count <= MOST_SHARDS && shard.index < shard.count)) {
    throw new CommandError(text().wrongShard(quotable(given)));
  }
  return shard;
}

function jobsOf(given: string): number {
  const jobs = Number(given);
  if (!/^\d+$/.test(given) || jobs < 1 || jobs > MOST_JOBS) {
    throw new CommandError(text().wrongJobs(quotable(given), MOST_JOBS));
  }
  return jobs;
}

function formatOf(given: string): TableFormat {
  const format = FORMATS.find((candidate) => candidate === given);
  if (format === undefined) throw new CommandError(text().unknownFormat(quotable(given), FORMATS));
  return format;
}
