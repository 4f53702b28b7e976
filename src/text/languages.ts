import type { Translation } from './translation.ts';

/** What the page has to know of a language before it speaks it. */
interface LanguageEntry {
  /** in the language itself, as the page offers it */
  readonly name: string;
  /** fetches all that it says; null of the first, which comes with the page */
  readonly fetch: (() => Promise<Translation>) | null;
}

/**
 * The languages by their codes (BCP 47). A further one is a file of type `Translation` and a line here: link, switch,
 * numbers and tests take it from this list. This module is all that the first script of the page has of the texts.
 */
export const LANGUAGES = {
  en: { name: 'English', fetch: null },
  de: { name: 'Deutsch', fetch: async () => (await import('./de.ts')).de },
} as const satisfies Readonly<Record<string, LanguageEntry>>;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as readonly Language[];

/** The first of a reader's languages that is spoken here, by its code or by what stands before its region (`de-AT`). */
export function languageOf(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const code = tag.toLowerCase().split('-')[0]!;
    const known = LANGUAGE_CODES.find((language) => language === code);
    if (known !== undefined) return known;
  }
  return 'en';
}
