import { predictor } from './en/predictor.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What predictor space says, but for the title: fetched with the picture. */
export type PredictorText = PartText['predictor'];

/** In the language that is spoken. */
export function predictorWords(): PredictorText {
  return inSpoken('predictor', predictor);
}
