import { DEFAULTS, type Parameters } from './parameters.ts';
import { dataParametersOf } from './runFile.ts';
import { fileKeys, RUN_FILE_VERSION, type RunFile } from './runFileSchema.ts';
import { MAX_TIME, TOLERANCE } from './setup.ts';

/** The way from the parameters of a link to a run file, and back. */

/** @param times flow times at which states are wanted */
export function runFileOf(parameters: Parameters, times: readonly number[] = []): RunFile {
  const { method, learningRate, lossTarget } = parameters;
  return {
    version: RUN_FILE_VERSION,
    data: dataOf(parameters),
    network: networkOf(parameters),
    training: { method, learningRate, lossTarget, maxTime: MAX_TIME, tolerance: TOLERANCE },
    output: { times: [...times] },
  };
}

/** The parameters whose run is that of `file`; null where a link cannot say it (a time limit, a tolerance). */
export function parametersOfRunFile({ data, network, training }: RunFile): Parameters | null {
  const { method, learningRate, lossTarget, maxTime, tolerance } = training;
  if (maxTime !== MAX_TIME || tolerance !== TOLERANCE) return null;
  const start =
    'width' in network
      ? { width: network.width, networkSeed: network.seed }
      : { width: network.output.length, network: { output: network.output, hidden: network.hidden } };
  return {
    ...DEFAULTS,
    ...dataParametersOf(data),
    ...start,
    initScale: network.scale,
    method,
    learningRate,
    lossTarget,
  };
}

function networkOf({ width, initScale, networkSeed, network }: Parameters): RunFile['network'] {
  if (network === null) return { width, scale: initScale, seed: networkSeed };
  return { hidden: network.hidden.map((row) => [...row]), output: [...network.output], scale: initScale };
}

function dataOf(parameters: Parameters): RunFile['data'] {
  const { scheme, base, dimension, samples, angle, stretch, bias, dataSeed, given } = parameters;
  // what the first files of this version did not know stands in a file only where it says something
  const constant = bias === DEFAULTS.bias ? {} : { bias };
  if (scheme === 'given') {
    return {
      scheme,
      inputs: given!.inputs.map((point) => [...point]),
      labels: given!.labels === null ? null : [...given!.labels],
      teacher: given!.teacher === null ? null : [...given!.teacher],
      ...constant,
    };
  }
  const b = stretch === DEFAULTS.stretch ? undefined : stretch;
  const all = { base, d: dimension, n: samples, angle, b, seed: dataSeed };
  const keys = fileKeys(scheme).filter((key) => all[key] !== undefined);
  return { scheme, ...Object.fromEntries(keys.map((key) => [key, all[key]])), ...constant };
}
