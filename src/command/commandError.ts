import { printable } from '../experiment/printable.ts';
import { commandWords } from '../text/commandWords.ts';

/** What a command ends with where it has not done all that it was asked to; engines of a cluster tell by it what to try again. */
export const EXIT = {
  /** of a sweep: all was gone through, and some cells failed or, where they are only looked at, are missing */
  incomplete: 1,
  /** an argument or the input is unusable, and as bad when tried again */
  unusable: 2,
  /** the machine let it down: a result cannot be written, a thread does not start, or what nobody foresaw */
  machine: 3,
} as const;

/** What a person who runs a command has to mend; the message is the one line that is printed. */
export class CommandError extends Error {
  readonly status: typeof EXIT.unusable | typeof EXIT.machine;
  constructor(message: string, status: CommandError['status'] = EXIT.unusable) {
    super(message);
    this.status = status;
  }
}

/** Why the file system refused, in a few words. */
export function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = commandWords().fileErrors;
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

const LONGEST = 1000;
/** `message` as one line that a terminal shows as it is: it may quote names and files in which anything can stand. */
export function oneLine(message: string): string {
  return printable(message.trim(), LONGEST);
}
