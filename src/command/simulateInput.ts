import { existsSync, readFileSync } from 'node:fs';
import { uncorrected } from '../experiment/correct.ts';
import { type Fault, type FaultCode, FaultError } from '../experiment/fault.ts';
import { type Experiment, experimentOf, readRunFile } from '../experiment/runFile.ts';
import { runFileOf } from '../experiment/runFileParameters.ts';
import { FileError, type FileProblem } from '../share/files/fileError.ts';
import { parseJson } from '../share/files/json.ts';
import { hashIn, isLinkText } from '../share/linkText.ts';
import { commandWords } from '../text/commandWords.ts';
import { lateWords, words } from '../text/words.ts';
import { CommandError, reasonOf } from './commandError.ts';

const text = () => commandWords().simulate;

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
    return isLinkText(content) ? linkInput(content) : fileInput(content, text().standardInput);
  }
  const isLink = input.startsWith('#') || ((isLinkText(input) || input.includes('#')) && !existsSync(input));
  return isLink ? linkInput(input) : fileInput(readFile(input), input);
}

async function standardInput(): Promise<string> {
  let content = '';
  process.stdin.setEncoding('utf8');
  try {
    for await (const piece of process.stdin) content += piece;
  } catch (error) {
    throw new CommandError(text().unreadable(text().standardInput, reasonOf(error)));
  }
  content = withoutMark(content).trim();
  if (content === '') throw new CommandError(text().emptyInput);
  return content;
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
    experiment: told(() => experimentOf(runFileOf(state.parameters, times)), null),
    warnings: relevant.map((fault) => sentence(fault, null)),
  };
}

function readFile(path: string): string {
  try {
    return withoutMark(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CommandError(text().unreadable(path, reasonOf(error)));
  }
}

/** Some editors put a mark before a text, which no JSON may begin with. */
function withoutMark(content: string): string {
  return content.startsWith('\ufeff') ? content.slice(1) : content;
}

/** @param name of the file, for the sentence that refuses it */
async function fileInput(content: string, name: string): Promise<Input> {
  let json: unknown;
  try {
    json = parseJson(content);
  } catch (error) {
    if (error instanceof FileError) throw await notJson(error, name);
    throw error;
  }
  return { experiment: told(() => experimentOf(readRunFile(json)), name), warnings: [] };
}

/** The page's own sentence for what is wrong with a file, which comes when there is something wrong. */
async function notJson({ fault: { field, values } }: FileError, name: string): Promise<CommandError> {
  const detail = (await lateWords('files')).problem[values.problem as FileProblem](values);
  if (field === null) return new CommandError(text().notJson(name, detail.replace(/\.$/, '')));
  return new CommandError(text().inFile(name, `${field}: ${detail}`));
}

/** @throws CommandError that says the fault which `read` throws */
function told<T>(read: () => T, file: string | null): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof FaultError) throw new CommandError(sentence(error.fault, file));
    throw error;
  }
}

function sentence({ code, field, values }: Fault, file: string | null): string {
  const said = words().faults[code](values, field);
  return file === null ? said : text().inFile(file, said);
}
