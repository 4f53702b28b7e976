import { plainNumber } from '../../drawing/axis/number.ts';
import { type BundlePlace, countHeld } from '../../findings/predictor/bundlePlace.ts';
import type { Constraint, ConstraintSummary, RegionMembership } from '../../model/theory/region.ts';
import { words } from '../../text/words.ts';

/** A constraint in words. */
function constraintInWords({ kind, k, other }: Pick<Constraint, 'kind' | 'k' | 'other'>): string {
  return words().pictures.predictor.spoken[kind](k + 1, other + 1);
}

/** One light in words: the constraint of its kind that is nearest to breaking, or worst broken. */
export function lightInWords({ worst, count, broken }: ConstraintSummary): string {
  const { lights } = words().pictures.predictor;
  return lights.light(constraintInWords(worst), worst.held, plainNumber(worst.margin), broken, count);
}

function pieceInWords(piece: number): string {
  return `S${piece + 1}`;
}

/** All lights in one line. */
export function lightsInOneLine({ membership, arrived }: BundlePlace): string {
  if (membership === null) return '';
  const { compact, gap } = words().pictures.predictor;
  if (arrived) return gap.arrived;
  const { count, held } = countHeld(membership);
  const piece = pieceInWords(membership.piece);
  const first = membership.inside ? compact.inside(piece) : compact.some(piece, held, count);
  return compact.line(first, cosineInWords(membership));
}

function cosineInWords({ lights }: RegionMembership): string {
  const { compact } = words().pictures.predictor;
  if (lights.get('ellipsoid')?.worst.held !== true) return compact.outside;
  return lights.get('cosine')?.worst.held === true ? compact.above : compact.between;
}
