/** A room of the source: a folder of `src`. */
type Room =
  | 'model'
  | 'experiment'
  | 'worker'
  | 'share'
  | 'state'
  | 'findings'
  | 'drawing'
  | 'views'
  | 'app'
  | 'text'
  | 'command';

/** A deliberate fault: what a hand that slipped could have written. */
export interface Fault {
  readonly room: Room;
  /** what goes wrong, as somebody would report it */
  readonly what: string;
  /** under `src` */
  readonly file: string;
  /** a piece of the file that stands there exactly once */
  readonly from: string;
  readonly to: string;
  /** test files under `test` of which at least one must fail */
  readonly tests: readonly string[];
  /** of the tests in them only those whose name matches, where all would take long */
  readonly named?: string;
}

/** The pictures that a fault shows in, among the snapshots. */
export function snapshots(...names: readonly string[]): Pick<Fault, 'tests' | 'named'> {
  return { tests: ['drawing/snapshots.test.ts'], named: `picture '(${names.join('|')})'` };
}

/** What pictures keep: those whose names match. */
export function memos(named: string): Pick<Fault, 'tests' | 'named'> {
  return { tests: ['drawing/memos.test.ts'], named };
}
