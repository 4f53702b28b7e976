/** Main-thread time of one piece of work, and the pause after it. */
const SLICE_MS = 6;
const PAUSE_MS = 10;

/**
 * Runs `pieces` to its end in the background, in slices between which the page stays responsive.
 * @param wanted asked before every slice: where it says no the work is given up
 */
export function inSlices<T>(
  pieces: Generator<void, T>,
  wanted: () => boolean,
  done: (result: T) => void,
): void {
  function slice() {
    if (!wanted()) return;
    const until = performance.now() + SLICE_MS;
    do {
      const piece = pieces.next();
      if (piece.done) {
        done(piece.value);
        return;
      }
    } while (performance.now() < until);
    setTimeout(slice, PAUSE_MS);
  }
  setTimeout(slice, PAUSE_MS);
}
