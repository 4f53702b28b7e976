import { accessSync, constants, createWriteStream, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Experiment } from '../experiment/runFile.ts';
import { en } from '../text/en.ts';
import { CommandError, reasonOf } from './commandError.ts';
import { readArguments } from './simulateArguments.ts';
import { readInput } from './simulateInput.ts';
import { type Simulation, simulate } from './simulation.ts';
import { simulationJson } from './simulationJson.ts';

/**
 * Solves one run without a browser and prints it as JSON:
 *   npm run --silent simulate -- INPUT [--out FILE] [--bench]
 * Exit status 2, with one line on standard error, where the input or an argument is unusable.
 */
const text = en.command.simulate;

async function main(): Promise<void> {
  const { input, out, bench } = readArguments(process.argv.slice(2));
  // a long solve must not be lost to a mistyped file
  if (out !== null) checkWritable(out, input);
  const { experiment, warnings } = readInput(input);
  for (const warning of warnings) console.error(text.warning(warning));
  const { simulation, solveMs } = bench ? medianSolve(experiment) : timedSolve(experiment);
  await write(simulationJson(experiment, simulation, solveMs), out);
}

interface Timed {
  readonly simulation: Simulation;
  readonly solveMs: number;
}

function timedSolve(experiment: Experiment): Timed {
  const start = performance.now();
  const simulation = simulate(experiment);
  return { simulation, solveMs: performance.now() - start };
}

const WARM_SOLVES = 5;
/** The engine compiles what runs often: so many solves, or so many milliseconds of them, come before those that count. */
const MOST_WARMING = 50;
const WARMING_MS = 1000;

/** The median of five warm solves. */
function medianSolve(experiment: Experiment): Timed {
  let warming = 0;
  for (let solve = 0; solve < MOST_WARMING && (solve === 0 || warming < WARMING_MS); solve++) {
    warming += timedSolve(experiment).solveMs;
  }
  const warm = Array.from({ length: WARM_SOLVES }, () => timedSolve(experiment));
  return warm.sort((a, b) => a.solveMs - b.solveMs)[(WARM_SOLVES - 1) / 2]!;
}

function checkWritable(out: string, input: string): void {
  try {
    if (!existsSync(out)) {
      accessSync(dirname(out), constants.W_OK);
      return;
    }
    if (statSync(out).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    accessSync(out, constants.W_OK);
  } catch (error) {
    throw new CommandError(text.unwritable(out, reasonOf(error)));
  }
  if (existsSync(input) && realpathSync(input) === realpathSync(out)) {
    throw new CommandError(text.overwritesInput(out));
  }
}

async function write(pieces: Iterable<string>, out: string | null): Promise<void> {
  const source = Readable.from(pieces);
  if (out === null) {
    await pipeline(source, process.stdout, { end: false });
    return;
  }
  try {
    await pipeline(source, createWriteStream(out));
  } catch (error) {
    throw new CommandError(text.unwritable(out, reasonOf(error)));
  }
}

try {
  await main();
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  // whoever reads the output has stopped reading: nothing to tell
  if (code !== 'EPIPE') {
    const expected = error instanceof CommandError;
    const message = error instanceof Error ? error.message : String(error);
    console.error(expected ? text.error(message) : text.failed(message));
    process.exitCode = expected ? 2 : 1;
  }
}
