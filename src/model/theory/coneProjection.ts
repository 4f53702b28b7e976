import { dot } from '../schemes/vectors.ts';

/** A cosine below this is rounding: the ray does not bring the projection nearer. */
const ORTHOGONAL = 1e-13;
/** What rounding leaves of the target, relative to it, where it lies in the cone. */
const ROUNDING = 4e-16;
/** A ray whose part across the others is smaller than this is in their span. */
const DEPENDENT = 1e-12;

/**
 * Projection on the cone {sum c_k ray_k, c >= 0} of some unit rays: non-negative least squares by the active-set method
 * of Lawson and Hanson (Solving Least Squares Problems, 1974, chapter 23). The inner least squares go by modified
 * Gram-Schmidt, the target taken along (Bjorck 1967: backward stable), not by normal equations: the dual rays of strongly
 * correlated inputs are nearly dependent.
 */
export class ConeProjector {
  /** c of the last projection (one a ray) */
  readonly coefficients: Float64Array;
  /** the last projection (d) */
  readonly projection: Float64Array;
  private readonly rays: readonly Float64Array[];
  private readonly rest: Float64Array;
  private readonly leastSquares: LeastSquares;
  private members: number[] = [];

  /** @param rays unit vectors, linearly independent */
  constructor(rays: readonly Float64Array[]) {
    this.rays = rays;
    this.coefficients = new Float64Array(rays.length);
    this.projection = new Float64Array(rays[0]!.length);
    this.rest = new Float64Array(rays[0]!.length);
    this.leastSquares = new LeastSquares(rays);
  }

  /**
   * Projects `target` (d) on the cone of the allowed rays into `projection` and `coefficients`.
   * @param allowed 1 for the rays of the cone
   * @returns the norm of the projection
   */
  project(target: Float64Array, allowed: Uint8Array): number {
    const { rays, projection, rest } = this;
    this.startFromLast(target, allowed);
    const scale = Math.sqrt(dot(target, target));
    // each round lowers the distance; the bound is for rounding only
    for (let round = 0; round < 3 * rays.length + 3; round++) {
      let best = -1;
      let strongest = Math.max(ORTHOGONAL * Math.sqrt(dot(rest, rest)), ROUNDING * scale);
      for (let k = 0; k < rays.length; k++) {
        if (allowed[k] !== 1 || this.members.includes(k)) continue;
        const correlation = dot(rays[k]!, rest);
        if (correlation <= strongest) continue;
        strongest = correlation;
        best = k;
      }
      if (best < 0) break;
      this.members.push(best);
      this.shrinkToFeasible(target);
      this.form(target);
    }
    return Math.sqrt(dot(projection, projection));
  }

  /** Begins with the rays of the last projection, where all of them serve this one too: targets come in small steps. */
  private startFromLast(target: Float64Array, allowed: Uint8Array): void {
    const { coefficients } = this;
    coefficients.fill(0);
    this.members = this.members.filter((k) => allowed[k] === 1);
    const solution = this.leastSquares.solve(this.members, target);
    if (solution.every((c) => c > 0)) {
      this.members.forEach((k, place) => {
        coefficients[k] = solution[place]!;
      });
    } else {
      this.members = [];
    }
    this.form(target);
  }

  /** Least squares over the members; members that would turn negative leave on the way there. */
  private shrinkToFeasible(target: Float64Array): void {
    const { coefficients } = this;
    while (this.members.length > 0) {
      const solution = this.leastSquares.solve(this.members, target);
      let step = 1;
      let leaving = -1;
      this.members.forEach((k, place) => {
        const next = solution[place]!;
        if (next > 0) return;
        const own = coefficients[k]!;
        const share = own === next ? 0 : own / (own - next);
        if (share < step || leaving < 0) {
          step = share;
          leaving = k;
        }
      });
      this.members.forEach((k, place) => {
        coefficients[k]! += step * (solution[place]! - coefficients[k]!);
      });
      if (leaving < 0) return;
      coefficients[leaving] = 0;
      this.members = this.members.filter((k) => k !== leaving && coefficients[k]! > 0);
    }
  }

  private form(target: Float64Array): void {
    const { projection, rest, coefficients, rays } = this;
    projection.fill(0);
    for (const k of this.members) {
      const ray = rays[k]!;
      for (let l = 0; l < projection.length; l++) projection[l]! += coefficients[k]! * ray[l]!;
    }
    for (let l = 0; l < rest.length; l++) rest[l] = target[l]! - projection[l]!;
  }
}

/**
 * Least squares over some of the rays. What was factorised for the last members is kept as far as these begin with the
 * same ones: rays join at the end, so that a projection on many rays factorises each of them about once.
 */
class LeastSquares {
  private readonly rays: readonly Float64Array[];
  private members: number[] = [];
  /** orthonormal, of the members so far */
  private readonly basis: Float64Array[] = [];
  /** triangular[a][b] = basis_b . ray of member a, b <= a */
  private readonly triangular: Float64Array[] = [];
  private readonly rest: Float64Array;

  constructor(rays: readonly Float64Array[]) {
    this.rays = rays;
    this.rest = new Float64Array(rays[0]!.length);
  }

  /** The coefficients of the members' rays that come nearest to `target`. */
  solve(members: readonly number[], target: Float64Array): Float64Array {
    const { basis, triangular, rest } = this;
    let same = 0;
    while (same < members.length && members[same] === this.members[same]) same++;
    this.members = members.slice(0, same);
    basis.length = same;
    triangular.length = same;
    for (let a = same; a < members.length; a++) this.append(members[a]!);
    rest.set(target);
    const solution = new Float64Array(members.length);
    basis.forEach((unit, a) => {
      const component = dot(unit, rest);
      for (let l = 0; l < rest.length; l++) rest[l]! -= component * unit[l]!;
      solution[a] = component;
    });
    for (let a = members.length - 1; a >= 0; a--) {
      let value = solution[a]!;
      for (let b = a + 1; b < members.length; b++) value -= triangular[b]![a]! * solution[b]!;
      const pivot = triangular[a]![a]!;
      solution[a] = pivot > DEPENDENT ? value / pivot : 0;
    }
    return solution;
  }

  private append(member: number): void {
    const { basis, triangular, rays } = this;
    const unit = rays[member]!.slice();
    const line = new Float64Array(basis.length + 1);
    basis.forEach((other, b) => {
      const component = dot(unit, other);
      line[b] = component;
      for (let l = 0; l < unit.length; l++) unit[l]! -= component * other[l]!;
    });
    const length = Math.sqrt(dot(unit, unit));
    line[basis.length] = length;
    for (let l = 0; l < unit.length; l++) unit[l] = length > DEPENDENT ? unit[l]! / length : 0;
    basis.push(unit);
    triangular.push(line);
    this.members.push(member);
  }
}
