import { accessSync, constants, createWriteStream, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { commandWords } from '../text/commandWords.ts';
import { CommandError, EXIT, reasonOf } from './commandError.ts';

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

/** @throws CommandError where it cannot be written to its end, and what says that whoever reads it has stopped reading */
export async function write(pieces: Iterable<string | Uint8Array>, out: string | null): Promise<void> {
  const source = Readable.from(pieces);
  try {
    if (out === null) await pipeline(source, process.stdout, { end: false });
    else await pipeline(source, createWriteStream(out));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof CommandError || code === undefined || code === 'EPIPE') throw error;
    const reason = reasonOf(error);
    throw new CommandError(
      out === null ? text().unprintable(reason) : text().unwritable(out, reason),
      EXIT.machine,
    );
  }
}
