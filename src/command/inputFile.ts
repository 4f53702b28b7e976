import { readFileSync } from 'node:fs';
import { type Fault, FaultError } from '../experiment/fault.ts';
import type { FileProblem } from '../share/files/fileError.ts';
import { parseJson } from '../share/files/json.ts';
import { commandWords } from '../text/commandWords.ts';
import { lateWords, words } from '../text/words.ts';
import { CommandError, reasonOf } from './commandError.ts';

/** What commands read, and the page's own sentences for what is wrong with it. */

const text = () => commandWords().input;

/** @throws CommandError where it cannot be read */
export function readText(path: string): string {
  try {
    return withoutMark(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CommandError(text().unreadable(path, reasonOf(error)));
  }
}

/** @throws CommandError where there is nothing on it */
export async function standardInput(): Promise<string> {
  let content = '';
  process.stdin.setEncoding('utf8');
  try {
    for await (const piece of process.stdin) content += piece;
  } catch (error) {
    throw new CommandError(text().unreadable(text().standardInput, reasonOf(error)));
  }
  content = withoutMark(content).trim();
  if (content === '') throw new CommandError(text().empty);
  return content;
}

/** Some editors put a mark before a text, which no JSON may begin with. */
function withoutMark(content: string): string {
  return content.startsWith('\ufeff') ? content.slice(1) : content;
}

/**
 * What `read` makes of a JSON text.
 * @param name of the file, for the sentence that refuses it
 * @throws CommandError that says where it is no JSON, or the fault which `read` throws
 */
export async function readJson<T>(content: string, name: string, read: (json: unknown) => T): Promise<T> {
  try {
    return read(parseJson(content));
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    throw new CommandError(await refusal(error.fault, name));
  }
}

async function refusal(fault: Fault, name: string): Promise<string> {
  const { code, field, values } = fault;
  if (code !== 'of-a-file') return sentence(fault, name);
  // which comes when there is something wrong
  const detail = (await lateWords('files')).problem[values.problem as FileProblem](values);
  if (field !== null) return text().inFile(name, `${field}: ${detail}`);
  const noJson = values.problem === 'json' || values.problem === 'jsonDeep';
  return noJson ? text().notJson(name, detail.replace(/\.$/, '')) : text().inFile(name, detail);
}

/** @param file its name; null of what is no file */
export function sentence({ code, field, values }: Fault, file: string | null): string {
  const said = words().faults[code](values, field);
  return file === null ? said : text().inFile(file, said);
}
