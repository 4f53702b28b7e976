import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KUBERNETES } from './kubernetes.ts';
import { must, run } from './shell.ts';
import { startSlurm } from './slurm.ts';

/** Where an engine does its work. */
export interface Place {
  /** a folder of its own */
  readonly folder: string;
  /** docs/cluster */
  readonly examples: string;
  readonly spec: string;
  /** where the cells go, and the merged table */
  readonly out: string;
  readonly table: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface Engine {
  readonly name: string;
  readonly commands: readonly string[];
  /** of Debian, which has them */
  readonly packages: string;
  /** Runs the example of docs/cluster on a sweep of which one cell has failed. @throws where anything in it ends as it should not */
  run(place: Place): Promise<void>;
}

/** Fewer than the examples have: the sweep is tiny. */
const SHARDS = 4;

export const ENGINES: readonly Engine[] = [
  {
    name: 'Slurm',
    commands: ['slurmctld', 'slurmd', 'sbatch', 'sinfo', 'scancel'],
    packages: 'slurm-wlm',
    async run({ folder, examples, spec, out, table, env }) {
      const slurm = await startSlurm(folder, env);
      try {
        const submit = (expected: number, ...args: string[]) =>
          must('sbatch', ['--parsable', ...args], slurm.env, folder, expected).trim();
        const small = ['--cpus-per-task=1', '--mem-per-cpu=200M'];
        const array = [`--array=0-${SHARDS - 1}`, ...small, join(examples, 'slurm-shards.sh')];
        const id = submit(0, ...array, spec, out);
        const after = ['--wait', `--dependency=afterany:${id}`, ...small];
        submit(1, ...after, join(examples, 'slurm-merge.sh'), spec, out, table);
        for (let shard = 0; shard < SHARDS; shard++) {
          const log = readFileSync(join(folder, `sweep-${id}-${shard}.log`), 'utf8');
          if (!/cells are there/.test(log)) throw new Error(`task ${shard} says:\n${log}`);
        }
        // a part of the array alone would be another division
        const part = run(
          'sbatch',
          ['--wait', '--array=0,2', ...array.slice(1), spec, out],
          slurm.env,
          folder,
        );
        if (part.status !== 2) throw new Error(`two tasks of an array ended with ${part.status}, not 2`);
      } finally {
        await slurm.stop();
      }
    },
  },
  {
    name: 'GNU parallel',
    commands: ['parallel', 'realpath', 'nproc'],
    packages: 'parallel',
    async run({ folder, examples, spec, out, table, env }) {
      const script = join(examples, 'parallel.sh');
      const own = { ...env, SHARDS: String(SHARDS) };
      must(script, [spec, out, table], own, folder, 1);
      const log = join(out, `parallel-${SHARDS}.log`);
      const jobs = readFileSync(log, 'utf8').trim().split('\n');
      if (jobs.length !== SHARDS + 1)
        throw new Error(`${SHARDS} shards have left ${jobs.length - 1} lines in the log`);
      // resumed: nothing is run again but a shard that was stopped
      writeFileSync(log, `${jobs.slice(0, -1).join('\n')}\n`);
      must(script, [spec, out, table], own, folder, 1);
      const again = readFileSync(log, 'utf8').trim().split('\n');
      if (again.length !== SHARDS + 1)
        throw new Error(`resuming ran ${again.length - SHARDS} shards in place of one`);
      const bad = join(folder, 'bad.json');
      writeFileSync(bad, '{}');
      const { status } = run(script, [bad, join(folder, 'bad'), join(folder, 'bad.csv')], own, folder);
      if (status === 0) throw new Error('a bad spec ended with 0');
    },
  },
  {
    name: 'Snakemake',
    commands: ['snakemake'],
    packages: 'snakemake',
    async run({ folder, examples, spec, out, table, env }) {
      const config = [
        '--config',
        `spec=${spec}`,
        `out=${out}`,
        `table=${table}`,
        `shards=${SHARDS}`,
        'threads=1',
      ];
      const args = ['--snakefile', join(examples, 'Snakefile'), '--cores', '2', ...config];
      must('snakemake', args, env, folder);
      const { said } = run('snakemake', args, env, folder);
      if (!/Nothing to be done/.test(said)) throw new Error(`run again, it says:\n${said}`);
    },
  },
  KUBERNETES,
];
