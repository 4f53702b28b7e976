import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import type { NeuronPath } from './neuronPath.ts';
import { missedAfterJump, mistakenAfterJump } from './radau.ts';

/** What the kinks of a sweep cost: the slopes of the residuals jump there, and the method takes them for smooth. */
export class KinkCosts {
  /** what the quadrature of the residuals over the step misses because their slopes jump at kinks, n */
  readonly missed: Float64Array;
  /** what the same jumps put into the embedded estimate of the error, which takes them for a lack of smoothness, n */
  readonly mistaken: Float64Array;
  /** 1 for samples that a neuron has become active on at one, n: patterns of the step's start do not know of them */
  readonly entered: Uint8Array;
  /** whether there is anything in these three */
  any = false;

  private readonly path: NeuronPath;
  private readonly inputNorms: Float64Array;
  private readonly divisor: number;
  private readonly slopesBefore: Float64Array;
  private readonly slopesAfter: Float64Array;

  constructor(path: NeuronPath, { samples: n, inputNorms, divisor }: FlowState) {
    this.path = path;
    this.inputNorms = inputNorms;
    this.divisor = divisor;
    this.missed = new Float64Array(n);
    this.mistaken = new Float64Array(n);
    this.entered = new Uint8Array(n);
    this.slopesBefore = new Float64Array(n);
    this.slopesAfter = new Float64Array(n);
  }

  clear(): void {
    if (this.any) {
      this.missed.fill(0);
      this.mistaken.fill(0);
      this.entered.fill(0);
    }
    this.any = false;
  }

  /** Where a neuron has come to a kink at `tau`, before it turns. */
  before(tau: number): void {
    this.readSlopes(tau, this.slopesBefore);
  }

  /**
   * Once it has turned: takes note of the jump of the slopes.
   * @returns its size as a change of a gradient, in units of 1 / step
   */
  after(tau: number): number {
    const { missed, mistaken, entered, slopesBefore, slopesAfter, inputNorms, divisor } = this;
    this.readSlopes(tau, slopesAfter);
    const inQuadrature = missedAfterJump(tau);
    // residuals fall by what the output rises
    const inEstimate = -mistakenAfterJump(tau);
    let size = 0;
    for (let i = 0; i < missed.length; i++) {
      const jump = slopesAfter[i]! - slopesBefore[i]!;
      missed[i]! += inQuadrature * jump;
      mistaken[i]! += inEstimate * jump;
      if (slopesBefore[i] === 0 && slopesAfter[i] !== 0) entered[i] = 1;
      size += Math.abs(jump) * inputNorms[i]!;
    }
    this.any = true;
    return size / divisor;
  }

  /** The part of the slopes d(a p_i)/dtau that a kink may change: a^2 (g . x_i) of active samples. */
  private readSlopes(tau: number, slopes: Float64Array): void {
    const { path } = this;
    const square = path.a * path.a;
    for (let i = 0; i < slopes.length; i++) {
      slopes[i] = path.activity[i] === Activity.On ? square * path.speedAt(i, tau) : 0;
    }
  }
}
