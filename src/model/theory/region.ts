import { EPSILON } from './times.ts';

/**
 * The region S = S_1 u .. u S_d of predictor space that the paper's theory keeps the bundle vector v in after T1. In
 * the eigenbasis of X X^T/n, with eta_1 > .. > eta_d, nu_k and nu*_k the coordinates of v and v*, and the shares
 * q_k = nu_k/nu*_k, v is in S_l when
 *
 *   above     q_k > 1                                                      for k < l
 *   floor     q_l > eta_l/(2 eta_{l-1})                                    (0 for l = 1)
 *   ceiling   q_l <= 1
 *   lower     q_k' > (eta_k'/(2 eta_k)) q_k                                for l <= k < k'
 *   upper     q_k' < 1 - (1 - q_k)^(1/2 + eta_k'/(2 eta_k))                for l <= k < k'
 *   cosine    cos angle(v, X X^T (v* - v)) > lambda^(eps/3)
 *
 * The last is a margin inside the ellipsoid v^T X X^T (v* - v) = 0. At ordinary lambda it is far from small, so the
 * cosine against 0 stands as a constraint by itself. Indices here count from 0: `piece` 0 is S_1.
 */
export type ConstraintKind = 'above' | 'floor' | 'ceiling' | 'lower' | 'upper' | 'ellipsoid' | 'cosine';

/** What the region depends on. */
export interface RegionShape {
  /** eta (d), largest first, distinct and positive */
  readonly eigenvalues: Float64Array;
  /** nu* (d), positive */
  readonly teacher: Float64Array;
  /** lambda^(eps/3): the least cosine that the theory asks for */
  readonly cosineMargin: number;
}

/**
 * @param eigenvalues eta (d), largest first
 * @param teacher nu* (d)
 * @param initScale lambda
 * @returns null where S is not defined: equal or vanishing eigenvalues, or a teacher coordinate that is not positive
 */
export function regionShape(
  eigenvalues: Float64Array,
  teacher: Float64Array,
  initScale: number,
): RegionShape | null {
  const distinct = eigenvalues.every((value, k) => value > (eigenvalues[k + 1] ?? 0));
  if (!distinct || !teacher.every((coordinate) => coordinate > 0)) return null;
  return { eigenvalues, teacher, cosineMargin: Math.exp((EPSILON / 3) * Math.log(initScale)) };
}

/** One constraint at one point. */
export interface Constraint {
  readonly kind: ConstraintKind;
  /** k (and k' for `lower` and `upper`), from 0; -1 where it has none */
  readonly k: number;
  readonly other: number;
  /** how far the point is inside (positive) or outside, in shares q or as a cosine */
  readonly margin: number;
  readonly held: boolean;
}

/** cos angle(v, X X^T (v* - v)); NaN where v or v* - v is zero. */
export function ellipsoidCosine({ eigenvalues, teacher }: RegionShape, coordinates: Float64Array): number {
  // scaled, because at the start v is of the size of lambda^2
  let scale = 0;
  for (let k = 0; k < coordinates.length; k++) scale = Math.max(scale, Math.abs(coordinates[k]!));
  let product = 0;
  let squared = 0;
  let squaredForce = 0;
  for (let k = 0; k < coordinates.length; k++) {
    const own = coordinates[k]! / scale;
    const force = eigenvalues[k]! * (teacher[k]! - coordinates[k]!);
    product += own * force;
    squared += own * own;
    squaredForce += force * force;
  }
  return product / Math.sqrt(squared * squaredForce);
}

/**
 * The upper bound 1 - (1 - q)^p on a later share, without cancellation near q = 0; beyond q = 1, where S_l has no
 * points, continued to 1 + (q - 1)^p so that its curve can be drawn through the corner (1, 1).
 */
export function upperShare(share: number, power: number): number {
  return share <= 1 ? -Math.expm1(power * Math.log1p(-share)) : 1 + (share - 1) ** power;
}

/**
 * The only piece that can hold the point: the first k with q_k <= 1; null where there is none.
 * @param coordinates nu (d)
 */
export function pieceOf({ teacher }: RegionShape, coordinates: Float64Array): number | null {
  for (let k = 0; k < teacher.length; k++) if (coordinates[k]! <= teacher[k]!) return k;
  return null;
}

