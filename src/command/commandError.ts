import { en } from '../text/en.ts';

/** What a person who runs a command has to mend; the message is the one line that is printed. */
export class CommandError extends Error {}

/** Why the file system refused, in a few words. */
export function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = en.command.fileErrors;
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}
