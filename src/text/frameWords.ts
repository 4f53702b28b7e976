import { frameTable } from './en/frameTable.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What the table of the state at the playhead says, but for the title: fetched with the picture. */
export type FrameText = Wide<typeof frameTable>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, FrameText>> = { en: frameTable };

/** In the language that is spoken. */
export function frameWords(): FrameText {
  return inSpoken(TEXTS);
}
