import { existsSync } from 'node:fs';
import { uncorrected } from '../experiment/correct.ts';
import { type FaultCode, FaultError } from '../experiment/fault.ts';
import { type Experiment, experimentOf, readRunFile } from '../experiment/runFile.ts';
import { runFileOf } from '../experiment/runFileParameters.ts';
import { hashIn, isLinkText } from '../share/linkText.ts';
import { commandWords } from '../text/commandWords.ts';
import { CommandError } from './commandError.ts';
import { readJson, readText, sentence, standardInput } from './inputFile.ts';

export interface Input {
  readonly experiment: Experiment;
  /** what a link asked for and was set right, in sentences */
  readonly warnings: readonly string[];
}

/**
 * The run that `input` says: a link, the part of one from `#`, the path of a run file, or `-` for standard input, which
 * holds the text of either.
 * @throws CommandError where it says none
 */
export async function readInput(input: string): Promise<Input> {
  if (input === '-') {
    const content = await standardInput();
    return isLinkText(content) ? linkInput(content) : fileInput(content, commandWords().input.standardInput);
  }
  const isLink = input.startsWith('#') || ((isLinkText(input) || input.includes('#')) && !existsSync(input));
  return isLink ? linkInput(input) : fileInput(readText(input), input);
}

/** Faults of a link after which it is no longer the run that was meant; the page says so, the command has to refuse. */
const GROUNDLESS: ReadonlySet<FaultCode> = new Set([
  'not-a-number',
  'unknown-value',
  'said-twice',
  'of-other-data',
  'missing',
  'wrong-length',
  'unreadable',
  'changed',
]);

async function linkInput(link: string): Promise<Input> {
  // a run file does without, and without the tables that decompressing needs
  const [{ parseLink }, { PRESENTATION_KEYS }] = await Promise.all([
    import('../share/link.ts'),
    import('../share/presentation.ts'),
  ]);
  const { state, faults } = parseLink(hashIn(link), new Map());
  // which pictures are open, and how they are shown, is no matter here
  const shown: readonly (string | null)[] = ['view', ...PRESENTATION_KEYS];
  const relevant = faults.filter(({ field }) => !shown.includes(field));
  const groundless = relevant.find(({ code }) => GROUNDLESS.has(code));
  if (groundless !== undefined) throw new CommandError(sentence(uncorrected(groundless), null));
  // the state that the link's playhead points to is one asked for
  const times = state.time === null ? [] : [state.time];
  return {
    experiment: told(() => experimentOf(runFileOf(state.parameters, times))),
    warnings: relevant.map((fault) => sentence(fault, null)),
  };
}

/** @param name of the file, for the sentence that refuses it */
async function fileInput(content: string, name: string): Promise<Input> {
  const experiment = await readJson(content, name, (json) => experimentOf(readRunFile(json)));
  return { experiment, warnings: [] };
}

/** @throws CommandError that says the fault which `read` throws */
function told<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FaultError) throw new CommandError(sentence(error.fault, null));
    throw error;
  }
}
