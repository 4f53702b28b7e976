/** Something to say of what is happening, and its place among other clauses. */
export interface Clause {
  /** from lower case, without a stop */
  readonly text: string;
  /** what stands between it and the one before; a sentence begins after a stop */
  readonly joint: ', ' | '; ' | '. ';
  /** where room is short the largest goes first; a clause that rests on another has the larger rank */
  readonly rank: number;
}

export function clause(joint: Clause['joint'], text: string, rank: number): Clause {
  return { text, joint, rank };
}

/** Clauses of which the first follows on what is before it in another way. */
export function joinedBy(joint: Clause['joint'], clauses: readonly Clause[]): Clause[] {
  return clauses.map((one, index) => (index === 0 ? { ...one, joint } : one));
}

/** Clauses as sentences: a capital at the start of each, a stop at its end. */
export function written(clauses: readonly Clause[]): string {
  let result = '';
  for (const { text, joint } of clauses) {
    const begins = result === '' || joint === '. ';
    result += result === '' ? '' : joint;
    result += begins ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  }
  return result === '' ? '' : `${result}.`;
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
