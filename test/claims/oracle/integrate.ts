import { dot } from './linear.ts';
import { type OracleData, type OracleNetwork, OracleState } from './network.ts';

/** Steps of the classical method of order 4 from one state to the other. */
const STEPS = 60;

/** The state of the flow a time after another, where no neuron crosses a boundary in between. */
export function flowed(data: OracleData, from: OracleNetwork, after: number): OracleState {
  const d = data.dimension;
  const m = from.hidden.length;
  const asNetwork = (y: readonly number[]): OracleNetwork => ({
    output: y.slice(0, m),
    hidden: Array.from({ length: m }, (_, j) => y.slice(m + j * d, m + (j + 1) * d)),
  });
  const velocity = (y: readonly number[]): number[] => {
    const network = asNetwork(y);
    const state = new OracleState(data, network);
    const gradients = network.hidden.map((_, j) => state.gradient(j));
    return [
      ...network.hidden.map((w, j) => dot(w, gradients[j]!)),
      ...gradients.flatMap((g, j) => g.map((x) => network.output[j]! * x)),
    ];
  };
  let y = [...Array.from(from.output), ...from.hidden.flatMap((w) => Array.from(w))];
  const h = after / STEPS;
  const moved = (k: readonly number[], share: number) =>
    y.map((value, index) => value + share * h * k[index]!);
  for (let step = 0; step < STEPS; step++) {
    const k1 = velocity(y);
    const k2 = velocity(moved(k1, 0.5));
    const k3 = velocity(moved(k2, 0.5));
    const k4 = velocity(moved(k3, 1));
    y = y.map(
      (value, index) => value + (h / 6) * (k1[index]! + 2 * k2[index]! + 2 * k3[index]! + k4[index]!),
    );
  }
  return new OracleState(data, asNetwork(y));
}
