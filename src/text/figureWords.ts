import { figures } from './en/figures.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the paper’s figures over time say, but for the title: fetched with the picture. */
export type FigureText = PartText['figures'];

/** In the language that is spoken. */
export function figureWords(): FigureText {
  return inSpoken('figures', figures);
}
