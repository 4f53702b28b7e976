/**
 * Long work is written as a generator that yields between its pieces, so that whoever runs it can let other work in. Run
 * at one go it is an ordinary function. It may yield the share of it that is done, in [0, 1].
 */
export type Pieces<T> = Generator<unknown, T>;

export function finished<T>(pieces: Pieces<T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}
