import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, Place } from './engines.ts';
import { type Ended, run } from './shell.ts';

/**
 * The two files for Kubernetes without a cluster: what a container of them runs, with the variable of its index put in as the kubelet does
 * and folders in place of the volumes, and what becomes of a pod by its exit status, as the rules of the file have it.
 */
export const KUBERNETES: Engine = {
  name: 'Kubernetes commands',
  commands: ['sh', 'timeout'],
  packages: 'coreutils',
  async run(place) {
    const job = readFileSync(join(place.examples, 'kubernetes.yaml'), 'utf8');
    const completions = numberIn(job, 'completions');
    const command = commandIn(job);
    if (!command.some((word) => word.endsWith(`/${completions}`)))
      throw new Error(`the command is not of ${completions} shards`);
    if (numberIn(job, 'maxFailedIndexes') < completions)
      throw new Error('shards with cells that failed would end the Job');
    const tries = 1 + numberIn(job, 'backoffLimitPerIndex');
    for (let index = 0; index < completions; index++) {
      // the first pod of index 1 is killed before it has done anything
      const pods: (readonly string[])[] =
        index === 1 ? [['timeout', '--signal=KILL', '0.05', ...command]] : [];
      const statuses: (number | null)[] = [];
      for (let pod = 0; pod < tries; pod++) {
        const { status, said } = podOf(pods[pod] ?? command, place, { JOB_COMPLETION_INDEX: String(index) });
        statuses.push(status);
        const action = actionOf(job, status);
        if (action === 'FailJob') throw new Error(`index ${index} ended the Job with ${status}:\n${said}`);
        if (action !== 'Count') break;
      }
      if (![0, 1].includes(statuses.at(-1) ?? -1)) throw new Error(`index ${index} ended with ${statuses}`);
      if (statuses.slice(0, -1).some((status) => status === 0 || status === 1))
        throw new Error(`index ${index} was tried again after it was gone through: ${statuses}`);
      if (index === 1 && statuses.length !== 2)
        throw new Error(`a pod that was killed was followed by ${statuses.length - 1} others`);
    }
    refusals(job, command, place);
    const merge = commandIn(readFileSync(join(place.examples, 'kubernetes-merge.yaml'), 'utf8'));
    const { status, output, said } = podOf(merge, place, {});
    if (status !== 1) throw new Error(`the merge ended with ${status}:\n${said}`);
    const message = readFileSync(termination(place), 'utf8');
    if (!/of 24 cells 1 failed/.test(message)) throw new Error(`the termination message is:\n${message}`);
    writeFileSync(place.table, output);
  },
};

/** A spec that is bad ends the Job; a folder that cannot be written is tried again. */
function refusals(job: string, command: readonly string[], place: Place): void {
  const bad = join(place.folder, 'bad.json');
  writeFileSync(bad, '{}');
  const index = { JOB_COMPLETION_INDEX: '0' };
  const cases = [
    { what: 'a bad spec', place: { ...place, spec: bad }, action: 'FailJob' },
    // a file in the place of the volume
    { what: 'a volume that cannot be written', place: { ...place, out: bad }, action: 'Count' },
  ];
  for (const { what, place: other, action } of cases) {
    const { status } = podOf(command, other, index);
    const found = actionOf(job, status);
    if (found !== action) throw new Error(`${what} ended with ${status}, for which there is ${found}`);
  }
}

/** A container of the pod, to its end. */
function podOf(command: readonly string[], place: Place, variables: Readonly<Record<string, string>>): Ended {
  const mounts = {
    '/spec/spec.json': place.spec,
    '/out': place.out,
    '/dev/termination-log': termination(place),
  };
  const words = command.map((word) => {
    // only what is a variable of the container is put in
    let said = word.replace(/\$\((\w+)\)/g, (whole, name: string) => variables[name] ?? whole);
    for (const [path, real] of Object.entries(mounts))
      said = said.replaceAll(new RegExp(`(?<=^| )${path}(?= |$)`, 'g'), real);
    return said;
  });
  return run(words[0]!, words.slice(1), { ...place.env, ...variables }, place.folder);
}

function termination({ folder }: Place): string {
  return join(folder, 'termination-log');
}

/** What becomes of a pod: the first rule with its exit status, else it counts against the tries of its index. */
function actionOf(job: string, status: number | null): string {
  if (status === 0) return 'Complete';
  const rules = job.matchAll(
    /- action: (\w+)\n\s+onExitCodes:\n\s+containerName: \w+\n\s+operator: In\n\s+values: \[([\d, ]+)\]/g,
  );
  for (const [, action, values] of rules) {
    if (
      values!
        .split(',')
        .map(Number)
        .includes(status ?? -1)
    )
      return action!;
  }
  return 'Count';
}

function numberIn(file: string, key: string): number {
  const [, value] = new RegExp(`^ *${key}: (\\d+)`, 'm').exec(file) ?? [];
  if (value === undefined) throw new Error(`there is no ${key}`);
  return Number(value);
}

/** The words of `command: [a, 'b', c]`. */
function commandIn(file: string): string[] {
  const [, list] = /^ *command: \[(.*)\]$/m.exec(file) ?? [];
  if (list === undefined) throw new Error('there is no command');
  return list.split(', ').map((word) => word.replace(/^'(.*)'$/, '$1'));
}
