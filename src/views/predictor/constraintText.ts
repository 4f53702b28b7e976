import { plainNumber } from '../../drawing/axis/number.ts';
import { type BundlePlace, countHeld } from '../../findings/predictor/bundlePlace.ts';
import { standingOf } from '../../findings/theory/standing.ts';
import type { Constraint, ConstraintSummary, RegionMembership } from '../../model/theory/region.ts';
import { predictorWords } from '../../text/predictorWords.ts';

/** A constraint in words. */
function constraintInWords({ kind, k, other }: Pick<Constraint, 'kind' | 'k' | 'other'>): string {
  return predictorWords().spoken[kind](k + 1, other + 1);
}

/**
 * Whether a constraint holds; and where it does not, whether that is at odds with anything. The margin of the cosine is one for
 * tiny lambda: above the paper's sufficient scale, which is every lambda of a picture, nothing is claimed of it.
 */
export type LightState = 'held' | 'notNow' | 'notClaimed';

export function lightState({ space }: BundlePlace, { worst }: ConstraintSummary): LightState {
  if (worst.held) return 'held';
  const { kind } = standingOf(space.run, 'lemma28');
  return kind === 'proved' || (kind === 'smallScale' && worst.kind !== 'cosine') ? 'notNow' : 'notClaimed';
}

/** v is in S but for the margin that is not claimed. */
export function isInButMargin(place: BundlePlace): boolean {
  const { membership } = place;
  if (membership === null || membership.inside) return false;
  return [...membership.lights].every(
    ([kind, light]) => light.worst.held || (kind === 'cosine' && lightState(place, light) === 'notClaimed'),
  );
}

/** That of v as a whole: the worst of its constraints. */
export function placeState(place: BundlePlace): LightState {
  if (place.membership?.inside !== false) return 'held';
  return isInButMargin(place) ? 'notClaimed' : 'notNow';
}

/** One light in words: the constraint of its kind that is nearest to breaking, or worst broken. */
export function lightInWords(place: BundlePlace, light: ConstraintSummary): string {
  const { worst, count, broken } = light;
  const { lights } = predictorWords();
  const claimed = lightState(place, light) !== 'notClaimed';
  return lights.light(
    constraintInWords(worst),
    worst.held,
    plainNumber(worst.margin),
    broken,
    count,
    claimed,
  );
}

function pieceInWords(piece: number): string {
  return `S${piece + 1}`;
}

/** All lights in one line. */
export function lightsInOneLine(place: BundlePlace): string {
  const { membership, arrived } = place;
  if (membership === null) return '';
  const { compact, gap } = predictorWords();
  if (arrived) return gap.arrived;
  const { count, held } = countHeld(membership);
  const piece = pieceInWords(membership.piece);
  if (isInButMargin(place)) return compact.line(compact.butMargin(piece), compact.unclaimed);
  const first = membership.inside ? compact.inside(piece) : compact.some(piece, held, count);
  return compact.line(first, cosineInWords(membership));
}

function cosineInWords({ lights }: RegionMembership): string {
  const { compact } = predictorWords();
  if (lights.get('ellipsoid')?.worst.held !== true) return compact.outside;
  return lights.get('cosine')?.worst.held === true ? compact.above : compact.between;
}
