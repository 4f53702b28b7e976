/**
 * A number for the activation pattern of each neuron that takes one step to keep up at a kink (Zobrist's hashing): the
 * exclusive or of a fixed word for every pair of input and activity. Of 53 bits: that two different patterns among a
 * thousand get the same number has a chance of 1e-10.
 */
export class PatternKeys {
  /** the words of every neuron (m): to be kept and put back, not to be changed */
  readonly low: Int32Array;
  readonly high: Int32Array;
  private readonly samples: number;

  constructor(width: number, samples: number) {
    this.samples = samples;
    this.low = new Int32Array(width);
    this.high = new Int32Array(width);
  }

  /** Neuron j has come to, or left, an activity (1 or 2) on input i. */
  toggle(j: number, i: number, activity: number): void {
    const word = 2 * (activity * this.samples + i);
    this.low[j]! ^= mixed(word);
    this.high[j]! ^= mixed(word + 1);
  }

  of(j: number): number {
    return (this.high[j]! >>> 11) * 2 ** 32 + (this.low[j]! >>> 0);
  }
}

/** A word of 32 bits that looks random, from a small number: the finaliser of MurmurHash3 on a Weyl sequence. */
function mixed(index: number): number {
  let word = Math.imul(index + 1, 0x9e3779b9);
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}
