import { Activity } from '../problem.ts';
import type { FlowState } from './flowState.ts';
import { MANY_SAMPLES, SubsetSums } from './subsetSums.ts';

/** Sums over all patterns are had from tables where there are so many of them: below, tables gain nothing. */
const MANY_PATTERNS = 16;

/**
 * The neurons by activation pattern, what they slide on being part of it. Neurons of one pattern move by the same
 * boosts; those that are active on no sample and slide on none never move and are left out.
 */
export class PatternGroups {
  /** number of patterns */
  count = 0;
  /** the neurons of pattern g are members[starts[g]] to members[starts[g + 1] - 1] */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** least of the members' margins */
  readonly margins: Float64Array;

  /** sums over the samples that each pattern is active on */
  private readonly sums: SubsetSums;
  /** what the sums are planned for, patterns from one to before another */
  private plannedFrom = -1;
  private plannedTo = -1;
  private readonly owner: Int32Array;
  /** two random words a sample for being active on it, two for sliding: a pattern's hash is the exclusive or of its own */
  private readonly words: Int32Array;
  private readonly hashes: Int32Array;
  /** open addressing: slot -> pattern + 1 */
  private readonly table: Int32Array;
  private readonly groupHashes: Int32Array;

  constructor(state: FlowState) {
    const { width: m, samples: n } = state;
    this.starts = new Int32Array(m + 1);
    this.members = new Int32Array(m);
    this.margins = new Float64Array(m);
    this.owner = new Int32Array(m);
    this.hashes = new Int32Array(2 * m);
    this.groupHashes = new Int32Array(2 * m);
    this.table = new Int32Array(2 ** Math.ceil(Math.log2(2 * m + 2)));
    this.sums = new SubsetSums(n);
    this.words = randomWords(4 * n);
    for (let j = 0; j < m; j++) this.rehash(state, j);
    this.regroup(state);
    this.updateMargins(state);
  }

  /** Takes note of the pattern of neuron `j`; `regroup` must follow. */
  rehash({ samples: n, activity }: FlowState, j: number): void {
    let first = 0;
    let second = 0;
    for (let i = 0, at = j * n; i < n; i++, at++) {
      if (activity[at] === Activity.Off) continue;
      const word = activity[at] === Activity.On ? 2 * i : 2 * (n + i);
      first ^= this.words[word]!;
      second ^= this.words[word + 1]!;
    }
    this.hashes[2 * j] = first;
    this.hashes[2 * j + 1] = second;
  }

  regroup(state: FlowState): void {
    const { width: m, samples: n, activity } = state;
    const { starts, members, owner, hashes, table, groupHashes } = this;
    const mask = table.length - 1;
    table.fill(0);
    this.plannedFrom = -1;
    this.count = 0;
    for (let j = 0; j < m; j++) {
      owner[j] = -1;
      let lives = false;
      for (let at = j * n; at < (j + 1) * n && !lives; at++) lives = activity[at] !== Activity.Off;
      if (!lives) continue;
      const first = hashes[2 * j]!;
      const second = hashes[2 * j + 1]!;
      let slot = (first ^ Math.imul(second, 0x9e3779b1)) & mask;
      while (table[slot] !== 0) {
        const group = table[slot]! - 1;
        if (groupHashes[2 * group] === first && groupHashes[2 * group + 1] === second) break;
        slot = (slot + 1) & mask;
      }
      if (table[slot] === 0) {
        groupHashes[2 * this.count] = first;
        groupHashes[2 * this.count + 1] = second;
        starts[this.count] = 0;
        table[slot] = ++this.count;
      }
      const group = table[slot]! - 1;
      owner[j] = group;
      starts[group]!++;
    }
    // counting sort: ends first, then filled from the back, so that members stay in order
    let end = 0;
    for (let group = 0; group < this.count; group++) {
      end += starts[group]!;
      starts[group] = end;
    }
    starts[this.count] = end;
    for (let j = m - 1; j >= 0; j--) if (owner[j]! >= 0) members[--starts[owner[j]!]!] = j;
  }

  /** The pattern that neuron `j` belongs to; -1 where it never moves. */
  groupOf(j: number): number {
    return this.owner[j]!;
  }

  /**
   * The sums over the samples that each pattern is active on, from pattern `first` to before `end`, all at once; null where
   * one by one costs no more.
   */
  sumsOver({ samples: n, activity }: FlowState, first = 0, end = this.count): SubsetSums | null {
    if (n < MANY_SAMPLES || end - first < MANY_PATTERNS) return null;
    if (this.plannedFrom !== first || this.plannedTo !== end) {
      const starts = Float64Array.from(
        { length: end - first },
        (_, index) => this.members[this.starts[first + index]!]! * n,
      );
      this.sums.plan(activity, Activity.On, starts, end - first);
      this.plannedFrom = first;
      this.plannedTo = end;
    }
    return this.sums;
  }

  /** Brings the groups' margins up to date with their members'. */
  updateMargins({ margins }: FlowState): void {
    for (let group = 0; group < this.count; group++) {
      let least = Number.POSITIVE_INFINITY;
      for (let u = this.starts[group]!; u < this.starts[group + 1]!; u++) {
        const margin = margins[this.members[u]!]!;
        if (margin < least) least = margin;
      }
      this.margins[group] = least;
    }
  }
}

/** A fixed sequence of well-mixed words (the finaliser of MurmurHash3 on a Weyl sequence). */
function randomWords(count: number): Int32Array {
  const words = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    let word = Math.imul(index + 1, 0x9e3779b9);
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    words[index] = word ^ (word >>> 16);
  }
  return words;
}
