import type { Camera } from '../../drawing/sphere/camera.ts';
import type { DisplayBasis } from '../../drawing/sphere/displayBasis.ts';
import { Placement } from '../../drawing/sphere/placement.ts';
import type { Box } from './layout.ts';

/**
 * The sky: all directions of w. A circle in the plane, a globe in space; in more dimensions half a circle of angles to
 * the boost, from ahead (right) to astern (left). On circles the outer ring is now, the inner one the last kink.
 */
export interface SkyPlacement {
  readonly kind: 'circle' | 'globe' | 'angle';
  readonly pxCentre: number;
  readonly pyCentre: number;
  /** of the outer ring, or the globe */
  readonly pxRadius: number;
  /** of the inner ring */
  readonly pxInner: number;
  /** null but for a globe */
  readonly globe: Placement | null;
  /** whether (px, py) is in the sky's part of the picture */
  contains(px: number, py: number): boolean;
}

const INNER = 0.46;

export function skyPlacement({ kind }: DisplayBasis, box: Box, roomy: boolean, camera: Camera): SkyPlacement {
  const pxAround = roomy ? 30 : 14;
  const half = kind === 'projection';
  // the names of angles stand beside the half circle
  const pxRoom = box.pxWidth / 2 - (half ? 30 : pxAround);
  const pyRoom = half ? box.pxHeight - 2 * pxAround : box.pxHeight / 2 - pxAround;
  const pxRadius = Math.max(8, Math.min(pxRoom, pyRoom));
  const pxCentre = box.pxLeft + box.pxWidth / 2;
  const pyMiddle = box.pyTop + box.pxHeight / 2;
  const size = { pxCentre, pyCentre: half ? pyMiddle + pxRadius / 2 : pyMiddle, pxRadius };
  return {
    ...size,
    kind: kind === 'plane' ? 'circle' : kind === 'globe' ? 'globe' : 'angle',
    pxInner: INNER * pxRadius,
    globe: kind === 'globe' ? new Placement(kind, camera, { ...box, pxBeside: pxAround, pxAround }) : null,
    contains: (px, py) =>
      px >= box.pxLeft && px < box.pxLeft + box.pxWidth && py >= box.pyTop && py < box.pyTop + box.pxHeight,
  };
}
