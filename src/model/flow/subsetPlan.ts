/** Inputs whose sums are tabulated one by one: a table has at most 2^5 entries. */
const LEAF = 5;
/** Sums that are put together at a time. */
export const ARITY = 8;

/** What a number of the program says: multiply an input's row, add two sums, add `ARITY` of them. */
export const SCALE = 0;
export const PAIR = 1;
export const MANY = 2;

/**
 * In which order sums over many subsets of the same n inputs are put together (`subsetSums.ts`): a program of additions
 * between the slots of a work area, the same whatever is added.
 *
 *   SCALE slot input            the input's own row
 *   PAIR  slot slot slot        the first becomes the sum of the others
 *   MANY  slot slot .. slot     the same of `ARITY` others
 */
export class SubsetPlan {
  program = new Int32Array(1024);
  /** numbers of the program */
  length = 0;
  /** slots of the work area: 0 holds zeros, the sum over nothing */
  slots = 1;
  /** slot of the sum over every subset */
  results: Int32Array = new Int32Array(0);
  /** number of subsets */
  count = 0;

  private readonly samples: number;
  private free: number[] = [];
  private masks = new Uint8Array(0);
  private readonly table = new Int32Array(2 ** LEAF);
  private buckets = new Int32Array(0);

  /** @param samples n */
  constructor(samples: number) {
    this.samples = samples;
  }

  /**
   * @param members of subset s is input l where members[starts[s] + l] equals `member`
   * @param count number of subsets
   */
  make(members: Uint8Array, member: number, starts: ArrayLike<number>, count: number): void {
    const { samples: n } = this;
    const leaves = Math.ceil(n / LEAF);
    this.count = count;
    this.length = 0;
    this.slots = 1;
    this.free = [];
    this.buckets = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 2)));
    if (this.masks.length < leaves * count) this.masks = new Uint8Array(leaves * count);
    for (let subset = 0; subset < count; subset++) {
      const start = starts[subset]!;
      for (let leaf = 0, l = 0; leaf < leaves; leaf++) {
        let mask = 0;
        for (let bit = 1; bit < 1 << LEAF && l < n; bit <<= 1, l++)
          if (members[start + l] === member) mask |= bit;
        this.masks[leaf * count + subset] = mask;
      }
    }
    let span = 1;
    while (span < leaves) span *= ARITY;
    this.results = this.sumsOf(0, span, leaves);
  }

  /** Slots of the subsets' sums over the leaves from `first` on, `span` of them or as many as there are. */
  private sumsOf(first: number, span: number, leaves: number): Int32Array {
    return span === 1 ? this.leafSums(first) : this.mergedSums(first, span, leaves);
  }

  private leafSums(leaf: number): Int32Array {
    const { count, masks, table } = this;
    table.fill(-1);
    table[0] = 0;
    const sums = new Int32Array(count);
    for (let subset = 0; subset < count; subset++) {
      sums[subset] = this.entry(masks[leaf * count + subset]!, LEAF * leaf);
    }
    return sums;
  }

  /** Slot of the sum over the inputs that the mask names, counted from `input` on. */
  private entry(mask: number, input: number): number {
    const { table } = this;
    if (table[mask]! >= 0) return table[mask]!;
    const rest = mask & (mask - 1);
    if (rest === 0) {
      const slot = this.take();
      this.emit(SCALE, slot, input + 31 - Math.clz32(mask));
      table[mask] = slot;
      return slot;
    }
    const others = this.entry(rest, input);
    const lowest = this.entry(mask ^ rest, input);
    const slot = this.take();
    this.emit(PAIR, slot, others, lowest);
    table[mask] = slot;
    return slot;
  }

  private mergedSums(first: number, span: number, leaves: number): Int32Array {
    const { count, buckets } = this;
    const part = span / ARITY;
    const before = new Set<number>();
    const parts: Int32Array[] = [];
    const mask = buckets.length - 1;
    const sums = new Int32Array(count);
    for (let index = 0; index < ARITY && first + index * part < leaves; index++) {
      parts.push(this.sumsOf(first + index * part, part, leaves));
    }
    for (const slots of parts) for (const slot of slots) before.add(slot);
    before.delete(0);
    buckets.fill(0);
    for (let subset = 0; subset < count; subset++) {
      let hash = 0;
      let filled = 0;
      let only = 0;
      for (const slots of parts) {
        const slot = slots[subset]!;
        hash = Math.imul(hash ^ slot, 0x9e3779b1);
        hash ^= hash >>> 15;
        if (slot !== 0) {
          filled++;
          only = slot;
        }
      }
      if (filled <= 1) {
        sums[subset] = only;
        before.delete(only);
        continue;
      }
      let bucket = hash & mask;
      while (buckets[bucket] !== 0 && !sameIn(parts, buckets[bucket]! - 1, subset))
        bucket = (bucket + 1) & mask;
      if (buckets[bucket] !== 0) {
        sums[subset] = sums[buckets[bucket]! - 1]!;
        continue;
      }
      buckets[bucket] = subset + 1;
      const slot = this.take();
      sums[subset] = slot;
      this.emitSum(slot, parts, subset);
    }
    // what is passed on as it is stays taken
    for (const slot of before) this.free.push(slot);
    return sums;
  }

  private emitSum(slot: number, parts: readonly Int32Array[], subset: number): void {
    const operands = [slot];
    for (const slots of parts) if (slots[subset] !== 0) operands.push(slots[subset]!);
    if (operands.length === 3) {
      this.emit(PAIR, ...operands);
      return;
    }
    while (operands.length <= ARITY) operands.push(0);
    this.emit(MANY, ...operands);
  }

  /** How many additions of rows a `run` makes: a measure of its cost that no clock has a part in. */
  get additions(): number {
    let additions = 0;
    for (let at = 0; at < this.length; ) {
      const kind = this.program[at]!;
      additions += kind === SCALE ? 0 : kind === PAIR ? 1 : ARITY - 1;
      at += kind === SCALE ? 3 : kind === PAIR ? 4 : 2 + ARITY;
    }
    return additions;
  }

  private emit(...numbers: number[]): void {
    if (this.length + numbers.length > this.program.length) {
      const longer = new Int32Array(2 * this.program.length);
      longer.set(this.program);
      this.program = longer;
    }
    for (const number of numbers) this.program[this.length++] = number;
  }

  private take(): number {
    return this.free.pop() ?? this.slots++;
  }
}

function sameIn(parts: readonly Int32Array[], one: number, other: number): boolean {
  for (const slots of parts) if (slots[one] !== slots[other]) return false;
  return true;
}
