import { degrees, dot, norm, unit } from './linear.ts';
import { groupsOf, type OracleData, type OracleState } from './network.ts';
import { leastStageCosine, type Yardstick } from './yardsticks.ts';

/** held, broken, of no meaning; `open` where rounding or the oracle's own means leave it undecided */
export type Verdict = 'held' | 'broken' | 'none' | 'open';

/** One of the paper's assumptions as the oracle finds it. */
export interface Found {
  readonly verdict: Verdict;
  /** the number it rests on; NaN where there is none */
  readonly value: number;
}

/** Between these a number is neither 0 nor surely above it. */
const ZERO = 1e-13;
const ABOVE = 1e-9;

function above0(value: number): Found {
  return { verdict: value > ABOVE ? 'held' : value > ZERO ? 'open' : 'broken', value };
}

const NONE: Found = { verdict: 'none', value: Number.NaN };
const OPEN: Found = { verdict: 'open', value: Number.NaN };

export interface AssumptionParts {
  readonly data: OracleData;
  /** the unscaled start: z_j */
  readonly start: OracleState;
  readonly lambda: number;
  /** eigenvalues of X X^T/n, largest first, and the teacher's coordinates (null without a teacher) */
  readonly eigenvalues: readonly number[];
  readonly teacherCoordinates: readonly number[] | null;
  /** by neuron; null where they are not traced */
  readonly yardsticks: readonly Yardstick[] | null;
  /** whether a neuron that turned off came back, and how many turned off */
  readonly staysOff: Found;
}

/** Every assumption by the name that the page's rows have. */
export function assumptionsOf(parts: AssumptionParts): Readonly<Record<string, Found>> {
  const { data, start, eigenvalues, teacherCoordinates, yardsticks } = parts;
  const { inputs, teacher, dimension } = data;
  const [largest, least] = [eigenvalues[0]!, eigenvalues.at(-1)!];
  const groups = groupsOf(start);
  const gamma = alignmentOf(
    data,
    inputs.map(() => true),
  );
  const gaps = eigenvalues.slice(1).map((value, k) => (eigenvalues[k]! - value) / largest);
  const apart = inputs.flatMap((x, i) => inputs.slice(0, i).map((other) => degrees(x, other)));
  const correlation = teacher === null ? Number.NaN : Math.max(...inputs.map((x) => degrees(x, teacher)));
  const cosines = start.cosines.flat().map(Math.abs);
  const toGamma = groups.negative.map((j) => degrees(start.network.hidden[j]!, gamma));
  const length = teacher === null ? Number.NaN : norm(teacher);
  const intervals = (yardsticks ?? []).flatMap(({ crossings }) =>
    crossings.slice(1).map(({ time }, place) => time - crossings[place]!.time),
  );
  return {
    dimension: { verdict: dimension > 1 ? 'held' : 'broken', value: dimension },
    span: inputs.length < dimension ? { verdict: 'broken', value: Number.NaN } : above0(least / largest),
    teacherNorm:
      teacher === null ? NONE : { verdict: Math.abs(length - 1) < 1e-9 ? 'held' : 'broken', value: length },
    correlation:
      teacher === null ? NONE : { verdict: correlation < 45 ? 'held' : 'broken', value: correlation },
    balanced: balanceOf(parts),
    positiveNeuron: {
      verdict: groups.positive.length > 0 ? 'held' : 'broken',
      value: groups.positive.length,
    },
    offBoundary: above0(Math.min(...cosines)),
    negativeOffTarget: toGamma.length === 0 || norm(gamma) === 0 ? OPEN : above0(Math.min(...toGamma)),
    distinctDirections:
      apart.length === 0 ? { verdict: 'held', value: Number.NaN } : directions(Math.min(...apart)),
    distinctEigenvalues: gaps.length === 0 ? OPEN : above0(Math.min(...gaps)),
    positiveCoordinates: teacherCoordinates === null ? NONE : coordinates(teacherCoordinates, gaps),
    oneBoundary:
      yardsticks === null
        ? OPEN
        : intervals.length === 0
          ? { verdict: 'held', value: Number.NaN }
          : above0(Math.min(...intervals)),
    staysOff: parts.staysOff,
    scale: teacher === null ? NONE : scaleOf(parts),
  };
}

