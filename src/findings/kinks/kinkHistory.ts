import { Activity } from '../../model/problem.ts';
import { InputOrder } from '../../model/theory/crossingOrder.ts';
import type { Yardsticks } from '../../model/theory/yardsticks.ts';
import type { Run } from '../../state/run.ts';
import { firstAbove } from '../../state/sorted.ts';
import { type KinkReader, keepUp } from './kinkReading.ts';
import { NeuronHistory } from './neuronHistory.ts';
import { NeuronInputs } from './neuronInputs.ts';

/** What a kink of another neuron costs, against one that is taken in. */
const PASSED_OVER = 1 / 16;

/**
 * The histories of some neurons of a run, brought up to date as kinks arrive. A pattern is told from the start and the
 * kinks since: the last input that a neuron loses leaves it on the boundary, where the sign of a pre-activation is rounding.
 */
export class KinkHistory implements KinkReader {
  readonly run: Run;
  readonly yardsticks: Yardsticks | null;
  /** in order of number */
  readonly neurons: Int32Array;
  /** kinks of the run that were read */
  seen = 0;
  private readonly histories: readonly NeuronHistory[];
  /** place of a neuron among `neurons`, -1 for the others (m) */
  private readonly places: Int32Array;
  private readonly order: InputOrder;
  /** of a neuron that is not among `neurons`; the last that was asked for */
  private single: KinkHistory | null = null;
  /** of the neurons last asked for, the last one first */
  private inputs: NeuronInputs[] = [];

  constructor(run: Run, neurons: Int32Array, yardsticks: Yardsticks | null) {
    this.run = run;
    this.yardsticks = yardsticks;
    this.neurons = neurons;
    this.order = new InputOrder(run.start.dataset.samples);
    this.places = new Int32Array(run.start.initial.width).fill(-1);
    for (const [place, neuron] of neurons.entries()) this.places[neuron] = place;
    this.histories = Array.from(neurons, (neuron) => new NeuronHistory(run, neuron, yardsticks));
  }

  /** kinks of the run are left to be read */
  get behind(): boolean {
    return this.seen < this.run.kinkCount;
  }

  /** flow time up to which the histories are known, to the end of what there is of the run */
  get until(): number {
    const { run } = this;
    return this.behind ? Math.min(run.endTime, run.kinks.times[this.seen]!) : run.endTime;
  }

  /** Takes in the kinks that the run has gained. */
  update(): void {
    keepUp(this.run, this);
  }

  /** of the neuron at `place` of `neurons` */
  at(place: number): NeuronHistory {
    return this.histories[place]!;
  }

  /** -1 for a neuron that is not among `neurons` */
  placeOf(neuron: number): number {
    return this.places[neuron] ?? -1;
  }

  /** Of any neuron of the run; of one that is not among `neurons` its kinks are read as these were, and remembered. */
  of(neuron: number): NeuronHistory {
    return this.reading(neuron).at(this.placeOf(neuron) < 0 ? 0 : this.placeOf(neuron));
  }

  /** Flow time up to which the history of any neuron of the run is known. */
  untilOf(neuron: number): number {
    return this.reading(neuron).until;
  }

  /** The inputs of any neuron of the run one by one. */
  inputsOf(neuron: number): NeuronInputs {
    const history = this.of(neuron);
    const own = this.inputs.find((known) => known.history === history) ?? new NeuronInputs(this.run, history);
    // the one that is shown and the one that is pointed at
    this.inputs = [own, ...this.inputs.filter((known) => known !== own)].slice(0, 2);
    keepUp(this.run, own);
    return own;
  }

  /** n, the inputs in the order in which these neurons cross them */
  inputOrder(): Int32Array {
    return this.order.inputs();
  }

  read(most: number): void {
    const { kinks, kinkCount } = this.run;
    for (let left = most; left > 0 && this.seen < kinkCount; this.seen++) {
      const neuron = kinks.neurons[this.seen]!;
      const place = this.places[neuron]!;
      left -= place < 0 ? PASSED_OVER : 1;
      if (place < 0) continue;
      this.histories[place]!.take(this.seen);
      if (kinks.activities[this.seen] === Activity.On) this.order.add(neuron, kinks.samples[this.seen]!);
    }
  }

  /** What reads the kinks of a neuron. */
  private reading(neuron: number): KinkHistory {
    if (this.placeOf(neuron) >= 0) return this;
    if (this.single?.neurons[0] !== neuron) {
      this.single = new KinkHistory(this.run, Int32Array.of(neuron), this.yardsticks);
    }
    if (this.single.behind) this.single.update();
    return this.single;
  }
}

/** How many kinks of a run are passed at `time`, those at that very time among them. */
export function kinksUntil({ kinks, kinkCount }: Run, time: number): number {
  return firstAbove(kinks.times, kinkCount, time);
}
