import { en } from './en.ts';

/**
 * What every language says: the texts of the first, whichever words they are. A value that English writes down as a
 * literal may be another in another language; a sentence that carries values takes the same ones.
 */
export type Text = Wide<typeof en>;

export type Wide<T> = T extends string
  ? string
  : T extends (...values: never[]) => unknown
    ? T
    : { readonly [Key in keyof T]: Wide<T[Key]> };

/**
 * The languages by their codes (BCP 47). A further one is a file of type `Text` and a line here, and is fetched when it
 * is spoken: `de: async () => (await import('./de.ts')).de`.
 */
const LANGUAGES = {
  en: async () => en,
} as const satisfies Readonly<Record<string, () => Promise<Text>>>;

export type Language = keyof typeof LANGUAGES;

let spoken: Text = en;

/**
 * The texts of the language that is spoken. Ask for them where they are written, never while a module loads: what is
 * bound then stays in the language of the start.
 */
export function words(): Text {
  return spoken;
}

/** Speaks `language` from now on. What is on the page already says so when it is drawn again. */
export async function setLanguage(language: Language): Promise<void> {
  speak(await LANGUAGES[language]());
}

/** The same with texts that are at hand. */
export function speak(texts: Text): void {
  spoken = texts;
}
