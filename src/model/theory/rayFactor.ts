import { dot } from '../schemes/vectors.ts';
import { addRays, rayProducts } from './rayProducts.ts';

/** A ray whose part across the others is smaller than this is in their span. */
const DEPENDENT = 1e-12;

/**
 * Least squares over some of the rays, by an orthonormal basis Q of them and the triangular R of the members in it: a ray
 * joins in O(k d), by Gram-Schmidt done twice (which leaves Q orthonormal to rounding), and leaves in O(k d), by Givens
 * rotations (Golub and Van Loan, Matrix Computations, 6.5.2). No normal equations: the dual rays of strongly correlated
 * inputs are nearly dependent, and these would square that.
 */
export class RayFactor {
  /** indices of the rays, in the order of the columns of R */
  readonly members: number[] = [];
  /** the rays themselves, in the same order */
  readonly columns: Float64Array[] = [];
  /** orthonormal (d each); those past the members are room for later ones */
  private readonly basis: Float64Array[] = [];
  /** lines[b][a] = basis_b . ray of member a, b <= a */
  private readonly lines: Float64Array[] = [];
  private readonly rays: readonly Float64Array[];
  /** components of the target in the basis */
  private readonly components: Float64Array;
  private readonly products: Float64Array;

  constructor(rays: readonly Float64Array[]) {
    this.rays = rays;
    this.components = new Float64Array(rays.length);
    this.products = new Float64Array(rays.length);
  }

  /** Takes another target (d). */
  aim(target: Float64Array): void {
    rayProducts(this.basis, this.members.length, target, this.components);
  }

  /**
   * Ray `member` joins, at the end.
   * @param rest what the members so far leave of the target (d)
   * @returns false where it is in the span of the members, and stays out
   */
  append(member: number, rest: Float64Array): boolean {
    const { basis, lines, products, columns } = this;
    const ray = this.rays[member]!;
    const k = this.members.length;
    if (basis.length === k) {
      basis.push(new Float64Array(ray.length));
      lines.push(new Float64Array(this.rays.length));
    }
    const unit = basis[k]!;
    unit.set(ray);
    const line = new Float64Array(k);
    for (let round = 0; round < 2; round++) {
      rayProducts(basis, k, unit, products);
      addRays(basis, k, products, -1, unit);
      for (let b = 0; b < k; b++) line[b]! += products[b]!;
    }
    const length = Math.sqrt(dot(unit, unit));
    if (!(length > DEPENDENT)) return false;
    for (let l = 0; l < unit.length; l++) unit[l]! /= length;
    for (let b = 0; b < k; b++) lines[b]![k] = line[b]!;
    lines[k]![k] = length;
    this.components[k] = dot(unit, rest);
    this.members.push(member);
    columns.push(ray);
    return true;
  }

  /** The member at `place` leaves; the others keep their order. */
  remove(place: number): void {
    const { members, columns, basis, lines, components } = this;
    members.splice(place, 1);
    columns.splice(place, 1);
    const k = members.length;
    for (let b = 0; b <= k; b++) lines[b]!.copyWithin(place, place + 1, k + 1);
    // what stands below the diagonal now is turned into it
    for (let a = place; a < k; a++) {
      const upper = lines[a]!;
      const lower = lines[a + 1]!;
      const length = Math.hypot(upper[a]!, lower[a]!);
      const c = upper[a]! / length;
      const s = lower[a]! / length;
      upper[a] = length;
      rotate(upper, lower, c, s, a + 1, k);
      rotate(basis[a]!, basis[a + 1]!, c, s, 0, basis[a]!.length);
      rotate(components, components, c, s, a, a + 1, 1);
    }
  }

  /** The coefficients of the members that come nearest to the target, written into `solution`. */
  solve(solution: Float64Array): void {
    const { lines, components } = this;
    const k = this.members.length;
    for (let a = k - 1; a >= 0; a--) {
      const line = lines[a]!;
      let value = components[a]!;
      for (let b = a + 1; b < k; b++) value -= line[b]! * solution[b]!;
      solution[a] = value / line[a]!;
    }
  }
}

/** Turns entry i of `one` and entry i + `apart` of `other` into c one + s other and c other - s one, from <= i < end. */
function rotate(
  one: Float64Array,
  other: Float64Array,
  c: number,
  s: number,
  from: number,
  end: number,
  apart = 0,
): void {
  for (let i = from; i < end; i++) {
    const x = one[i]!;
    const y = other[i + apart]!;
    one[i] = c * x + s * y;
    other[i + apart] = c * y - s * x;
  }
}
