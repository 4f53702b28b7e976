import { spawnSync } from 'node:child_process';

/** Runs a Python program that has `numpy`, `sys` and `json`, on what it reads from standard input; what it prints. */
export function python(program: string, input: Uint8Array): string {
  const run = spawnSync('python3', ['-c', `import json, sys, io, numpy\n${program}`], {
    input,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

/** Whether this machine has NumPy. */
export const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

/** The bytes that a Python program writes to its standard output. */
export function pythonBytes(program: string): Uint8Array {
  const run = spawnSync('python3', ['-c', `import sys, io, numpy\n${program}`]);
  if (run.status !== 0) throw new Error(run.stderr.toString());
  return new Uint8Array(run.stdout);
}
