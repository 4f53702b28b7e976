import { existsSync, readFileSync } from 'node:fs';
import { uncorrected } from '../experiment/correct.ts';
import { type Fault, type FaultCode, FaultError } from '../experiment/fault.ts';
import { type Experiment, experimentOf, readRunFile } from '../experiment/runFile.ts';
import { runFileOf } from '../experiment/runFileParameters.ts';
import { parseLink } from '../share/link.ts';
import { en } from '../text/en.ts';
import { CommandError, reasonOf } from './commandError.ts';

const text = en.command.simulate;

export interface Input {
  readonly experiment: Experiment;
  /** what a link asked for and was set right, in sentences */
  readonly warnings: readonly string[];
}

/**
 * The run that `input` says: a link, the part of one from `#`, or the path of a run file.
 * @throws CommandError where it says none
 */
export function readInput(input: string): Input {
  const isLink =
    input.startsWith('#') || /^\w+:\/\//.test(input) || (input.includes('#') && !existsSync(input));
  try {
    return isLink ? readLink(input) : readFile(input);
  } catch (error) {
    if (error instanceof FaultError) throw new CommandError(sentence(error.fault, isLink ? null : input));
    throw error;
  }
}

/** Faults of a link after which it is no longer the run that was meant; the page says so, the command has to refuse. */
const GROUNDLESS: ReadonlySet<FaultCode> = new Set([
  'not-a-number',
  'unknown-value',
  'missing',
  'wrong-length',
  'unreadable',
]);

function readLink(link: string): Input {
  const start = link.indexOf('#');
  const { state, faults } = parseLink(start < 0 ? '' : link.slice(start), new Map());
  // which pictures are open is no matter here
  const relevant = faults.filter(({ field }) => field !== 'view');
  const groundless = relevant.find(({ code }) => GROUNDLESS.has(code));
  if (groundless !== undefined) throw new FaultError(uncorrected(groundless));
  // the state that the link's playhead points to is one asked for
  const times = state.time === null ? [] : [state.time];
  return {
    experiment: experimentOf(runFileOf(state.parameters, times)),
    warnings: relevant.map((fault) => sentence(fault, null)),
  };
}

function readFile(path: string): Input {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandError(text.unreadable(path, reasonOf(error)));
  }
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw new CommandError(text.notJson(path, error instanceof Error ? error.message : ''));
  }
  return { experiment: experimentOf(readRunFile(json)), warnings: [] };
}

function sentence({ code, field, values }: Fault, file: string | null): string {
  const told = en.faults[code](values, field);
  return file === null ? told : text.inFile(file, told);
}
