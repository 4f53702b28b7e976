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
} satisfies Readonly<Record<string, LanguageEntry>> as Readonly<Record<'en', LanguageEntry>>;

export type Language = keyof typeof LANGUAGES;
