import { use } from 'react';
import { lateWords } from '../../text/words.ts';
import type { GuideText } from './sceneGuide.ts';

/** The guide's texts; the component waits for them. */
export function useGuideText(): GuideText {
  return use(lateWords('guide'));
}
