import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism, hostname, totalmem } from 'node:os';
import { join } from 'node:path';
import { run } from './shell.ts';

/** A Slurm of one node, this one: a real slurmctld and slurmd, without accounts, cgroups or keys, run by whoever runs this. */
export interface Slurm {
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** @throws with what the daemons said where the node does not come up */
export async function startSlurm(folder: string, env: NodeJS.ProcessEnv): Promise<Slurm> {
  for (const name of ['state', 'spool']) mkdirSync(join(folder, name), { recursive: true });
  const node = hostname().split('.')[0]!;
  const conf = join(folder, 'slurm.conf');
  writeFileSync(conf, confOf(folder, node, await freePort(), await freePort()));
  const own = { ...env, SLURM_CONF: conf };
  const daemons = ['slurmctld', 'slurmd'].map((name) => daemon(name, folder, own));
  const stop = async () => {
    // what jobs are left goes with the node
    run('scancel', ['--user', process.env.USER ?? 'root'], own, folder);
    await Promise.all(daemons.map(ended));
  };
  try {
    await isUp(folder, own, daemons);
  } catch (error) {
    await stop();
    throw error;
  }
  return { env: own, stop };
}

function confOf(folder: string, node: string, port: number, nodePort: number): string {
  const user = process.getuid?.() === 0 ? 'root' : process.env.USER;
  const megabytes = Math.floor(totalmem() / 2 ** 20);
  return `ClusterName=one
SlurmctldHost=${node}(127.0.0.1)
SlurmctldPort=${port}
SlurmdPort=${nodePort}
AuthType=auth/none
CredType=cred/none
SlurmUser=${user}
SlurmdUser=${user}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SchedulerParameters=sched_interval=1,batch_sched_delay=0
MailProg=/bin/true
MpiDefault=none
NodeName=${node} NodeAddr=127.0.0.1 CPUs=${availableParallelism()} RealMemory=${megabytes} State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function daemon(name: string, folder: string, env: NodeJS.ProcessEnv): ChildProcess {
  const log = openSync(join(folder, `${name}.log`), 'a');
  const child = spawn(name, ['-D'], { env, cwd: folder, stdio: ['ignore', log, log] });
  // where this process is stopped, nobody else would end it
  process.once('exit', () => child.kill());
  return child;
}

async function isUp(folder: string, env: NodeJS.ProcessEnv, daemons: readonly ChildProcess[]): Promise<void> {
  for (let second = 0; second < 60; second++) {
    const { output } = run('sinfo', ['--noheader', '--format=%T'], env, folder);
    if (output.trim() === 'idle') return;
    if (daemons.some(({ exitCode }) => exitCode !== null)) break;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  const logs = ['slurmctld', 'slurmd'].map((name) => readFileSync(join(folder, `${name}.log`), 'utf8'));
  throw new Error(`the node does not come up:\n${logs.join('')}`);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return resolve();
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
