import { effectiveSamples, leastDimension } from '../model/schemes/scheme.ts';
import { type Corrected, correctFlag, correctName, correctNumber, uncorrected } from './correct.ts';
import type { Fault } from './fault.ts';
import { checkGiven } from './givenData.ts';
import { checkNetwork } from './givenNetwork.ts';
import {
  BASES,
  DEFAULTS,
  MAX_PATTERN_SIZE,
  MAX_WEIGHTS,
  METHODS,
  type NumericParameter,
  type Parameters,
  RANGES,
  SCHEMES,
} from './parameters.ts';
import type { DataParameters } from './setup.ts';
import { readNumber } from './writtenNumber.ts';

/**
 * What was typed into the number field of parameter `key`: its value, or what is wrong with it. Nothing is set right
 * here, so that what a person typed stays to be mended.
 * @param decimal as of `readNumber`
 */
export function checkField(
  key: NumericParameter,
  text: string,
  decimal = '.',
): { readonly value: number } | { readonly fault: Fault } {
  const { value, fault } = correctNumber(readNumber(text, decimal), RANGES[key], null, key, text.trim());
  return fault === null ? { value } : { fault: uncorrected(fault) };
}

/** How faults name the parameters: by default as the code does. */
export type ParameterNames = Readonly<Record<keyof Parameters, string>>;

const OWN_NAMES = Object.fromEntries(Object.keys(DEFAULTS).map((key) => [key, key])) as Record<
  keyof Parameters,
  string
>;

/** Largest width allowed with so many inputs of this dimension. */
export function largestWidth(samples: number, dimension: number): number {
  return Math.min(
    RANGES.width.max,
    Math.floor(MAX_PATTERN_SIZE / samples),
    Math.floor(MAX_WEIGHTS / dimension),
  );
}

/**
 * The parameters nearest to `wanted` that can be run, and one fault for each that had to change; what is left out has
 * its default. Where sizes are too large together it is the width that gives way: data are not dropped for neurons.
 */
export function sanitise(
  wanted: Partial<Parameters>,
  names: ParameterNames = OWN_NAMES,
  defaults: Parameters = DEFAULTS,
): { parameters: Parameters; faults: Fault[] } {
  const faults: Fault[] = [];
  const note = <T>({ value, fault }: Corrected<T>): T => {
    if (fault !== null) faults.push(fault);
    return value;
  };
  const parameters = { ...defaults, ...wanted } as { -readonly [K in keyof Parameters]: Parameters[K] };
  for (const key of Object.keys(RANGES) as NumericParameter[]) {
    parameters[key] = note(correctNumber(parameters[key], RANGES[key], defaults[key], names[key]));
  }
  parameters.scheme = note(correctName(parameters.scheme, SCHEMES, defaults.scheme, names.scheme));
  parameters.base = note(correctName(parameters.base, BASES, defaults.base, names.base));
  parameters.bias = note(correctFlag(parameters.bias, defaults.bias, names.bias));
  parameters.method = note(correctName(parameters.method, METHODS, defaults.method, names.method));

  if (parameters.scheme !== 'given') {
    parameters.given = null;
  } else if (parameters.given === null) {
    faults.push({ code: 'missing', field: names.given, values: {} });
    parameters.scheme = defaults.scheme;
  } else {
    const givenNames = { inputs: names.given, labels: 'labels', teacher: 'teacher' };
    const checked = checkGiven(parameters.given, givenNames, parameters.bias);
    faults.push(...checked.faults);
    parameters.given = checked.given;
    if (checked.given === null) {
      parameters.scheme = defaults.scheme;
    } else {
      parameters.samples = checked.given.inputs.length;
      parameters.dimension = checked.given.inputs[0]!.length + (parameters.bias ? 1 : 0);
    }
  }

  const least = Math.max(RANGES.dimension.min, leastDimension(parameters.scheme, parameters.bias));
  if (parameters.dimension < least) {
    const values = { given: parameters.dimension, used: least, expected: least };
    faults.push({ code: 'scheme-needs', field: names.dimension, values });
    parameters.dimension = least;
  }

  const max = largestWidth(inputsOf(parameters), parameters.dimension);
  if (parameters.network !== null) {
    const listNames = { output: names.network, hidden: names.network };
    const checked = checkNetwork(parameters.network, parameters.dimension, max, listNames);
    faults.push(...checked.faults);
    parameters.network = checked.network;
    if (checked.network !== null) parameters.width = checked.network.output.length;
  }
  if (parameters.width > max) {
    const values = { given: parameters.width, used: max, max };
    faults.push({ code: 'too-large', field: names.width, values });
    parameters.width = max;
  }
  return { parameters, faults };
}

/** The number of inputs of a run, which is not `samples` in every scheme. */
export function inputsOf(parameters: DataParameters): number {
  const { scheme, base, dimension, samples, angle, bias, dataSeed, given } = parameters;
  if (scheme === 'given') return given?.inputs.length ?? 0;
  return effectiveSamples({ scheme, base, dimension, samples, angle, bias, seed: dataSeed });
}
