import { figures } from './en/figures.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What the paper’s figures over time say, but for the title: fetched with the picture. */
export type FigureText = Wide<typeof figures>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, FigureText>> = { en: figures };

/** In the language that is spoken. */
export function figureWords(): FigureText {
  return inSpoken(TEXTS);
}
