import { en } from './en.ts';
import { LANGUAGES, type Language } from './languages.ts';
import type { Late, LateText, PartText, Text, Translation } from './translation.ts';

const ENGLISH_LATE: Late = {
  files: async () => (await import('./en/files.ts')).files,
  glossary: async () => (await import('./en/glossary.ts')).glossary,
  guide: async () => (await import('./en/guide.ts')).guide,
  lecture: async () => (await import('./en/lecture.ts')).lecture,
  keyboard: async () => (await import('./en/keyboard.ts')).keyboard,
  aloud: async () => (await import('./en/aloud.ts')).aloud,
  tables: async () => (await import('./en/tables.ts')).tables,
  data: async () => (await import('./en/data.ts')).data,
  share: async () => (await import('./en/share.ts')).share,
  export: async () => (await import('./en/export.ts')).exportTexts,
};

let spoken: Text = en;
/** null where English is spoken */
let translation: Translation | null = null;
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
  const coming = (translation?.late ?? ENGLISH_LATE)[part]();
  fetched.set(key, coming);
  coming.catch(() => fetched.delete(key));
  return coming;
}

/** A part of the texts in the language that is spoken. @param english the same in English, which comes with who asks */
export function inSpoken<Part extends keyof PartText>(part: Part, english: PartText[Part]): PartText[Part] {
  return translated(translation?.parts[part] ?? english);
}

/**
 * Speaks `language` from now on. What is on the page already says so when it is drawn again. Rejects where the texts cannot
 * be fetched: then what was spoken before still is.
 */
export async function setLanguage(language: Language): Promise<void> {
  const texts = (await LANGUAGES[language].fetch?.()) ?? null;
  speak(texts?.text ?? en);
  translation = texts;
}

/**
 * The same with texts that are at hand.
 * @param others makes the same language of those that are not among `texts`: asked again and again, it gives the same
 */
export function speak(texts: Text, others: <T>(texts: T) => T = asItIs): void {
  spoken = texts;
  translation = null;
  translated = others;
}

function asItIs<T>(texts: T): T {
  return texts;
}
