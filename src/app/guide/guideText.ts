import { use } from 'react';
import { lateWords, words } from '../../text/words.ts';
import type { GuideText } from './sceneGuide.ts';

/** By language; a promise that stays the same is what `use` waits for. */
const fetched = new Map<string, Promise<GuideText>>();

export function fetchGuideText(): Promise<GuideText> {
  const { locale } = words();
  const known = fetched.get(locale) ?? lateWords('guide');
  fetched.set(locale, known);
  return known;
}

/** The guide's texts; the component waits for them. */
export function useGuideText(): GuideText {
  return use(fetchGuideText());
}
