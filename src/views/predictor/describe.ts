import { plainNumber } from '../../drawing/axis/number.ts';
import { aboveRounding } from '../../drawing/measuredText.ts';
import { bundlePlaceAt } from '../../findings/predictor/bundlePlace.ts';
import { distanceTo, spaceOf } from '../../findings/predictor/predictorSpace.ts';
import { roundingOfTeacher } from '../../findings/rounding.ts';
import type { Run } from '../../state/run.ts';
import { predictorWords } from '../../text/predictorWords.ts';
import { words } from '../../text/words.ts';
import { lightInWords } from './constraintText.ts';
import type { AxisPair } from './settings.ts';

/** The text alternative of the picture with the playhead at `time`. */
export function describePredictor(run: Run, time: number, [a, b]: AxisPair): string {
  const text = predictorWords();
  const space = spaceOf(run);
  if (typeof space === 'string') return text.refusedAt(text.refusals[space], plainNumber(time));
  const place = bundlePlaceAt(space, time);
  const { point, membership, arrived } = place;
  const length = plainNumber(Math.hypot(...point));
  const parts = [text.alternative(plainNumber(time), length, plainNumber(point[a]!), plainNumber(point[b]!))];
  if (space.target !== null) {
    const distance = distanceTo(space.target, point);
    parts.push(text.alternativeDistance(aboveRounding(roundingOfTeacher(run))(distance), space.single));
  }
  if (space.obstacle !== null) parts.push(text.obstacles[space.obstacle]);
  else if (arrived) parts.push(text.gap.arrived);
  else if (membership !== null) {
    parts.push(
      text.alternativeLights([...membership.lights.values()].map((light) => lightInWords(place, light))),
    );
  }
  return words().pictures.paragraph(parts);
}
