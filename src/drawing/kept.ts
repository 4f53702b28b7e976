import { sameItems } from '../state/sameItems.ts';

/** What was made last: made again where one of the things that it was made from is another. */
export class Kept<T> {
  private key: readonly unknown[] | null = null;
  private value!: T;

  /** @param key all that `make` reads and that changes */
  of(key: readonly unknown[], make: () => T): T {
    if (this.key === null || !sameItems(this.key, key)) {
      this.value = make();
      this.key = key;
    }
    return this.value;
  }
}
