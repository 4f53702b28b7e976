/** As long as the page may be held up at once. */
const SLICE_MS = 12;

/** All pieces of a file, made in slices: in between the page plays on. */
export async function gathered<T>(pieces: Iterable<T>): Promise<T[]> {
  const all: T[] = [];
  let begun = performance.now();
  for (const piece of pieces) {
    all.push(piece);
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
  return all;
}
