import { startOf } from '../../src/experiment/givenNetwork.ts';
import { DEFAULTS, type GivenNetwork, type Parameters } from '../../src/experiment/parameters.ts';
import type { Frame, ScalarMeasure } from '../../src/experiment/trajectory.ts';
import { balancedInitialisation, neuronGroups } from '../../src/model/initialisation.ts';
import { SCALAR_MEASURES } from '../../src/model/measures/measures.ts';
import type { Dataset, Network } from '../../src/model/problem.ts';
import { makeDataset } from '../../src/model/schemes/scheme.ts';
import { patternState } from '../../src/model/theory/patterns.ts';
import type { Run } from '../../src/state/run.ts';

/** A run as the store keeps it, whose frames can be let in one after another. */
export interface SampleRun extends Run {
  frameCount: number;
  complete: boolean;
  endTime: number;
  /** all frames there are */
  readonly allFrames: number;
  /** the first `frames` frames are there */
  reveal(frames: number): void;
}

export interface SampleOptions extends Partial<Omit<Parameters, 'network'>> {
  /** frames to record, about */
  readonly frames?: number;
  readonly maxTime?: number;
  /** instead of the scheme's */
  readonly dataset?: Dataset;
  /** instead of the drawn start; a given one is scaled */
  readonly network?: Network | GivenNetwork | null;
}

let nextId = 1;

/** A small run, with frames at about geometric times. */
export function sampleRun(options: SampleOptions = {}): SampleRun {
  const { frames = 120, maxTime = 60, dataset: given, network = null, ...change } = options;
  const start = network === null || 'width' in network ? null : network;
  const parameters: Parameters = { ...DEFAULTS, width: 12, ...change, network: start };
  const { dimension, samples, angle, stretch, bias, dataSeed } = parameters;
  const dataset =
    given ??
    makeDataset({
      scheme: parameters.scheme,
      base: parameters.base,
      dimension,
      samples,
      angle,
      stretch,
      bias,
      seed: dataSeed,
    });
  const { width, initScale, networkSeed } = parameters;
  const initial =
    network === null
      ? balancedInitialisation(width, dataset.dimension, initScale, networkSeed)
      : 'width' in network
        ? network
        : startOf(network, dataset.dimension, initScale);
  return asRun(parameters, dataset, initial, integrate(dataset, initial, { frames, maxTime, ...parameters }));
}

const STEP = 0.02;

/** The flow by Euler's method, recorded at about geometric times: enough to be looked at. */
function integrate(
  dataset: Dataset,
  initial: Network,
  limits: { readonly frames: number; readonly maxTime: number; readonly lossTarget: number },
): Recorded {
  const recorded: Recorded = { times: [], losses: [], outputs: [], hiddens: [], firstKinkTime: Number.NaN };
  const output = initial.output.slice();
  const hidden = initial.hidden.slice();
  const active = new Uint8Array(initial.width * dataset.samples);
  const ratio = (limits.maxTime / 0.05) ** (1 / limits.frames);
  let next = 0;
  for (let step = 0; ; step++) {
    const time = step * STEP;
    const { loss, kinked } = eulerStep(dataset, output, hidden, active, (record) => {
      if (time < next && time < limits.maxTime && record > limits.lossTarget) return;
      recorded.times.push(time);
      recorded.losses.push(record);
      recorded.outputs.push(output.slice());
      recorded.hiddens.push(hidden.slice());
      next = Math.max(time + STEP, 0.05, next * ratio);
    });
    if (kinked && step > 0 && Number.isNaN(recorded.firstKinkTime)) recorded.firstKinkTime = time;
    if (time >= limits.maxTime || loss <= limits.lossTarget) return recorded;
  }
}

/** One step in place; `look` sees the state before it. */
function eulerStep(
  { dimension: d, samples: n, inputs, labels }: Dataset,
  output: Float64Array,
  hidden: Float64Array,
  active: Uint8Array,
  look: (loss: number) => void,
): { loss: number; kinked: boolean } {
  const width = output.length;
  const residuals = labels.slice();
  let kinked = false;
  for (let j = 0; j < width; j++) {
    for (let i = 0; i < n; i++) {
      let preActivation = 0;
      for (let k = 0; k < d; k++) preActivation += hidden[j * d + k]! * inputs[i * d + k]!;
      const on = preActivation > 0 ? 1 : 0;
      if (on !== active[j * n + i]) kinked = true;
      active[j * n + i] = on;
      if (on) residuals[i]! -= output[j]! * preActivation;
    }
  }
  const loss = residuals.reduce((sum, r) => sum + r * r, 0) / (2 * n);
  look(loss);
  for (let j = 0; j < width; j++) {
    const a = output[j]!;
    for (let k = 0; k < d; k++) {
      let pull = 0;
      for (let i = 0; i < n; i++) if (active[j * n + i]) pull += (residuals[i]! * inputs[i * d + k]!) / n;
      output[j]! += STEP * pull * hidden[j * d + k]!;
      hidden[j * d + k]! += STEP * a * pull;
    }
  }
  return { loss, kinked };
}

interface Recorded {
  readonly times: number[];
  readonly losses: number[];
  readonly outputs: Float64Array[];
  readonly hiddens: Float64Array[];
  firstKinkTime: number;
}

function asRun(parameters: Parameters, dataset: Dataset, initial: Network, recorded: Recorded): SampleRun {
  const times = Float64Array.from(recorded.times);
  const losses = Float64Array.from(recorded.losses);
  const empty = new Float64Array(times.length).fill(Number.NaN);
  const measures = Object.fromEntries(SCALAR_MEASURES.map((name) => [name, empty])) as Record<
    ScalarMeasure,
    Float64Array
  >;
  const frame = (f: number): Frame => ({
    time: times[f]!,
    loss: losses[f]!,
    output: recorded.outputs[f]!,
    hidden: recorded.hiddens[f]!,
  });
  const run: SampleRun = {
    id: nextId++,
    parameters,
    start: { dataset, initial, groups: neuronGroups(dataset, initial), teachers: null },
    frameCount: times.length,
    allFrames: times.length,
    times,
    losses,
    measures,
    frame,
    residuals: (f) => patternState(dataset, recorded.outputs[f]!, recorded.hiddens[f]!).residuals,
    eigenCoordinates: () => new Float64Array(dataset.dimension).fill(Number.NaN),
    halfwayTime: null,
    singularValues: () => new Float64Array(Math.min(initial.width, dataset.dimension)).fill(Number.NaN),
    kinkCount: 0,
    kinksLeftOut: null,
    kinks: {
      times: new Float64Array(0),
      neurons: new Int32Array(0),
      samples: new Int32Array(0),
      activities: new Uint8Array(0),
    },
    endTime: times.at(-1)!,
    complete: true,
    firstKinkTime: Number.isNaN(recorded.firstKinkTime) ? times[1]! : recorded.firstKinkTime,
    frameIndexAt(time) {
      let f = 0;
      while (f + 1 < run.frameCount && times[f + 1]! <= time) f++;
      return f;
    },
    reveal(count) {
      run.frameCount = count;
      run.endTime = times[count - 1]!;
      run.complete = count === times.length;
    },
  };
  return run;
}
