import type { Text } from '../../text/translation.ts';
import { words } from '../../text/words.ts';

/** How a clause follows on the one before it. */
export type Joint = keyof Text['app']['now']['joints'];

/** Something to say of what is happening, and its place among other clauses. */
export interface Clause {
  /** from lower case, without a stop */
  readonly text: string;
  readonly joint: Joint;
  /** where room is short the largest goes first; a clause that rests on another has the larger rank */
  readonly rank: number;
}

export function clause(joint: Joint, text: string, rank: number): Clause {
  return { text, joint, rank };
}

/** Clauses of which the first follows on what is before it in another way. */
export function joinedBy(joint: Joint, clauses: readonly Clause[]): Clause[] {
  return clauses.map((one, index) => (index === 0 ? { ...one, joint } : one));
}

/** Clauses as sentences: a capital at the start of each, a stop at its end. */
export function written(clauses: readonly Clause[]): string {
  const { capitalised, app } = words();
  const { joints, stop } = app.now;
  let result = '';
  for (const { text, joint } of clauses) {
    const begins = result === '' || joint === 'sentence';
    result += result === '' ? '' : joints[joint];
    result += begins ? capitalised(text) : text;
  }
  return result === '' ? '' : result + stop;
}

/** The same, without the clauses of largest rank where they would make it longer than `most`. */
export function writtenWithin(most: number, clauses: readonly Clause[]): string {
  const byRank = [...clauses].sort((a, b) => a.rank - b.rank);
  for (;;) {
    const sentence = written(clauses.filter((one) => byRank.includes(one)));
    if (sentence.length <= most || byRank.length < 2) return sentence;
    byRank.pop();
  }
}
