import { handles } from './en/handles.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What is said of what can be moved: fetched with what moves it. */
type HandleText = PartText['handles'];

/** In the language that is spoken. */
export function handleWords(): HandleText {
  return inSpoken('handles', handles);
}
