import { degrees, dot, norm, unit, type Vector } from './linear.ts';

/** Labelled inputs, and who labelled them. */
export interface OracleData {
  readonly dimension: number;
  readonly inputs: readonly Vector[];
  readonly labels: Vector;
  /** null where there is no single one */
  readonly teacher: Vector | null;
}

/** A network: last-layer weights and the vectors of its neurons. */
export interface OracleNetwork {
  readonly output: Vector;
  readonly hidden: readonly Vector[];
}

export type Sign = 'positive' | 'negative';

/** A cosine below this is rounding: nobody can tell on which side of the boundary the neuron stands. */
const ON_BOUNDARY = 1e-9;

/** All that follows from one state of a network. */
export class OracleState {
  readonly data: OracleData;
  readonly network: OracleNetwork;
  /** by neuron and input, of the angle between them; NaN for a neuron that is 0 */
  readonly cosines: readonly (readonly number[])[];
  readonly residuals: readonly number[];
  readonly loss: number;

  constructor(data: OracleData, network: OracleNetwork) {
    this.data = data;
    this.network = network;
    const units = data.inputs.map(unit);
    this.cosines = network.hidden.map((w) => units.map((x) => dot(unit(w), x)));
    this.residuals = data.inputs.map((x, i) => {
      let h = 0;
      network.hidden.forEach((w, j) => {
        h += network.output[j]! * Math.max(0, dot(w, x));
      });
      return data.labels[i]! - h;
    });
    this.loss = this.residuals.reduce((sum, r) => sum + r * r, 0) / (2 * data.inputs.length);
  }

  get width(): number {
    return this.network.hidden.length;
  }

  /** Whether rounding leaves open what a neuron is active on. */
  isOpen(j: number): boolean {
    return this.cosines[j]!.some((cosine) => Math.abs(cosine) <= ON_BOUNDARY);
  }

  get anyOpen(): boolean {
    return this.cosines.some((_, j) => this.isOpen(j));
  }

  /** inputs that neuron j is active on, from those that are certain to those that are possible */
  active(j: number, of: readonly number[] = [...this.data.inputs.keys()]): readonly [number, number] {
    const count = (least: number) => of.filter((i) => this.cosines[j]![i]! > least).length;
    return [count(ON_BOUNDARY), count(-ON_BOUNDARY)];
  }

  /** g of neuron j: the mean of r x over the inputs it is active on */
  gradient(j: number): number[] {
    const { inputs, dimension } = this.data;
    const g = new Array<number>(dimension).fill(0);
    inputs.forEach((x, i) => {
      if (!(this.cosines[j]![i]! > ON_BOUNDARY)) return;
      for (let k = 0; k < dimension; k++) g[k]! += (this.residuals[i]! * x[k]!) / inputs.length;
    });
    return g;
  }

  /** -d ln L/dt of the flow: the squared speed of all weights over the loss (Proposition 9) */
  get rate(): number {
    const speed = this.network.hidden.reduce((sum, w, j) => {
      const g = this.gradient(j);
      return sum + dot(w, g) ** 2 + (this.network.output[j]! * norm(g)) ** 2;
    }, 0);
    return speed / this.loss;
  }

  /** sum of a w, or of |a| w, over `members` */
  sum(members: readonly number[], absolute = false): number[] {
    const { output, hidden } = this.network;
    return Array.from({ length: this.data.dimension }, (_, k) =>
      members.reduce((sum, j) => sum + (absolute ? Math.abs(output[j]!) : output[j]!) * hidden[j]![k]!, 0),
    );
  }

  /** the velocity of `sum` under the flow */
  sumVelocity(members: readonly number[]): number[] {
    const { output, hidden } = this.network;
    return Array.from({ length: this.data.dimension }, (_, k) =>
      members.reduce((sum, j) => {
        const g = this.gradient(j);
        return sum + dot(hidden[j]!, g) * hidden[j]![k]! + output[j]! ** 2 * g[k]!;
      }, 0),
    );
  }

  /** angles of all pairs among `members`, in degrees */
  pairAngles(members: readonly number[]): number[] {
    const { hidden } = this.network;
    const alive = members.filter((j) => norm(hidden[j]!) > 0);
    return alive.flatMap((j, place) => alive.slice(0, place).map((l) => degrees(hidden[j]!, hidden[l]!)));
  }
}

/** The groups of the paper, fixed at the start. */
export function groupsOf(start: OracleState): { positive: number[]; negative: number[]; dead: number[] } {
  const neurons = [...start.network.hidden.keys()];
  const alive = neurons.filter((j) => start.active(j)[1] > 0);
  return {
    positive: alive.filter((j) => start.network.output[j]! > 0),
    negative: alive.filter((j) => !(start.network.output[j]! > 0)),
    dead: neurons.filter((j) => !alive.includes(j)),
  };
}
