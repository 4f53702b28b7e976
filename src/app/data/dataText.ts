import { use } from 'react';
import type { LateText } from '../../text/translation.ts';
import { lateWords } from '../../text/words.ts';

export type DataText = LateText['data'];

/** The dialog's texts; the component waits for them. */
export function useDataText(): DataText {
  return use(lateWords('data'));
}
