import { lightCone } from './en/lightCone.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What the light cone says, but for the title: fetched with the picture. */
export type LightConeText = Wide<typeof lightCone>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, LightConeText>> = { en: lightCone };

/** In the language that is spoken. */
export function lightConeWords(): LightConeText {
  return inSpoken(TEXTS);
}
