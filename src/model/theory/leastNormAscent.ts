import { dot, normalise } from '../schemes/vectors.ts';
import { ConeProjector } from './coneProjection.ts';

/** An ascent ends when a round gains less than this; near a maximum gains shrink geometrically. */
const SETTLED = 1e-14;
const MAX_ROUNDS = 2000;
/** sin(p, v*) below this counts as this in kappa: p is v* to rounding. */
const SMALLEST_SINE = 1e-8;

/** One alternating ascent after another in cos(p, q) - sin(p, v*); see leastNorm.ts. */
export class LeastNormAscent {
  /** where the last ascent ended: unit vectors (d) */
  readonly p: Float64Array;
  readonly q: Float64Array;
  /** 1 for the rays that p and q use */
  readonly usedByP: Uint8Array;
  readonly usedByQ: Uint8Array;
  private readonly rays: readonly Float64Array[];
  private readonly teacher: Float64Array;
  private readonly projectorOfP: ConeProjector;
  private readonly projectorOfQ: ConeProjector;
  /** the best cos(p, q) - sin(p, v*) of this ascent; p and q are at it, or above where it is on its way */
  value = Number.NEGATIVE_INFINITY;
  private rounds = 0;
  private readonly allowed: Uint8Array;
  private readonly target: Float64Array;

  /**
   * @param rays the unit rays chi_k
   * @param teacher v*, of norm 1
   */
  constructor(rays: readonly Float64Array[], teacher: Float64Array) {
    this.rays = rays;
    this.teacher = teacher;
    this.projectorOfP = new ConeProjector(rays);
    this.projectorOfQ = new ConeProjector(rays);
    this.p = new Float64Array(teacher.length);
    this.q = new Float64Array(teacher.length);
    this.usedByP = new Uint8Array(rays.length);
    this.usedByQ = new Uint8Array(rays.length);
    this.allowed = new Uint8Array(rays.length);
    this.target = new Float64Array(teacher.length);
  }

  /**
   * Puts p at sum weights_k chi_k.
   * @param weights non-negative, some but not all of them 0
   */
  start(weights: Float64Array): void {
    const { p, usedByP, rays } = this;
    p.fill(0);
    weights.forEach((weight, k) => {
      usedByP[k] = weight > 0 ? 1 : 0;
      for (let l = 0; l < p.length; l++) p[l]! += weight * rays[k]![l]!;
    });
    normalise(p);
    this.value = Number.NEGATIVE_INFINITY;
    this.rounds = 0;
  }

  /**
   * Climbs on for at most `rounds` rounds.
   * @returns cos(p, q) - sin(p, v*) at the local maximum; null where it is not reached yet
   */
  climb(rounds: number): number | null {
    const { p, q, usedByP, usedByQ } = this;
    const end = Math.min(MAX_ROUNDS, this.rounds + rounds);
    for (; this.rounds < end; this.rounds++) {
      const cosine = this.nearest(this.projectorOfQ, p, usedByP, q, usedByQ);
      const along = dot(p, this.teacher);
      const sine = this.sineToTeacher(along);
      const gain = cosine - sine - this.value;
      this.value = Math.max(this.value, cosine - sine);
      if (gain < SETTLED) return this.value;
      const kappa = along / Math.max(sine, SMALLEST_SINE);
      for (let l = 0; l < p.length; l++) this.target[l] = q[l]! + kappa * this.teacher[l]!;
      this.nearest(this.projectorOfP, this.target, usedByQ, p, usedByP);
    }
    return this.rounds === MAX_ROUNDS ? this.value : null;
  }

  /**
   * Writes into `unit` the unit vector at the greatest cosine to `target` in the cone of the rays not `taken`, and into
   * `used` the rays it uses. @returns target . unit
   */
  private nearest(
    projector: ConeProjector,
    target: Float64Array,
    taken: Uint8Array,
    unit: Float64Array,
    used: Uint8Array,
  ): number {
    const { allowed, rays } = this;
    for (let k = 0; k < allowed.length; k++) allowed[k] = 1 - taken[k]!;
    const length = projector.project(target, allowed);
    used.fill(0);
    if (length > 1e-12 * Math.sqrt(dot(target, target))) {
      for (let l = 0; l < unit.length; l++) unit[l] = projector.projection[l]! / length;
      for (let k = 0; k < used.length; k++) used[k] = projector.coefficients[k]! > 0 ? 1 : 0;
      return dot(target, unit);
    }
    // the whole cone is at obtuse angles: the nearest of it is one of its rays
    let best = -1;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < rays.length; k++) {
      if (allowed[k] !== 1) continue;
      const product = dot(target, rays[k]!);
      if (product <= greatest) continue;
      greatest = product;
      best = k;
    }
    unit.set(rays[best]!);
    used[best] = 1;
    return greatest;
  }

  /** sin(p, v*) from the part of p across v*: exact near 0. */
  private sineToTeacher(along: number): number {
    const { p, teacher } = this;
    let squared = 0;
    for (let l = 0; l < p.length; l++) {
      const across = p[l]! - along * teacher[l]!;
      squared += across * across;
    }
    return Math.min(1, Math.sqrt(squared));
  }
}
