import { printable } from '../experiment/printable.ts';
import { commandWords } from '../text/commandWords.ts';

/** What a person who runs a command has to mend; the message is the one line that is printed. */
export class CommandError extends Error {
  /** exit status: 2 where an argument or the input is unusable, 1 where the work itself failed */
  readonly status: 1 | 2;
  constructor(message: string, status: 1 | 2 = 2) {
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
