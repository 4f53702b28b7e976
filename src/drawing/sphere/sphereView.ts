import type { DirectionSpace } from './directionSpace.ts';
import type { Placement } from './placement.ts';
import type { RadialScale } from './radial.ts';

/** What directions are drawn by, on the plane's circle and on the globe. */
export interface SphereView {
  readonly space: DirectionSpace;
  readonly radial: RadialScale;
  readonly placement: Placement;
}
