import type { data } from './en/data.ts';
import type { exportTexts } from './en/export.ts';
import type { files } from './en/files.ts';
import type { glossary } from './en/glossary.ts';
import type { guide } from './en/guide.ts';
import type { lecture } from './en/lecture.ts';
import { en } from './en.ts';

/**
 * What every language says: the texts of the first, whichever words they are. A value that English writes down as a
 * literal may be another in another language; a sentence that carries values takes the same ones.
 */
export type Text = Omit<Wide<typeof en>, 'terms'> & {
  /** other words in every language, and as many of them as it has */
  readonly terms: Readonly<Record<string, TermId>>;
};

/** Texts that are fetched when they are first wanted: long ones, which the first second of the page does without. */
export interface LateText {
  files: Wide<typeof files>;
  glossary: Wide<typeof glossary>;
  guide: Wide<typeof guide>;
  lecture: Wide<typeof lecture>;
  data: Wide<typeof data>;
  export: Wide<typeof exportTexts>;
}

/** The words that the glossary explains. */
export type TermId = keyof LateText['glossary']['terms'];

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

type Late = { readonly [Part in keyof LateText]: () => Promise<LateText[Part]> };

/** The late texts of every language, a file each. */
const LATE: Readonly<Record<Language, Late>> = {
  en: {
    files: async () => (await import('./en/files.ts')).files,
    glossary: async () => (await import('./en/glossary.ts')).glossary,
    guide: async () => (await import('./en/guide.ts')).guide,
    lecture: async () => (await import('./en/lecture.ts')).lecture,
    data: async () => (await import('./en/data.ts')).data,
    export: async () => (await import('./en/export.ts')).exportTexts,
  },
};

let spoken: Text = en;
/** How texts that are fetched by parts come into the language that is spoken, where no file here has it. */
let translated: <T>(texts: T) => T = asItIs;

/**
 * The texts of the language that is spoken. Ask for them where they are written, never while a module loads: what is
 * bound then stays in the language of the start.
 */
export function words(): Text {
  return spoken;
}

/** By language and part. React waits for a promise by its identity: who asks again gets the same. */
const fetched = new Map<string, Promise<unknown>>();

/** A late part of the texts in the language that is spoken. Rejects where it cannot be fetched; the next who asks tries again. */
export function lateWords<Part extends keyof LateText>(part: Part): Promise<LateText[Part]> {
  const key = `${spoken.locale} ${part}`;
  const known = fetched.get(key) as Promise<LateText[Part]> | undefined;
  if (known !== undefined) return known;
  const coming = LATE[spoken.locale as Language][part]();
  fetched.set(key, coming);
  coming.catch(() => fetched.delete(key));
  return coming;
}

/** What a file of texts holds for the language that is spoken. */
export function inSpoken<T>(texts: Readonly<Record<Language, T>>): T {
  return translated(texts[spoken.locale as Language] ?? texts.en);
}

/** Speaks `language` from now on. What is on the page already says so when it is drawn again. */
export async function setLanguage(language: Language): Promise<void> {
  speak(await LANGUAGES[language]());
}

/**
 * The same with texts that are at hand.
 * @param others makes the same language of those that are not among `texts`: asked again and again, it gives the same
 */
export function speak(texts: Text, others: <T>(texts: T) => T = asItIs): void {
  spoken = texts;
  translated = others;
}

function asItIs<T>(texts: T): T {
  return texts;
}
