import { describe, expect, it } from 'vitest';
import { createFlowSolver } from '../../../src/model/flow/flowSolver.ts';
import { balancedInitialisation } from '../../../src/model/initialisation.ts';
import type { Dataset, Network } from '../../../src/model/problem.ts';
import { manyOf } from '../../support/breadth.ts';
import { besideDescent, horizon, MOST_ATTEMPTS } from './besideDescent.ts';
import { KINDS, smallProblem } from './degenerate.ts';
import { outputsOn } from './descentReference.ts';

/** 2010 problems in all, 750 every day; `npm run fuzz` goes further. */
const SETS_OF_A_KIND = manyOf(134, 50);

describe('gradient flow on small problems in no general position', () => {
  it.each(KINDS)('agrees with descent as its step goes to 0 (%s)', (kind) => {
    const wrong: string[] = [];
    let [undecided, inPart] = [0, 0];
    for (let seed = 0; seed < SETS_OF_A_KIND; seed++) {
      const problem = smallProblem(kind, seed);
      const { verdict, error, spread, time, share } = besideDescent(problem);
      if (verdict === 'undecided') undecided++;
      else if (verdict === 'right') inPart += share < 1 ? 1 : 0;
      else wrong.push(`${seed} ${verdict} by ${error} (${spread}) at t = ${time}: ${problem.description}`);
    }
    expect(wrong).toEqual([]);
    // descent is no guide where a neuron dies out, or where rounding decides; that is rare
    expect(undecided).toBeLessThanOrEqual(0.02 * SETS_OF_A_KIND);
    expect(inPart).toBeLessThanOrEqual(0.06 * SETS_OF_A_KIND);
  });
});

interface Findings {
  /** largest rise of the loss beyond rounding, relative to the loss at the start */
  rise: number;
  /** largest distance of the loss from that of the weights, relative to the loss at the start */
  lossError: number;
  /** largest relative difference of |a_j| and |w_j| */
  imbalance: number;
  kinks: number;
  attempts: number;
}

/** Follows a run and looks at four states in each of its steps. */
function follow({ dataset, network }: { dataset: Dataset; network: Network }, maxTime: number): Findings {
  const { dimension: d, samples: n, labels } = dataset;
  const solver = createFlowSolver(dataset, network);
  const output = new Float64Array(network.width);
  const hidden = new Float64Array(network.width * d);
  const findings = { rise: 0, lossError: 0, imbalance: 0, kinks: 0, attempts: 0 };
  // where the labels are zero, and all neurons off, there is no loss at all
  const start = Math.max(solver.loss, labels.reduce((sum, y) => sum + y * y, 0) / (2 * n)) || 1;
  let loss = solver.loss;
  while (solver.status === 'running' && solver.time < maxTime && findings.attempts < MOST_ATTEMPTS) {
    solver.advance(maxTime);
    findings.kinks += solver.kinks.count;
    findings.attempts = solver.steps + solver.rejected;
    for (let part = 1; part <= 4; part++) {
      const time =
        part === 4 ? solver.time : solver.stepStart + ((solver.time - solver.stepStart) * part) / 4;
      const value = solver.stateAt(time, output, hidden);
      expect([value, ...output, ...hidden].every(Number.isFinite)).toBe(true);
      // Below the square of the tolerance the loss is the method's own error, of either sign.
      if (value > 1e-13 * start) findings.rise = Math.max(findings.rise, (value - loss) / start);
      loss = value;
      const outputs = outputsOn(dataset, { output, hidden });
      const own = labels.reduce((sum, y, i) => sum + (y - outputs[i]!) ** 2, 0) / (2 * n);
      findings.lossError = Math.max(findings.lossError, Math.abs(value - own) / start);
      for (let j = 0; j < network.width; j++) {
        const norm = Math.hypot(...hidden.subarray(j * d, (j + 1) * d));
        const away = Math.abs(Math.abs(output[j]!) / norm - 1);
        findings.imbalance = Math.max(findings.imbalance, away);
      }
    }
  }
  return findings;
}

describe('gradient flow where boundaries coincide', () => {
  it.each(KINDS)('never lets the loss rise, keeps |a_j| = |w_j| and does not chatter (%s)', (kind) => {
    for (let seed = 600; seed < 600 + manyOf(30, 10); seed++) {
      const problem = smallProblem(kind, seed);
      const { rise, lossError, imbalance, kinks, attempts } = follow(problem, 4 * horizon(problem));
      expect(rise, problem.description).toBeLessThan(1e-12);
      expect(lossError, problem.description).toBeLessThan(1e-6);
      expect(imbalance, problem.description).toBeLessThan(1e-12);
      expect(attempts, problem.description).toBeLessThan(2_000);
      // each neuron passes, meets or leaves each input a few times
      const pairs = problem.network.width * problem.dataset.samples;
      expect(kinks, problem.description).toBeLessThanOrEqual(10 + 4 * pairs);
    }
  });

  it('has no more than three times the kinks of the same flow with one input for two', () => {
    const one = { dimension: 2, teacher: null };
    const twice = {
      ...one,
      samples: 4,
      inputs: Float64Array.of(5, 2, 3, 5, 3, 5, 6, 3),
      labels: Float64Array.of(0, 1, 0, 0),
    };
    const root = Math.sqrt(2);
    const once = {
      ...one,
      samples: 3,
      inputs: Float64Array.of(5, 2, 3 * root, 5 * root, 6, 3),
      labels: Float64Array.of(0, root / 2, 0),
    };
    const network = balancedInitialisation(60, 2, 1e-3, 1);
    // chatter set in late, when all that moves are neurons without a share of the output
    const maxTime = 1e7;
    const doubled = follow({ dataset: twice, network }, maxTime);
    const merged = follow({ dataset: once, network }, (maxTime * 3) / 4);
    expect(Math.max(doubled.attempts, merged.attempts)).toBeLessThan(MOST_ATTEMPTS);
    expect(doubled.kinks).toBeLessThanOrEqual(3 * merged.kinks);
    expect(doubled.kinks).toBeLessThanOrEqual(4 * network.width * twice.samples);
  });
});
