import type { KinkHistory } from './kinkHistory.ts';

/** Kinks that are passed one by one; a longer way goes by the neuron's checkpoints. */
const SHORT_WAY = 256;

/** The patterns of the drawn neurons at one time, brought from one playhead to the next. */
export class PatternsAt {
  private history: KinkHistory | null = null;
  private patterns: readonly Uint8Array[] = [];
  /** by place, how many of the neuron's kinks are in its pattern */
  private applied = new Int32Array(0);

  /** per drawn neuron, in the order of `history.neurons`: its `Activity` on every input (n); overwritten by the next call */
  at(history: KinkHistory, time: number): readonly Uint8Array[] {
    if (history !== this.history) this.begin(history);
    for (const [place, pattern] of this.patterns.entries()) {
      const neuron = history.at(place);
      const before = this.applied[place]!;
      const passed = neuron.track.passed(time);
      if (passed >= before && passed - before <= SHORT_WAY) neuron.replay(pattern, before, passed);
      else neuron.patternAfter(passed, pattern);
      this.applied[place] = passed;
    }
    return this.patterns;
  }

  private begin(history: KinkHistory): void {
    this.history = history;
    this.applied = new Int32Array(history.neurons.length);
    this.patterns = Array.from(history.neurons.keys(), (place) => history.at(place).start.slice());
  }
}
