import { accessSync, constants, createWriteStream, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { commandWords } from '../text/commandWords.ts';
import { CommandError, reasonOf } from './commandError.ts';

const text = () => commandWords().output;

/**
 * @param out null to print
 * @param isTerminal whether a person would see what is printed
 * @throws CommandError where what comes out cannot go there: said before the work, not after it
 */
export function checkDestination(
  out: string | null,
  { input, binary }: { readonly input: string; readonly binary: boolean },
  isTerminal: boolean = process.stdout.isTTY,
): void {
  if (out === null) {
    if (binary && isTerminal) throw new CommandError(text().binaryToTerminal);
    return;
  }
  try {
    if (!existsSync(out)) {
      accessSync(dirname(out), constants.W_OK);
      return;
    }
    if (statSync(out).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    accessSync(out, constants.W_OK);
  } catch (error) {
    throw new CommandError(text().unwritable(out, reasonOf(error)));
  }
  if (existsSync(input) && realpathSync(input) === realpathSync(out)) {
    throw new CommandError(text().overwritesInput(out));
  }
}

/** @throws CommandError where the file cannot be written to its end */
export async function write(pieces: Iterable<string | Uint8Array>, out: string | null): Promise<void> {
  const source = Readable.from(pieces);
  if (out === null) {
    await pipeline(source, process.stdout, { end: false });
    return;
  }
  try {
    await pipeline(source, createWriteStream(out));
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(text().unwritable(out, reasonOf(error)));
  }
}
