import { predictor } from './en/predictor.ts';
import { inSpoken, type Language, type Wide } from './words.ts';

/** What predictor space says, but for the title: fetched with the picture. */
export type PredictorText = Wide<typeof predictor>;

/** One a language: what is missing is a type error. */
const TEXTS: Readonly<Record<Language, PredictorText>> = { en: predictor };

/** In the language that is spoken. */
export function predictorWords(): PredictorText {
  return inSpoken(TEXTS);
}
