import { finished } from '../../model/pieces.ts';
import { rapidityTravelled } from '../../model/theory/lightCone.ts';
import { memoOn } from '../../state/memoOn.ts';
import type { Run } from '../../state/run.ts';
import { announceFinding } from '../background/arrivals.ts';
import { background } from '../background/background.ts';
import { type Wait, waitFor } from '../background/wait.ts';

/** Multiplications up to which the boost of one pattern is followed through all frames on the spot: very many of them may be asked for. */
const MOST_A_RECORD_AT_ONCE = 2e5;
/** Patterns whose rapidities are kept. */
const KEPT_PATTERNS = 512;

/** How long a boost was at work, in rapidity. */
export interface BoostRecord {
  /** F, |g_I| in every frame */
  readonly rates: Float64Array;
  /** F, the integral of it from 0 on */
  readonly travelled: Float64Array;
}

/** The boost of every pattern at every time, from the residuals of the frames of a run that is complete. */
export class BoostHistory {
  readonly run: Run;
  private readonly times: Float64Array;
  private readonly kept = new Map<string, BoostRecord>();
  /** patterns that were asked for, and are not worked out yet */
  private readonly wanted = new Map<string, Uint8Array>();

  constructor(run: Run) {
    this.run = run;
    this.times = run.times.slice(0, run.frameCount);
  }

  /** g_I = (1/n) sum_{i in I} r_i x_i (d) in frame f. @param active n, 1 for the inputs in I */
  force(active: Uint8Array, f: number, into: Float64Array): Float64Array {
    return this.forceOf(active, this.run.residuals(f), into);
  }

  /** The same of the residuals (n) of any state. */
  forceOf(active: Uint8Array, residuals: Float64Array, into: Float64Array): Float64Array {
    const { samples, dimension, inputs } = this.run.start.dataset;
    into.fill(0);
    for (let i = 0; i < samples; i++) {
      if (active[i] !== 1) continue;
      const share = residuals[i]! / samples;
      for (let k = 0; k < dimension; k++) into[k]! += share * inputs[i * dimension + k]!;
    }
    return into;
  }

  /** The boost of a pattern at all times; null while it is being worked out in the background: `findings` of the store tells. */
  record(active: Uint8Array): BoostRecord | null {
    const key = String.fromCharCode(...active);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const { samples, dimension } = this.run.start.dataset;
    if (this.times.length * samples * dimension <= MOST_A_RECORD_AT_ONCE) {
      return this.keep(key, finished(this.recordInPieces(active)));
    }
    this.wanted.set(key, active);
    background.work(this.run, this, () => this.wantedRecords(), announceFinding);
    return null;
  }

  private keep(key: string, record: BoostRecord): BoostRecord {
    this.kept.set(key, record);
    if (this.kept.size > KEPT_PATTERNS) this.kept.delete(this.kept.keys().next().value!);
    return record;
  }

  private *wantedRecords(): Generator<number, void> {
    for (const [key, active] of this.wanted) {
      this.keep(key, yield* this.recordInPieces(active));
      this.wanted.delete(key);
    }
  }

  /** In pieces of a frame, O(n d). */
  private *recordInPieces(active: Uint8Array): Generator<number, BoostRecord> {
    const force = new Float64Array(this.run.start.dataset.dimension);
    const rates = new Float64Array(this.times.length);
    for (let f = 0; f < rates.length; f++) {
      let squared = 0;
      for (const g of this.force(active, f, force)) squared += g * g;
      rates[f] = Math.sqrt(squared);
      yield f / rates.length;
    }
    return { rates, travelled: rapidityTravelled(this.times, rates) };
  }

  /** Rapidity that the boost of a pattern has travelled by `time`. */
  rapidity({ travelled, rates }: BoostRecord, time: number): number {
    const { times } = this;
    const f = this.run.frameIndexAt(time);
    const span = Math.max(0, time - times[f]!);
    if (span === 0 || f + 1 >= times.length) return travelled[f]!;
    const rate = rates[f]! + ((rates[f + 1]! - rates[f]!) * span) / (times[f + 1]! - times[f]!);
    return travelled[f]! + (span * (rates[f]! + rate)) / 2;
  }
}

const boostHistory = (run: Run) => new BoostHistory(run);

/** The boosts of a complete run; null before. */
export function historyOf(run: Run): BoostHistory | null {
  return run.complete ? memoOn(run, boostHistory) : null;
}

/** How far the boosts are that were asked for last, while they are being worked out. */
export function boostsWait(run: Run): Wait | null {
  const history = historyOf(run);
  return history === null ? null : waitFor('boosts', background.progressOf(run, history));
}
