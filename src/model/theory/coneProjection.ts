import { dot } from '../schemes/vectors.ts';
import { RayFactor } from './rayFactor.ts';
import { addRays, rayProducts } from './rayProducts.ts';

/** A cosine below this is rounding: the ray does not bring the projection nearer. */
const ORTHOGONAL = 1e-13;
/** What rounding leaves of the target, relative to it, where it lies in the cone. */
const ROUNDING = 4e-16;
/**
 * Projection on the cone {sum c_k ray_k, c >= 0} of some unit rays: non-negative least squares by the active-set method
 * of Lawson and Hanson (Solving Least Squares Problems, 1974, chapter 23), begun from the coefficients of the last
 * projection: of targets that come in small steps only few rays join or leave.
 */
export class ConeProjector {
  /** c of the last projection (one a ray) */
  readonly coefficients: Float64Array;
  /** the last projection (d) */
  readonly projection: Float64Array;
  private readonly rays: readonly Float64Array[];
  private readonly rest: Float64Array;
  private readonly factor: RayFactor;
  private readonly solution: Float64Array;
  /** 1 for the rays that rounding kept from joining, since one joined last */
  private readonly barred: Uint8Array;
  /** the rays that may join, their indices and their products with `rest` */
  private readonly outside: Float64Array[] = [];
  private readonly indices: Int32Array;
  private readonly correlations: Float64Array;

  /** @param rays unit vectors, linearly independent */
  constructor(rays: readonly Float64Array[]) {
    this.rays = rays;
    this.coefficients = new Float64Array(rays.length);
    this.projection = new Float64Array(rays[0]!.length);
    this.rest = new Float64Array(rays[0]!.length);
    this.factor = new RayFactor(rays);
    this.solution = new Float64Array(rays.length);
    this.barred = new Uint8Array(rays.length);
    this.indices = new Int32Array(rays.length);
    this.correlations = new Float64Array(rays.length);
  }

  /**
   * Projects `target` (d) on the cone of the allowed rays into `projection` and `coefficients`.
   * @param allowed 1 for the rays of the cone
   * @returns the norm of the projection
   */
  project(target: Float64Array, allowed: Uint8Array): number {
    const { rays, projection, rest, factor, barred } = this;
    this.startFromLast(target, allowed);
    const scale = Math.sqrt(dot(target, target));
    // each round lowers the distance; the bound is for rounding only
    for (let round = 0; round < 3 * rays.length + 3; round++) {
      const least = Math.max(ORTHOGONAL * Math.sqrt(dot(rest, rest)), ROUNDING * scale);
      const best = this.mostCorrelated(allowed, least);
      if (best < 0) break;
      if (factor.append(best, rest)) {
        this.shrinkToFeasible();
        this.form(target);
        if (this.coefficients[best]! > 0) {
          barred.fill(0);
          continue;
        }
      }
      barred[best] = 1;
    }
    return Math.sqrt(dot(projection, projection));
  }

  /** Begins with the rays of the last projection that are allowed, at their coefficients: a point of this cone too. */
  private startFromLast(target: Float64Array, allowed: Uint8Array): void {
    const { coefficients, factor, barred } = this;
    barred.fill(0);
    for (let place = factor.members.length - 1; place >= 0; place--) {
      const k = factor.members[place]!;
      if (allowed[k] === 1) continue;
      coefficients[k] = 0;
      factor.remove(place);
    }
    factor.aim(target);
    this.shrinkToFeasible();
    this.form(target);
  }

  /** The ray that may join at the greatest product with what is left of the target; -1 where none is above `least`. */
  private mostCorrelated(allowed: Uint8Array, least: number): number {
    const { rays, coefficients, outside, indices, correlations, barred } = this;
    let count = 0;
    for (let k = 0; k < rays.length; k++) {
      // members have coefficients above 0, and no others do
      if (allowed[k] !== 1 || coefficients[k]! > 0 || barred[k] === 1) continue;
      outside[count] = rays[k]!;
      indices[count++] = k;
    }
    rayProducts(outside, count, this.rest, correlations);
    let best = -1;
    let strongest = least;
    for (let at = 0; at < count; at++) {
      if (correlations[at]! <= strongest) continue;
      strongest = correlations[at]!;
      best = indices[at]!;
    }
    return best;
  }

  /** Least squares over the members; members that would turn negative leave on the way there. */
  private shrinkToFeasible(): void {
    const { coefficients, factor, solution } = this;
    const { members } = factor;
    while (members.length > 0) {
      factor.solve(solution);
      let step = 1;
      let leaving = -1;
      for (let place = 0; place < members.length; place++) {
        const next = solution[place]!;
        if (next > 0) continue;
        const own = coefficients[members[place]!]!;
        const share = own === next ? 0 : own / (own - next);
        if (share < step || leaving < 0) {
          step = share;
          leaving = members[place]!;
        }
      }
      for (let place = 0; place < members.length; place++) {
        const k = members[place]!;
        if (leaving < 0) coefficients[k] = solution[place]!;
        else coefficients[k]! += step * (solution[place]! - coefficients[k]!);
      }
      if (leaving < 0) return;
      coefficients[leaving] = 0;
      for (let place = members.length - 1; place >= 0; place--) {
        const k = members[place]!;
        if (coefficients[k]! > 0) continue;
        coefficients[k] = 0;
        factor.remove(place);
      }
    }
  }

  private form(target: Float64Array): void {
    const { projection, rest, coefficients, factor, solution } = this;
    const { members, columns } = factor;
    for (let place = 0; place < members.length; place++) solution[place] = coefficients[members[place]!]!;
    projection.fill(0);
    addRays(columns, members.length, solution, 1, projection);
    for (let l = 0; l < rest.length; l++) rest[l] = target[l]! - projection[l]!;
  }
}