/** Of the start as it is, not of the z_j; of a neuron by its own size whether it is balanced. */
function balanceOf({ start: { network }, lambda }: AssumptionParts): Found {
  const sizes = network.hidden.map((w, j) => [Math.abs(network.output[j]!), norm(w)] as const);
  const gaps = sizes.map(([a, w]) => Math.abs(a - w));
  const worst = Math.max(...sizes.map(([a, w], j) => (gaps[j] === 0 ? 0 : gaps[j]! / Math.max(a, w))));
  const verdict = worst > 1e-6 ? 'broken' : worst < 1e-12 ? 'held' : 'open';
  return { verdict, value: lambda * Math.max(...gaps) };
}

/** The angle of two inputs of one direction is rounding, which is largest for angles. */
function directions(value: number): Found {
  return { verdict: value > 1e-5 ? 'held' : value < 1e-7 ? 'broken' : 'open', value };
}

/** Where an eigenvalue is double a coordinate is not determined. */
function coordinates(values: readonly number[], gaps: readonly number[]): Found {
  return gaps.some((gap) => gap < ABOVE) ? OPEN : above0(Math.min(...values));
}

/** gamma of a set of inputs */
export function alignmentOf({ inputs, labels, dimension }: OracleData, among: readonly boolean[]): number[] {
  return Array.from({ length: dimension }, (_, k) =>
    inputs.reduce((sum, x, i) => sum + (among[i] ? (labels[i]! * x[k]!) / inputs.length : 0), 0),
  );
}

/** Delta and delta of the paper's section 3; null where the yardsticks or the teacher's coordinates are not known. */
export interface DataScale {
  readonly Delta: number;
  readonly delta: number;
}

/** The paper's section 3: lambda at most (m n^(9 n Delta^2/delta^3))^(-3/eps); value: log10 of it. */
function scaleOf(parts: AssumptionParts): Found {
  const { data, start, lambda } = parts;
  const found = dataScaleOf(parts);
  if (found === null) return OPEN;
  const { Delta, delta } = found;
  if (!(delta > 0)) return { verdict: 'broken', value: Number.NEGATIVE_INFINITY };
  const n = data.inputs.length;
  const power = (9 * n * Delta ** 2) / delta ** 3;
  const value = -12 * (Math.log10(start.width) + (n > 1 ? power * Math.log10(n) : 0));
  return { verdict: Math.log10(lambda) <= value ? 'held' : 'broken', value };
}

function sureAbove0(value: number, whole: number): number {
  return value > 1e-12 * whole ? value : 0;
}

export function dataScaleOf(parts: Omit<AssumptionParts, 'staysOff' | 'lambda'>): DataScale | null {
  const { data, start, eigenvalues, teacherCoordinates, yardsticks } = parts;
  const { inputs, dimension } = data;
  if (yardsticks === null || teacherCoordinates === null) return null;
  const groups = groupsOf(start);
  const z = start.network.hidden;
  // an eigenvalue of rounding size is 0
  const roots = eigenvalues.map((value) => (value > 1e-13 * eigenvalues[0]! ? Math.sqrt(value) : 0));
  const components = [
    ...inputs.map(norm),
    ...inputs.flatMap((x, i) => inputs.slice(0, i).map((other) => dot(unit(x), unit(other)))),
    ...roots.slice(1).map((root, k) => (dimension - 1) * sureAbove0(roots[k]! - root, roots[0]!)),
    roots.at(-1)!,
    ...teacherCoordinates.map((value) => Math.sqrt(dimension) * sureAbove0(value, 1)),
    ...z.map(norm),
  ];
  for (const j of [...groups.positive, ...groups.negative]) {
    const own = alignmentOf(
      data,
      start.cosines[j]!.map((cosine) => cosine > 0),
    );
    const angle = (degrees(z[j]!, own) * Math.PI) / 180;
    const isPositive = groups.positive.includes(j);
    components.push(isPositive ? Math.cos(angle) : Math.sin(angle));
    const { crossings } = yardsticks[j]!;
    components.push(...crossings.map(({ time }, place) => time - (crossings[place - 1]?.time ?? 0)));
    if (!isPositive && crossings.length > 0) components.push(start.cosines[j]![crossings[0]!.input]!);
    components.push(leastStageCosine(data, yardsticks[j]!));
  }
  const Delta = Math.max(1, ...inputs.map(norm), ...z.map(norm));
  return { Delta, delta: Math.min(...components) };
}
