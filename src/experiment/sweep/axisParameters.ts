import { SCHEMES, type Scheme, schemeUses, spreadOf } from '../../model/schemes/scheme.ts';
import { DEFAULTS, METHODS, RANGES, type Range } from '../parameters.ts';
import { rhoRange } from '../rho.ts';
import { fileKeys, type RunFile } from '../runFileSchema.ts';
import type { AxisParameter, SweepAxis } from './spec.ts';

/** What an axis may go over in which sweep, and which values it may take. */

type MadeScheme = Exclude<Scheme, 'given'>;

/** Schemes whose data follow from a few numbers: the user's own cannot be gone through. */
const MADE_SCHEMES = SCHEMES.filter((scheme): scheme is MadeScheme => scheme !== 'given');

const NAMES: Partial<Record<AxisParameter, readonly string[]>> = { scheme: MADE_SCHEMES, method: METHODS };

/** The names that a parameter can have; null where it is a number. */
export function axisNames(parameter: AxisParameter): readonly string[] | null {
  return NAMES[parameter] ?? null;
}

const NUMBERS = {
  d: RANGES.dimension,
  n: RANGES.samples,
  angle: RANGES.angle,
  b: RANGES.stretch,
  width: RANGES.width,
  scale: RANGES.initScale,
  dataSeed: RANGES.dataSeed,
  networkSeed: RANGES.networkSeed,
  learningRate: RANGES.learningRate,
  lossTarget: RANGES.lossTarget,
} as const satisfies Partial<Record<AxisParameter, Range>>;

/**
 * What is allowed of a number, whatever the other axes say.
 * @param schemes those of the sweep; where rho is another in each, it is one that all of them can have
 */
export function axisRange(parameter: AxisParameter, base: RunFile, schemes: readonly Scheme[]): Range {
  if (parameter in NUMBERS) return NUMBERS[parameter as keyof typeof NUMBERS];
  const ranges = schemes.flatMap((scheme) => {
    const spread = spreadOf(scheme, 'base' in base.data ? (base.data.base ?? DEFAULTS.base) : DEFAULTS.base);
    return spread === null ? [] : [rhoRange(spread)];
  });
  const min = Math.max(...ranges.map((range) => range.min));
  const max = Math.min(...ranges.map((range) => range.max));
  return { min, max, integer: false };
}

/** The key of a run file's data that a parameter fills. */
const DATA_KEYS = { d: 'd', n: 'n', angle: 'angle', b: 'b', dataSeed: 'seed' } as const;

/** What of a sweep decides whether a parameter means anything in it. */
export interface AxisContext {
  readonly base: RunFile;
  /** of the base, or those of the axis over them */
  readonly schemes: readonly Scheme[];
  readonly methods: readonly string[];
}

/** Whether any run of the sweep follows from `parameter`. */
export function counts(parameter: AxisParameter, { base, schemes, methods }: AxisContext): boolean {
  const { data, network } = base;
  switch (parameter) {
    case 'scheme':
      return data.scheme !== 'given';
    case 'width':
    case 'networkSeed':
      return 'width' in network;
    case 'learningRate':
      return methods.includes('descent');
    case 'scale':
    case 'method':
    case 'lossTarget':
      return true;
    case 'rho':
      return schemes.every((scheme) => spreadOf(scheme, DEFAULTS.base) !== null);
    default: {
      const key = DATA_KEYS[parameter];
      return schemes.some((scheme) => scheme !== 'given' && fileKeys(scheme).includes(key));
    }
  }
}

/** Whether the data of one of the schemes follow from their seed. */
export function hasDataSeed({ schemes }: AxisContext): boolean {
  return schemes.some((scheme) => schemeUses(scheme, 'seed'));
}

/** Schemes and methods that the sweep goes through. */
export function contextOf(base: RunFile, axes: readonly SweepAxis[]): AxisContext {
  const along = (parameter: 'scheme' | 'method') =>
    axes.find(({ over }) => over.includes(parameter))?.values as readonly string[] | undefined;
  return {
    base,
    schemes: (along('scheme') as readonly Scheme[] | undefined) ?? [base.data.scheme],
    methods: along('method') ?? [base.training.method],
  };
}
