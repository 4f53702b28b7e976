import { safeParse } from 'valibot';
import { balancedInitialisation } from '../model/initialisation.ts';
import type { Dataset, Network } from '../model/problem.ts';
import { leastDimension } from '../model/schemes/scheme.ts';
import { type FaultCode, FaultError } from './fault.ts';
import { checkGiven } from './givenData.ts';
import { startOf } from './givenNetwork.ts';
import { inputsOf, largestWidth } from './limits.ts';
import { DEFAULTS, type GivenData } from './parameters.ts';
import { faultOfIssue } from './runFileFault.ts';
import { checkKeys } from './runFileKeys.ts';
import { withAngle } from './runFileRho.ts';
import { RUN_FILE_VERSION, type RunFile, RunFileSchema } from './runFileSchema.ts';
import { type DataParameters, datasetOf, recipeOf, type Training } from './setup.ts';

export type { RunFile } from './runFileSchema.ts';

/** A run as a file says it, ready to be solved. */
export interface Experiment {
  readonly dataset: Dataset;
  /** the network at t = 0 */
  readonly network: Network;
  readonly training: Training;
  /** flow times at which states are wanted, in the order of the file */
  readonly times: readonly number[];
}

/**
 * Checks a parsed JSON value and fills in what a run file may leave out. Nothing is set right: a file says exactly what
 * its run is, or it is refused.
 * @throws FaultError naming the first place where it is not a run file that can be solved
 */
export function readRunFile(json: unknown): RunFile {
  if (!looksLikeRunFile(json)) refuse('not-a-run-file', null, {});
  const { version } = json;
  if (typeof version === 'number' && version > RUN_FILE_VERSION) {
    refuse('newer-version', 'version', { given: version, max: RUN_FILE_VERSION });
  }
  checkKeys(json);
  const parsed = safeParse(RunFileSchema, withAngle(json), { abortEarly: true });
  if (!parsed.success) throw new FaultError(faultOfIssue(parsed.issues[0]));
  const file = parsed.output;
  checkSizes(file);
  return file;
}

/** @throws FaultError where the data cannot be drawn */
export function experimentOf({ data, network, training, output }: RunFile): Experiment {
  const dataset = datasetOf(recipeOf(dataParametersOf(data)));
  return { dataset, network: networkOf(network, dataset.dimension), training, times: output.times };
}

export function dataParametersOf(data: RunFile['data']): DataParameters {
  const { base, dimension, samples, angle, stretch, dataSeed } = DEFAULTS;
  const bias = data.bias ?? DEFAULTS.bias;
  if (data.scheme === 'given') {
    const { scheme, inputs, labels, teacher } = data;
    const given: GivenData = { inputs, labels, teacher };
    return {
      scheme,
      base,
      dimension: inputs[0]!.length + (bias ? 1 : 0),
      samples: inputs.length,
      angle,
      stretch,
      bias,
      dataSeed,
      given,
    };
  }
  return {
    scheme: data.scheme,
    base: data.base ?? base,
    dimension: data.d ?? dimension,
    samples: data.n ?? samples,
    angle: data.angle ?? angle,
    stretch: data.b ?? stretch,
    bias,
    dataSeed: data.seed ?? dataSeed,
    given: null,
  };
}

function networkOf(network: RunFile['network'], dimension: number): Network {
  if ('width' in network) {
    return balancedInitialisation(network.width, dimension, network.scale, network.seed);
  }
  return startOf(network, dimension, network.scale);
}

/** What no single place of the file can say: whether its parts fit together. */
function checkSizes({ data, network }: RunFile): void {
  if (data.scheme === 'given') {
    const names = { inputs: 'data.inputs', labels: 'data.labels', teacher: 'data.teacher' };
    const [fault] = checkGiven(
      { inputs: data.inputs, labels: data.labels, teacher: data.teacher },
      names,
      data.bias === true,
    ).faults;
    if (fault !== undefined) throw new FaultError(fault);
  }
  const parameters = dataParametersOf(data);
  const { dimension, bias } = parameters;
  const least = leastDimension(data.scheme, bias);
  if (dimension < least) {
    refuse('scheme-needs', 'data.d', { given: dimension, expected: least });
  }
  const generated = 'width' in network;
  if (!generated) checkGivenNetwork(network, dimension);
  const width = generated ? network.width : network.output.length;
  const max = largestWidth(inputsOf(parameters), dimension);
  if (width > max) {
    refuse('too-large', generated ? 'network.width' : 'network.output', { given: width, max });
  }
}

function checkGivenNetwork(
  { hidden, output }: { hidden: number[][]; output: number[] },
  dimension: number,
): void {
  const { min, max } = { min: 1, max: largestWidth(1, dimension) };
  if (output.length < min) refuse('wrong-length', 'network.output', { given: output.length, min, max });
  if (hidden.length !== output.length) {
    refuse('wrong-length', 'network.hidden', { given: hidden.length, expected: output.length });
  }
  const ragged = hidden.findIndex((weights) => weights.length !== dimension);
  if (ragged >= 0) {
    const values = { given: hidden[ragged]!.length, expected: dimension };
    refuse('wrong-length', `network.hidden[${ragged}]`, values);
  }
}

function looksLikeRunFile(json: unknown): json is Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return false;
  // a version alone is what half of all JSON files have
  return 'data' in json || 'network' in json;
}

function refuse(code: FaultCode, field: string | null, values: Record<string, string | number>): never {
  throw new FaultError({ code, field, values });
}
