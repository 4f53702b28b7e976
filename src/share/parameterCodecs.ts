import type { ParameterNames } from '../experiment/limits.ts';
import { formatPower } from '../experiment/numberText.ts';
import { BASES, METHODS, type Parameters, RANGES, SCHEMES } from '../experiment/parameters.ts';
import { type Codec, flagCodec, nameCodec, numberCodec } from './codec.ts';

/** The parameters under their keys in the link. */
export const LINK_KEYS = {
  scheme: 'data',
  base: 'base',
  dimension: 'd',
  samples: 'n',
  width: 'm',
  angle: 'angle',
  stretch: 'b',
  bias: 'bias',
  initScale: 'scale',
  dataSeed: 'seed',
  networkSeed: 'init',
  method: 'method',
  learningRate: 'lr',
  lossTarget: 'stop',
  given: 'points',
  network: 'network',
} as const satisfies ParameterNames;

/** Those that are one number or name each. */
export type PlainParameter = Exclude<keyof Parameters, 'given' | 'network'>;

type Codecs = { readonly [P in PlainParameter]: Codec<Parameters[P]> };

/** In the order in which a link is written. What cannot be read is as in `defaults`. */
export function codecsOf(defaults: Parameters): Codecs {
  return {
    scheme: nameCodec(SCHEMES, defaults.scheme),
    base: nameCodec(BASES, defaults.base),
    dimension: numberCodec(RANGES.dimension, defaults.dimension),
    samples: numberCodec(RANGES.samples, defaults.samples),
    width: numberCodec(RANGES.width, defaults.width),
    angle: numberCodec(RANGES.angle, defaults.angle),
    stretch: numberCodec(RANGES.stretch, defaults.stretch),
    bias: flagCodec(defaults.bias),
    initScale: numberCodec(RANGES.initScale, defaults.initScale, formatScale),
    dataSeed: numberCodec(RANGES.dataSeed, defaults.dataSeed),
    networkSeed: numberCodec(RANGES.networkSeed, defaults.networkSeed),
    method: nameCodec(METHODS, defaults.method),
    learningRate: numberCodec(RANGES.learningRate, defaults.learningRate),
    lossTarget: numberCodec(RANGES.lossTarget, defaults.lossTarget),
  };
}

/** 4 and 2 by themselves are what is left of a power where a program cuts a link at `^` (checkSum.ts): as numbers they are `4.0`, `2.0`. */
function formatScale(value: number): string {
  return value === 4 || value === 2 ? `${value}.0` : formatPower(value);
}
