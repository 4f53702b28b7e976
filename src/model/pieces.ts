/**
 * Long work is written as a generator that yields between its pieces, so that whoever runs it can let other work in. Run
 * at one go it is an ordinary function.
 */
export function finished<T>(pieces: Generator<void, T>): T {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}
