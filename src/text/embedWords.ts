import { embed } from './en/embed.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What is said where another page shows this one: fetched with what makes it fit there. */
type EmbedText = Wide<typeof embed>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, EmbedText>> = { en: embed };

/** In the language that is spoken. */
export function embedWords(): EmbedText {
  return inSpoken(TEXTS);
}
