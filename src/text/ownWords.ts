import { own } from './en/own.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What is said of own data and of going back: fetched after the first look at the page. */
type OwnText = PartText['own'];

/** In the language that is spoken. */
export function ownWords(): OwnText {
  return inSpoken('own', own);
}
