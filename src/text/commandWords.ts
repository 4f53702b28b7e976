import { command } from './en/command.ts';

/** What the command says: no part of the page's texts, which come to every reader of the page. */
export type CommandText = typeof command;

/** The command speaks English, as programs and their logs do: it has no reader's language to ask for, and scripts read its lines. */
export function commandWords(): CommandText {
  return command;
}
