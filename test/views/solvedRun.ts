import { DEFAULTS, type Parameters } from '../../src/experiment/parameters.ts';
import { RunRecord } from '../../src/state/run.ts';
import { solveRun } from '../../src/worker/solve.ts';

let nextId = 1_000_000;

/** A run as the page gets it: solved by the worker's own code, to its end, with measures and kinks. */
export async function solvedRun(change: Partial<Parameters> = {}): Promise<RunRecord> {
  const parameters: Parameters = { ...DEFAULTS, ...change };
  let run: RunRecord | null = null;
  let milliseconds = 0;
  await solveRun(parameters, {
    // a clock of its own: what is measured in which frame is the same on every machine
    now: () => ++milliseconds,
    breathe: () => Promise.resolve(true),
    send(message) {
      switch (message.kind) {
        case 'start':
          run = new RunRecord(nextId++, parameters, message.start);
          break;
        case 'frames':
          run?.appendFrames(message.frames);
          break;
        case 'kinks':
          run?.appendKinks(message.kinks);
          break;
        case 'thin':
          run?.thin(message.besides);
          break;
        case 'end':
          run!.complete = true;
          break;
      }
    },
  });
  return run!;
}
