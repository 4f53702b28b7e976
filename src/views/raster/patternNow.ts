import type { RasterHistory } from './history.ts';

/**
 * The patterns of the drawn neurons at one time. Going forward costs the kinks passed, going back all of them.
 */
export class PatternNow {
  private history: RasterHistory | null = null;
  private patterns: Uint8Array[] = [];
  private applied = 0;

  /** per drawn neuron, in the order of `history.neurons`: its `Activity` on every input (n); overwritten by the next call */
  at(history: RasterHistory, time: number): readonly Uint8Array[] {
    const { kinks } = history.run;
    const { passed } = history;
    const back = this.applied > 0 && kinks.times[passed[this.applied - 1]!]! > time;
    if (history !== this.history || back) this.begin(history);
    for (; this.applied < passed.length; this.applied++) {
      const index = passed[this.applied]!;
      if (kinks.times[index]! > time) break;
      const pattern = this.patterns[history.placeOf(kinks.neurons[index]!)]!;
      pattern[kinks.samples[index]!] = kinks.activities[index]!;
    }
    return this.patterns;
  }

  private begin(history: RasterHistory): void {
    this.history = history;
    this.applied = 0;
    this.patterns = Array.from(history.neurons.keys(), (place) => history.at(place).start.slice());
  }
}
