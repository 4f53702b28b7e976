/**
 * rho, the expected squared distance of a Gaussian input from its centre, and the correlation angle are two faces of one
 * number. The angle is what a run is known by; a rho that somebody gives is turned into its angle here, by nothing but the
 * functions that make the data, so that it is the same angle in every engine.
 */

/** rho of a correlation angle in degrees; grows with it on (0, 90). */
export type Spread = (angle: number) => number;

/** So many halvings of less than 90 degrees leave two neighbouring floating-point numbers. */
const HALVINGS = 60;
/** An angle of so few digits is not hit by chance: where it gives rho, it is the one that is meant. */
const FEW_DIGITS = 10;
/** How near such an angle has to come: a rounding of an angle at 89 degrees changes rho by 2e-14 of itself. */
const ROUNDING = 3e-14;

/**
 * The angle in degrees, in [least, largest], whose spread is nearest to `rho`: 45 for a centred rho of 1, and not the
 * neighbour of it that rounding might give.
 */
export function angleOfRho(spread: Spread, rho: number, least: number, largest: number): number {
  if (!(rho > spread(least))) return least;
  if (!(rho < spread(largest))) return largest;
  let below = least;
  let above = largest;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = below + (above - below) / 2;
    if (spread(middle) < rho) below = middle;
    else above = middle;
  }
  const nearest = rho - spread(below) < spread(above) - rho ? below : above;
  const short = Number(nearest.toPrecision(FEW_DIGITS));
  return Math.abs(spread(short) - rho) <= ROUNDING * rho ? short : nearest;
}
