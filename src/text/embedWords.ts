import { embed } from './en/embed.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What is said where another page shows this one: fetched with what makes it fit there. */
type EmbedText = PartText['embed'];

/** In the language that is spoken. */
export function embedWords(): EmbedText {
  return inSpoken('embed', embed);
}