/**
 * Calls `visit` with the margin of every constraint of S_piece at a point, O(d^2). The `cosine` comes last.
 * @param coordinates nu (d)
 * @param axes visit only the constraints that depend on these coordinates, O(d)
 */
export function forEachConstraint(
  shape: RegionShape,
  coordinates: Float64Array,
  piece: number,
  visit: (kind: ConstraintKind, k: number, other: number, margin: number) => void,
  axes: readonly [number, number] | null = null,
): void {
  const { eigenvalues, teacher, cosineMargin } = shape;
  const dimension = teacher.length;
  const share = (k: number) => coordinates[k]! / teacher[k]!;
  const wanted = (k: number) => axes === null || k === axes[0] || k === axes[1];
  const visitPair = (k: number, other: number) => {
    const half = eigenvalues[other]! / (2 * eigenvalues[k]!);
    visit('lower', k, other, share(other) - half * share(k));
    visit('upper', k, other, upperShare(share(k), 0.5 + half) - share(other));
  };
  for (let k = 0; k < piece; k++) if (wanted(k)) visit('above', k, -1, share(k) - 1);
  if (wanted(piece)) {
    const floor = piece === 0 ? 0 : eigenvalues[piece]! / (2 * eigenvalues[piece - 1]!);
    visit('floor', piece, -1, share(piece) - floor);
    visit('ceiling', piece, -1, 1 - share(piece));
  }
  for (let k = piece; k < dimension; k++) {
    if (wanted(k)) for (let other = k + 1; other < dimension; other++) visitPair(k, other);
    else for (const other of axes!) if (other > k) visitPair(k, other);
  }
  const cosine = ellipsoidCosine(shape, coordinates);
  visit('ellipsoid', -1, -1, cosine);
  visit('cosine', -1, -1, cosine - cosineMargin);
}

/** A kind of constraint at one point: its worst instance and how many are broken. */
export interface ConstraintSummary {
  readonly worst: Constraint;
  readonly count: number;
  readonly broken: number;
}

/** Where a point stands. */
export interface RegionMembership {
  /** the piece that is looked at: the first k with q_k <= 1, or the last one where there is none */
  readonly piece: number;
  /** in S_piece, and so in S */
  readonly inside: boolean;
  /** the same with the cosine held against 0 only: inside the ellipsoid, whatever the margin */
  readonly insideWithoutMargin: boolean;
  readonly cosine: number;
  /** one light a kind; kinds that S_piece does not have (`above` for the first) are missing */
  readonly lights: ReadonlyMap<ConstraintKind, ConstraintSummary>;
}

/**
 * Which constraints hold at a point, and whether it is in S.
 * @param coordinates nu (d), the eigen-coordinates of v
 */
export function regionMembership(shape: RegionShape, coordinates: Float64Array): RegionMembership {
  const piece = pieceOf(shape, coordinates) ?? shape.teacher.length - 1;
  // changed in place: in many dimensions there are tens of thousands of constraints
  const lights = new Map<
    ConstraintKind,
    { -readonly [K in keyof ConstraintSummary]: ConstraintSummary[K] }
  >();
  let withoutMargin = true;
  let inside = true;
  forEachConstraint(shape, coordinates, piece, (kind, k, other, margin) => {
    const held = isHeld(kind, margin);
    if (!held) {
      inside = false;
      if (kind !== 'cosine') withoutMargin = false;
    }
    const light = lights.get(kind);
    const broken = held ? 0 : 1;
    if (light === undefined) {
      lights.set(kind, { worst: { kind, k, other, margin, held }, count: 1, broken });
      return;
    }
    if (!(margin >= light.worst.margin)) light.worst = { kind, k, other, margin, held };
    light.count++;
    light.broken += broken;
  });
  const cosine = ellipsoidCosine(shape, coordinates);
  return { piece, inside, insideWithoutMargin: withoutMargin, cosine, lights };
}

/** All are strict but `q_l <= 1`. */
function isHeld(kind: ConstraintKind, margin: number): boolean {
  return kind === 'ceiling' ? margin >= 0 : margin > 0;
}
