import { commandWords } from '../text/commandWords.ts';

/** What a person who runs a command has to mend; the message is the one line that is printed. */
export class CommandError extends Error {}

/** Why the file system refused, in a few words. */
export function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = commandWords().fileErrors;
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

const LONGEST = 1000;
/** What moves a terminal's cursor, ends a line or turns the direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * `message` as one line that a terminal shows as it is: it may quote names and files in which anything can stand.
 * Space of any kind becomes one space, other control characters are written out (`\u001b`).
 */
export function oneLine(message: string): string {
  const line = message.replace(/\s+/g, ' ').trim();
  const bounded = line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}\u2026` : line;
  return bounded.replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
