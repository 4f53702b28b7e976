import { endingOf } from '../experiment/ending.ts';
import type { Experiment } from '../experiment/runFile.ts';
import { type Simulation, simulate } from '../experiment/simulation.ts';
import { addBySimd } from '../model/simd/simdTiles.ts';
import type { Outcome } from '../model/train.ts';
import { commandWords } from '../text/commandWords.ts';
import { oneLine } from './commandError.ts';
import { checkDestination, write } from './output.ts';
import { type Format, readArguments } from './simulateArguments.ts';
import { readInput } from './simulateInput.ts';

/**
 * Solves one run without a browser and prints it:
 *   relu-flow simulate INPUT [--format json|jsonl|npz] [--out FILE] [--bench]
 */
const text = () => commandWords().simulate;

/** @throws CommandError where the input or an argument is unusable */
export async function simulateCommand(args: readonly string[]): Promise<0> {
  const { input, format, out, bench } = readArguments(args);
  // a long solve must not be lost to a mistyped file
  checkDestination(out, { input, binary: format === 'npz' });
  const { experiment, warnings } = await readInput(input);
  for (const warning of warnings) console.error(oneLine(text().warning(warning)));
  addBySimd();
  const { simulation, solveMs } = bench ? medianSolve(experiment) : timedSolve(experiment);
  const unfinished = unfinishedText(simulation.outcome);
  if (unfinished !== null) console.error(oneLine(text().warning(unfinished)));
  await write((await WRITERS[format]())(experiment, simulation, solveMs), out);
  return 0;
}

/** What to tell a person of a run that ended short of its limits though the solver did not fail; null of any other. */
function unfinishedText(outcome: Outcome): string | null {
  const ending = endingOf(outcome);
  return ending === 'no-step' || ending === 'branching' ? text().unfinished[ending](`${outcome.time}`) : null;
}

type Writer = (
  experiment: Experiment,
  simulation: Simulation,
  solveMs: number,
) => Iterable<string | Uint8Array>;

const WRITERS: Readonly<Record<Format, () => Promise<Writer>>> = {
  json: async () => (await import('./simulationJson.ts')).simulationJson,
  jsonl: async () => (await import('./simulationLines.ts')).simulationLines,
  npz: async () => (await import('./simulationArrays.ts')).simulationNpz,
};

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
