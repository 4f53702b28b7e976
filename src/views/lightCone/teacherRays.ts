import { projectDirection } from '../../drawing/sphere/displayBasis.ts';
import { inPlane } from './conePlacement.ts';
import type { ConeView } from './model.ts';

export interface TeacherRay {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** |a||w|: what it answers to an input along it */
  readonly product: number;
  /** there is no other */
  readonly single: boolean;
}

/** Where the teacher neurons stand, as balanced ones: last-layer weight and norm both the root of their product. */
export function teacherRays({ space, radial }: ConeView): TeacherRay[] {
  const { teachers } = space.run.start;
  if (teachers === null) return [];
  const rays: TeacherRay[] = [];
  for (let j = 0; j < teachers.width; j++) {
    const { x, y, z, norm } = projectDirection(space.basis, teachers.hidden, j);
    const [east, north] = inPlane(space.basis.kind, x, y, z);
    const inside = Math.hypot(east, north);
    const a = teachers.output[j]!;
    if (!(norm > 0) || a === 0 || inside < 1e-3) continue;
    const radius = Math.min(1, radial.radius(Math.log10(Math.sqrt(norm * Math.abs(a)))));
    rays.push({
      x: (radius * east) / inside,
      y: (radius * north) / inside,
      height: a > 0 ? radius : -radius,
      product: norm * Math.abs(a),
      single: teachers.width === 1,
    });
  }
  return rays;
}
