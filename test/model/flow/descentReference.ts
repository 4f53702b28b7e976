import type { Dataset, Network } from '../../../src/model/problem.ts';

/**
 * Gradient descent in its plainest form, the explicit Euler method on the flow. It knows nothing of boundaries: at one
 * that attracts from both sides it chatters within its step, and tends to Filippov's solution as the step goes to 0.
 * Shares nothing with the solver.
 */
export interface DescentState {
  readonly time: number;
  /** m */
  readonly output: Float64Array;
  /** m x d */
  readonly hidden: Float64Array;
}

/** @param times increasing, in flow time; each is met to within half a step of the method */
export function descend(
  { dimension: d, samples: n, inputs, labels }: Dataset,
  network: Network,
  step: number,
  times: readonly number[],
): DescentState[] {
  const m = network.width;
  const output = network.output.slice();
  const hidden = network.hidden.slice();
  const active = new Uint8Array(m * n);
  const residuals = new Float64Array(n);
  const g = new Float64Array(d);
  const states: DescentState[] = [];
  let done = 0;
  for (const time of times) {
    for (const count = Math.round(time / step); done < count; done++) {
      residuals.set(labels);
      for (let j = 0; j < m; j++) {
        const a = output[j]!;
        for (let i = 0; i < n; i++) {
          let p = 0;
          for (let k = 0; k < d; k++) p += hidden[j * d + k]! * inputs[i * d + k]!;
          active[j * n + i] = p > 0 ? 1 : 0;
          if (p > 0) residuals[i] = residuals[i]! - a * p;
        }
      }
      // the share of each input in the gradient, worked out once for all neurons
      for (let i = 0; i < n; i++) residuals[i] = residuals[i]! / n;
      for (let j = 0; j < m; j++) {
        for (let k = 0; k < d; k++) g[k] = 0;
        for (let i = 0; i < n; i++) {
          if (active[j * n + i] === 0) continue;
          const share = residuals[i]!;
          for (let k = 0; k < d; k++) g[k] = g[k]! + share * inputs[i * d + k]!;
        }
        const a = output[j]!;
        let growth = 0;
        for (let k = 0; k < d; k++) {
          const w = hidden[j * d + k]!;
          growth += w * g[k]!;
          hidden[j * d + k] = w + step * a * g[k]!;
        }
        output[j] = a + step * growth;
      }
    }
    states.push({ time, output: output.slice(), hidden: hidden.slice() });
  }
  return states;
}

/** h(x_i), n numbers. */
export function outputsOn({ dimension: d, samples: n, inputs }: Dataset, state: Omit<DescentState, 'time'>) {
  const outputs = new Float64Array(n);
  for (let j = 0; j < state.output.length; j++) {
    for (let i = 0; i < n; i++) {
      let p = 0;
      for (let k = 0; k < d; k++) p += state.hidden[j * d + k]! * inputs[i * d + k]!;
      outputs[i] = outputs[i]! + state.output[j]! * Math.max(0, p);
    }
  }
  return outputs;
}
