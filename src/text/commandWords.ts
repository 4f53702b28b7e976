import { command } from './en/command.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What the command says: no part of the page's texts, which come to every reader of the page. */
export type CommandText = Wide<typeof command>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, CommandText>> = { en: command };

/** In the language that is spoken. */
export function commandWords(): CommandText {
  return inSpoken(TEXTS);
}
